package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.domain.appointment.Stand;
import id.loket.domain.visit.Channel;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a list of appointments: of a day or several, or of those who are to be reminded.
 *
 * @param from the first day that was asked for
 * @param to the last one
 * @param days those that there is something to say of
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AppointmentList(
    Letterhead letterhead, Use use, LocalDate from, LocalDate to, List<Day> days, Made made)
    implements Printout {

  /** What the list is for. */
  public enum Use {
    /** To look up who comes, and who came. */
    OVERVIEW,
    /** To call people one after the other. */
    REMINDERS
  }

  /**
   * One day, its appointments in the order of their times.
   *
   * @param open whether the office works on it
   */
  public record Day(LocalDate day, boolean open, List<Row> rows) {
    public Day {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One appointment.
   *
   * @param code as it is read aloud
   * @param person null where it is withheld or erased
   */
  public record Row(
      LocalTime time,
      String code,
      @Nullable Person person,
      String service,
      Channel channel,
      Course course) {}

  /**
   * Whom to ask for. A NIK stays in the program.
   *
   * @param askedBy who asked for it, where that is somebody else
   */
  public record Person(String name, String phone, @Nullable String askedBy) {}

  /**
   * What became of it by now.
   *
   * @param came null: nobody yet
   * @param ticket the number that they got, null: none
   * @param noShows times before at which nobody came
   * @param remindedBy null: nobody told them of that day
   * @param toMove whether it no longer fits
   */
  public record Course(
      Stand stand,
      @Nullable LocalTime came,
      @Nullable String ticket,
      int noShows,
      @Nullable String remindedBy,
      boolean toMove) {}

  public AppointmentList {
    days = List.copyOf(days);
  }

  @Override
  public PaperKind kind() {
    return PaperKind.APPOINTMENTS;
  }

  @Override
  public String title() {
    return switch (use) {
      case OVERVIEW -> from.equals(to) ? "janji-temu" : "janji-temu-sampai-" + to;
      case REMINDERS -> "pengingat-janji-temu";
    };
  }

  /** The first one that it is of. */
  @Override
  public LocalDate day() {
    return from;
  }

  @Override
  public AppointmentList asCopy() {
    return new AppointmentList(letterhead, use, from, to, days, made.again());
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
