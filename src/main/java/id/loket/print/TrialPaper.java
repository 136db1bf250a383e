package id.loket.print;

import id.loket.domain.appointment.BookingCode;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import id.loket.report.DayFigures;
import id.loket.report.DayReport;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Papers about nobody, marked CONTOH: to try a printer with, and to warm up. */
public final class TrialPaper {
  /** Those of which there is a paper. */
  public static final Set<PaperKind> KINDS =
      Set.of(
          PaperKind.TICKET,
          PaperKind.RECEIPT,
          PaperKind.SHEET,
          PaperKind.RECAP,
          PaperKind.BOOKING,
          PaperKind.APPOINTMENTS);

  private static final Standard.Promise AT_ONCE =
      new Standard.Promise(1, Standard.Promise.Unit.MENIT, null);

  private final Letterhead head;
  private final OffsetDateTime at;
  private final String what;

  /**
   * @param at office time
   * @param what stands where a service's name does
   */
  public TrialPaper(Letterhead head, OffsetDateTime at, String what) {
    this.head = head;
    this.at = at;
    this.what = what;
  }

  /** One of {@link #KINDS}. */
  public Printout of(PaperKind kind) {
    return switch (kind) {
      case TICKET -> ticket();
      case RECEIPT -> receipt();
      case SHEET -> sheet(Edition.A4);
      case RECAP -> daily();
      case BOOKING -> booking(BookingSlip.Size.A6);
      case APPOINTMENTS -> appointments();
      case LETTER -> throw new IllegalArgumentException("no paper of " + kind);
    };
  }

  TicketSlip ticket() {
    return new TicketSlip(
        head,
        new TicketSlip.Place("A000", what, List.of(what)),
        at,
        new TicketSlip.Turn(0, 0),
        new TicketSlip.Marks(false, false, true, false),
        new TicketSlip.Foot("UJI", null));
  }

  PapersReceipt receipt() {
    return new PapersReceipt(
        head,
        application(),
        List.of(new PapersReceipt.Row(what, Requirement.Form.ASLI, 1, null)),
        new PapersReceipt.Promise(at, at.toLocalDate(), AT_ONCE, Standard.Fee.FREE, ""),
        made());
  }

  LackingSheet lacking() {
    return new LackingSheet(
        head,
        application(),
        List.of(new LackingSheet.Lack(what, null, Requirement.Form.ASLI, 1, List.of())),
        List.of(),
        Map.of(),
        made());
  }

  RequirementSheet sheet(Edition edition) {
    return new RequirementSheet(
        head,
        new RequirementSheet.What("UJI", what, "A", List.of(), 1, null),
        List.of(
            new RequirementSheet.Row(
                what, null, Requirement.Form.ASLI, 1, Requirement.Need.ALWAYS)),
        new RequirementSheet.Terms(AT_ONCE, Standard.Fee.FREE, what, List.of(), null),
        edition,
        made());
  }

  /** One visitor at eight, and nothing else. */
  DailyReport daily() {
    DayFigures figures =
        new DayFigures(
            1,
            new DayFigures.Counts(0, 0, 0, 0, 0),
            new DayFigures.Seconds(0, 0, 0),
            0,
            Map.of(),
            new DayFigures.Dossiers(0, 0, 0, 0, 0),
            new TreeMap<>());
    DayReport report =
        new DayReport(
            new DayReport.When(at.toLocalDate(), true, true, null),
            figures,
            new DayReport.Before(null, null),
            List.of(new DayReport.Hour(8, 1)),
            List.of(),
            new DayReport.Papers(0, 0, List.of()),
            new DayReport.Rest(null, 0, List.of(), List.of()));
    return new DailyReport(head, report, null, made());
  }

  BookingSlip booking(BookingSlip.Size size) {
    return new BookingSlip(
        head,
        List.of(
            new BookingSlip.Promise(
                BookingCode.of(0),
                what,
                at,
                new BookingSlip.Door(0, 0),
                new BookingSlip.What(what, sheet(Edition.A4).rows()))),
        size,
        made());
  }

  /** A day on which nobody is expected. */
  AppointmentList appointments() {
    LocalDate day = at.toLocalDate();
    return new AppointmentList(
        head,
        AppointmentList.Use.OVERVIEW,
        day,
        day,
        List.of(new AppointmentList.Day(day, true, List.of())),
        made());
  }

  private Application application() {
    return new Application("0000-0-000000", "UJI", null, what, null, null, false);
  }

  private Made made() {
    return new Made(at, null, true, false);
  }
}
