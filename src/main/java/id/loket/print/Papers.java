package id.loket.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.jspecify.annotations.Nullable;

/** Fills templates with figures. Safe for several threads; a template is loaded once. */
public final class Papers {

  private record Line(String service) {}

  private final Wording words;
  private final Map<Template, JasperReport> templates = new ConcurrentHashMap<>();

  public Papers(Wording words) {
    this.words = words;
  }

  /** Any printout; the width is that of the roll and means nothing to A4. */
  public Paper of(Printout printout, Width roll) {
    return switch (printout) {
      case TicketSlip slip -> ticket(slip, roll);
      case RequirementSheet sheet -> sheet(sheet);
      case PapersReceipt receipt -> receipt(receipt);
      case LackingSheet sheet -> lacking(sheet);
      case DailyReport report -> daily(report);
      case BookingSlip slip -> booking(slip, roll);
      case AppointmentList list -> appointments(list);
    };
  }

  public Paper ticket(TicketSlip slip, Width roll) {
    var values = values(TicketText.of(slip, words), slip.letterhead(), slip.foot().qr());
    return fill(
        roll == Width.MM58 ? Template.TICKET_58 : Template.TICKET_80,
        values,
        slip.place().services().stream().map(Line::new).toList());
  }

  public Paper sheet(RequirementSheet sheet) {
    return fill(
        switch (sheet.edition()) {
          case A4 -> Template.SHEET_A4;
          case F4 -> Template.SHEET_F4;
          case A5 -> Template.SHEET_A5;
          case LARGE -> Template.SHEET_LARGE;
        },
        values(RequirementSheetText.of(sheet, words), sheet.letterhead(), sheet.what().code()),
        RequirementSheetText.rows(sheet, words));
  }

  /**
   * Two A5 pages, for the applicant and for the archive. Not one A4 with a line to cut along: any
   * printer takes A5 pages, or two of them on a sheet, and many papers go on overleaf instead of
   * into the other half.
   */
  public Paper receipt(PapersReceipt receipt) {
    var rows = PapersReceiptText.rows(receipt, words);
    Paper applicant = receipt(receipt, false, rows);
    applicant.append(receipt(receipt, true, rows));
    return applicant;
  }

  private Paper receipt(PapersReceipt receipt, boolean archive, List<PapersReceiptText.Row> rows) {
    return fill(
        Template.PAPERS_RECEIPT,
        values(
            PapersReceiptText.of(receipt, archive, words),
            receipt.letterhead(),
            receipt.application().tracking()),
        rows);
  }

  /** A5. */
  public Paper lacking(LackingSheet sheet) {
    return fill(
        Template.LACKING,
        values(
            LackingSheetText.of(sheet, words), sheet.letterhead(), sheet.application().tracking()),
        LackingSheetText.rows(sheet, words));
  }

  /** A4. */
  public Paper daily(DailyReport report) {
    var values = values(DailyReportText.of(report, words), report.letterhead());
    values.put("hours", new RecordSource<>(DailyReportText.bars(report)));
    return fill(Template.DAILY, values, DailyReportText.rows(report, words));
  }

  /** A slip for each that was promised a time: pages of A6, or strips that are cut apart. */
  public Paper booking(BookingSlip slip, Width roll) {
    Paper all = booking(slip, slip.promises().getFirst(), roll);
    for (BookingSlip.Promise next : slip.promises().subList(1, slip.promises().size())) {
      Paper one = booking(slip, next, roll);
      switch (slip.size()) {
        case A6 -> all.append(one);
        case ROLL -> all.follow(one);
      }
    }
    return all;
  }

  private Paper booking(BookingSlip slip, BookingSlip.Promise p, Width roll) {
    var values = values(BookingText.of(slip, p, words), slip.letterhead(), p.code().value());
    return switch (slip.size()) {
      case A6 -> fill(Template.BOOKING_A6, values, BookingText.rows(p, words));
      case ROLL ->
          fill(
              roll == Width.MM58 ? Template.BOOKING_58 : Template.BOOKING_80,
              values,
              BookingText.lines(p, words));
    };
  }

  /** A4 across. */
  public Paper appointments(AppointmentList list) {
    return fill(
        Template.APPOINTMENTS,
        values(AppointmentListText.of(list, words), list.letterhead()),
        AppointmentListText.rows(list, words));
  }

  private static Map<String, @Nullable Object> values(Record text, Letterhead head, String code) {
    var values = values(text, head);
    values.put("qr", new QrPicture(code));
    return values;
  }

  private static Map<String, @Nullable Object> values(Record text, Letterhead head) {
    var values = new HashMap<String, @Nullable Object>(RecordSource.values(text));
    Logo logo = head.logo();
    values.put("logo", logo == null ? null : logo.picture().orElse(null));
    return values;
  }

  /** A4; a secret, so it is no {@link Printout}. */
  public Paper recovery(RecoverySheet sheet) {
    return fill(Template.RECOVERY, RecordSource.values(sheet.text(words)), List.<Line>of());
  }

  Paper fill(Template template, Map<String, @Nullable Object> values, List<? extends Record> rows) {
    try {
      return new Paper(
          JasperFillManager.fillReport(
              templates.computeIfAbsent(template, Papers::load), values, new RecordSource<>(rows)));
    } catch (JRException e) {
      throw new IllegalStateException("cannot fill " + template, e);
    }
  }

  private static JasperReport load(Template template) {
    try (InputStream compiled = Papers.class.getResourceAsStream(template.compiled())) {
      if (compiled == null) {
        throw new IllegalStateException("not in this build: " + template.compiled());
      }
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (IOException | JRException e) {
      throw new IllegalStateException("cannot load " + template, e);
    }
  }
}
