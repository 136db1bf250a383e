package id.loket.print;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import id.loket.report.DayFigures;
import id.loket.report.DayReport;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one of each paper for nobody after sign-in, so that the first real one does not wait 1.3 s.
 */
public final class Warmup {

  private static final Logger log = LoggerFactory.getLogger(Warmup.class);

  private static final Letterhead NO_OFFICE = new Letterhead("", "", "", "", null);
  private static final Made NEVER =
      new Made(OffsetDateTime.parse("2026-01-01T08:00:00+07:00"), null, false, false);
  private static final Application NOBODYS = new Application("-", "-", null, "-", null);
  private static final Standard.Promise AT_ONCE =
      new Standard.Promise(1, Standard.Promise.Unit.MENIT, null);

  private Warmup() {}

  /** Give it {@link PrintThreads#inBackground}: it must not take time from the counter. */
  public static void start(Papers papers, Executor background) {
    background.execute(() -> warm(papers));
  }

  private static void warm(Papers papers) {
    try {
      for (Width width : Width.values()) {
        make(papers.ticket(nobody(), width));
      }
      make(papers.receipt(nobodysReceipt()));
      make(papers.lacking(nobodyLacks()));
      for (Edition edition : Edition.values()) {
        make(papers.sheet(nothingWanted(edition)));
      }
      make(papers.daily(nobodysDay()));
    } catch (RuntimeException e) {
      log.warn("warm-up of the paper failed", e);
    }
  }

  private static void make(Paper paper) {
    paper.toPdf();
    paper.toImages(72);
  }

  private static TicketSlip nobody() {
    return new TicketSlip(
        NO_OFFICE,
        new TicketSlip.Place("A000", "", List.of("")),
        NEVER.at(),
        new TicketSlip.Turn(0, 0),
        TicketSlip.Marks.NONE,
        new TicketSlip.Foot("-", null));
  }

  private static PapersReceipt nobodysReceipt() {
    return new PapersReceipt(
        NO_OFFICE,
        NOBODYS,
        List.of(new PapersReceipt.Row("-", Requirement.Form.ASLI, 1)),
        new PapersReceipt.Promise(NEVER.at(), null, AT_ONCE, Standard.Fee.FREE, ""),
        NEVER);
  }

  private static LackingSheet nobodyLacks() {
    return new LackingSheet(NO_OFFICE, NOBODYS, List.of(), List.of(), Map.of(), NEVER);
  }

  /** With a bar, so that the chart is warm too. */
  private static DailyReport nobodysDay() {
    LocalDate day = NEVER.at().toLocalDate();
    DayFigures.Counts none = new DayFigures.Counts(0, 0, 0, 0, 0);
    DayFigures figures =
        new DayFigures(
            1,
            none,
            new DayFigures.Seconds(0, 0, 0),
            0,
            Map.of(),
            new DayFigures.Dossiers(0, 0, 0, 0, 0),
            new TreeMap<>());
    DayReport report =
        new DayReport(
            new DayReport.When(day, true, true, null),
            figures,
            new DayReport.Before(null, null),
            List.of(new DayReport.Hour(8, 1)),
            List.of(),
            new DayReport.Papers(0, 0, List.of()),
            new DayReport.Rest(null, 0, List.of(), List.of()));
    return new DailyReport(NO_OFFICE, report, null, NEVER);
  }

  private static RequirementSheet nothingWanted(Edition edition) {
    return new RequirementSheet(
        NO_OFFICE,
        new RequirementSheet.What("-", "-", "A", List.of(), 1, null),
        List.of(),
        new RequirementSheet.Terms(AT_ONCE, Standard.Fee.FREE, "-", List.of(), null),
        edition,
        NEVER);
  }
}
