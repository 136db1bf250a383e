package id.loket.print;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a queue ticket. It names nobody: the kind of priority stays in the office.
 *
 * @param at office time of issue, with the office's offset
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TicketSlip(
    Letterhead letterhead, Place place, OffsetDateTime at, Turn turn, Marks marks, Foot foot)
    implements Printout {

  /** The number, the group's name and the services asked for. */
  public record Place(String number, String group, List<String> services) {
    public Place {
      services = List.copyOf(services);
    }
  }

  /**
   * How many would be called before; minutes 0 when nobody can say.
   *
   * @param promised who came before that time is called at it, not by their turn; null: nobody was
   *     promised one, or it is past
   */
  public record Turn(int ahead, int minutes, @Nullable LocalTime promised) {
    public Turn(int ahead, int minutes) {
      this(ahead, minutes, null);
    }
  }

  /** Outside: the visitor waits before the door. Sample: printed from a CONTOH folder. */
  public record Marks(boolean priority, boolean outside, boolean sample, boolean copy) {
    public static final Marks NONE = new Marks(false, false, false, false);
  }

  /** What the QR holds, by which a counter finds the visit, and where to complain, if wanted. */
  public record Foot(String qr, @Nullable String complaint) {}

  @Override
  public PaperKind kind() {
    return PaperKind.TICKET;
  }

  @Override
  public String title() {
    return place.number();
  }

  @Override
  public LocalDate day() {
    return at.toLocalDate();
  }

  @Override
  public TicketSlip asCopy() {
    var copy = new Marks(marks.priority(), marks.outside(), marks.sample(), true);
    return new TicketSlip(letterhead, place, at, turn, copy, foot);
  }

  @Override
  public boolean copy() {
    return marks.copy();
  }

  @Override
  public boolean personal() {
    return false;
  }
}
