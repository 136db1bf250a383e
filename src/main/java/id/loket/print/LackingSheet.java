package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.domain.calendar.Period;
import id.loket.domain.service.Requirement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a lembar kekurangan: what lacks, and how to come back with it.
 *
 * @param hours in which the rest may be brought
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LackingSheet(
    Letterhead letterhead,
    Application application,
    List<Lack> lacking,
    List<PapersReceipt.Row> handed,
    Map<DayOfWeek, List<Period>> hours,
    Made made)
    implements Printout {

  /**
   * A paper that lacks.
   *
   * @param note where it is to be had, if the standard says so
   * @param count how many more
   * @param because the conditions for which it is wanted; empty: of everybody
   */
  public record Lack(
      String name, @Nullable String note, Requirement.Form form, int count, List<String> because) {
    public Lack {
      because = List.copyOf(because);
    }
  }

  public LackingSheet {
    lacking = List.copyOf(lacking);
    handed = List.copyOf(handed);
    hours = Map.copyOf(hours);
  }

  @Override
  public PaperKind kind() {
    return PaperKind.RECEIPT;
  }

  @Override
  public String title() {
    return application.called() + "-kekurangan";
  }

  @Override
  public LocalDate day() {
    return made.at().toLocalDate();
  }

  @Override
  public LackingSheet asCopy() {
    return new LackingSheet(letterhead, application, lacking, handed, hours, made.again());
  }

  @Override
  public boolean copy() {
    return made.copy();
  }

  @Override
  public boolean personal() {
    return true;
  }
}
