package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.domain.appointment.BookingCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of slips of appointments: what is taken home by who was promised a time. Several of
 * one school or village are one document with a slip each.
 *
 * @param promises at least one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BookingSlip(Letterhead letterhead, List<Promise> promises, Size size, Made made)
    implements Printout {

  /** On what a page printer is to print; a receipt printer has its own roll. */
  public enum Size {
    A6,
    /** As wide as the roll of tickets, as long as it gets. */
    ROLL
  }

  /**
   * One time that was promised. A NIK, a telephone number and all that was said in confidence stay
   * in the office.
   *
   * @param name null where it is withheld or erased
   * @param at by the office's clock
   */
  public record Promise(
      BookingCode code, @Nullable String name, OffsetDateTime at, Door door, What what) {}

  /** When to be there: so long before the time, and not later than so long after it. */
  public record Door(int earlyMinutes, int lateMinutes) {}

  /** What for, and what to bring. */
  public record What(String service, List<RequirementSheet.Row> rows) {
    public What {
      rows = List.copyOf(rows);
    }
  }

  public BookingSlip {
    promises = List.copyOf(promises);
    if (promises.isEmpty()) {
      throw new IllegalArgumentException("a slip of nothing");
    }
  }

  @Override
  public PaperKind kind() {
    return PaperKind.BOOKING;
  }

  @Override
  public String title() {
    String first = promises.getFirst().code().shown();
    return promises.size() == 1 ? first : first + "-rombongan-" + promises.size();
  }

  @Override
  public LocalDate day() {
    return made.at().toLocalDate();
  }

  @Override
  public BookingSlip asCopy() {
    return new BookingSlip(letterhead, promises, size, made.again());
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
