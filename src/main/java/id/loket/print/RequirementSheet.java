package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a service's requirement sheet: what to bring, how long, what it costs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RequirementSheet(
    Letterhead letterhead, What what, List<Row> rows, Terms terms, Edition edition, Made made)
    implements Printout {

  /**
   * Which service, and in which of its versions.
   *
   * @param group letter of its queue
   * @param conditions the sheet is for somebody to whom these apply; empty: for everybody
   * @param decree null: belum diverifikasi
   */
  public record What(
      String code,
      String name,
      String group,
      List<String> conditions,
      int version,
      @Nullable Decree decree) {
    public What {
      conditions = List.copyOf(conditions);
    }
  }

  public record Decree(String number, LocalDate from) {}

  /** One thing to bring. */
  public record Row(
      String name,
      @Nullable String note,
      Requirement.Form form,
      int count,
      Requirement.Need need) {}

  /**
   * What the office promises.
   *
   * @param complaint how to complain, in the office's own words, where it has set them
   */
  public record Terms(
      Standard.Promise promise,
      Standard.Fee fee,
      String product,
      List<String> law,
      @Nullable String complaint) {
    public Terms {
      law = List.copyOf(law);
    }
  }

  public RequirementSheet {
    rows = List.copyOf(rows);
  }

  @Override
  public PaperKind kind() {
    return PaperKind.SHEET;
  }

  @Override
  public String title() {
    return what.conditions().isEmpty()
        ? what.code()
        : what.code() + "-" + String.join("-", what.conditions());
  }

  @Override
  public LocalDate day() {
    return made.at().toLocalDate();
  }

  @Override
  public RequirementSheet asCopy() {
    return new RequirementSheet(letterhead, what, rows, terms, edition, made.again());
  }

  @Override
  public boolean copy() {
    return made.copy();
  }

  @Override
  public boolean personal() {
    return false;
  }
}
