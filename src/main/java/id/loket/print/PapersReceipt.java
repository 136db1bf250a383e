package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a tanda terima berkas: what was handed in, and when it will be ready. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PapersReceipt(
    Letterhead letterhead, Application application, List<Row> papers, Promise promise, Made made)
    implements Printout {

  /**
   * A paper that was handed in.
   *
   * @param later the day on which it came after all was complete, else null
   */
  public record Row(String name, Requirement.Form form, int count, @Nullable LocalDate later) {}

  /**
   * What the office answers for.
   *
   * @param accepted when the papers were complete
   * @param due null: the calendar knows no working day
   * @param officer who accepted them, whoever prints
   */
  public record Promise(
      OffsetDateTime accepted,
      @Nullable LocalDate due,
      Standard.Promise time,
      Standard.Fee fee,
      String officer) {}

  public PapersReceipt {
    papers = List.copyOf(papers);
  }

  @Override
  public PaperKind kind() {
    return PaperKind.RECEIPT;
  }

  @Override
  public String title() {
    return application.called();
  }

  @Override
  public LocalDate day() {
    return made.at().toLocalDate();
  }

  @Override
  public PapersReceipt asCopy() {
    return new PapersReceipt(letterhead, application, papers, promise, made.again());
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
