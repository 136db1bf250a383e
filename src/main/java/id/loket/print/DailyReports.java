package id.loket.print;

import id.loket.desk.DayDesk;
import id.loket.desk.Desk;
import id.loket.domain.Situation;
import id.loket.domain.office.OfficeDescribed;
import id.loket.report.DayReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a day's report from the state. */
public final class DailyReports {
  private final Desk desk;

  public DailyReports(Desk desk) {
    this.desk = desk;
  }

  /**
   * As that day stands now.
   *
   * @param counter that asks, null where none does
   */
  public DailyReport of(LocalDate day, @Nullable String counter) {
    DayReport report = DayReport.of(new DayDesk(desk).page(day));
    boolean sample = desk.sample();
    return desk.look(s -> of(s, report, new Made(s.now().at(), counter, sample, false)));
  }

  private static DailyReport of(Situation s, DayReport report, Made made) {
    OfficeDescribed office = s.settings().office();
    return new DailyReport(Tickets.letterhead(office), report, signer(office), made);
  }

  private static DailyReport.@Nullable Signer signer(@Nullable OfficeDescribed office) {
    OfficeDescribed.Camat camat = office == null ? null : office.camat();
    return camat == null ? null : new DailyReport.Signer(camat.name(), camat.rank(), camat.nip());
  }
}
