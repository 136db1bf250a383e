package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.report.DayReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a Laporan harian, as they were when it was asked for.
 *
 * @param camat who signs, null: nobody is named, dots are left for it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DailyReport(
    Letterhead letterhead, DayReport report, @Nullable Signer camat, Made made)
    implements Printout {

  /** The head of the office; a name that the office publishes, not a visitor's. */
  public record Signer(String name, String rank, String nip) {}

  @Override
  public PaperKind kind() {
    return PaperKind.RECAP;
  }

  @Override
  public String title() {
    return "laporan-harian";
  }

  @Override
  public LocalDate day() {
    return report.when().day();
  }

  @Override
  public DailyReport asCopy() {
    return new DailyReport(letterhead, report, camat, made.again());
  }

  @Override
  public boolean copy() {
    return made.copy();
  }

  /** It counts visitors and names none of them. */
  @Override
  public boolean personal() {
    return false;
  }
}
