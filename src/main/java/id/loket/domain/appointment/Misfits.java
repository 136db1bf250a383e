package id.loket.domain.appointment;

import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment.State;
import id.loket.domain.office.SlotPlanSet;
import id.loket.journal.Origin;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Appointments that no longer fit: their day was closed, the hours or a capacity changed, or desks
 * that decided apart gave more than there was. None is lost; somebody has to call these people.
 */
public final class Misfits {
  /** Nobody promises anything further ahead. */
  private static final int FAR = 3660;

  /** Those of a day that was closed are still to be called when it is past. */
  private static final int JUST_CLOSED = 7;

  private final Situation office;
  private final SlotBook slots;

  private Misfits(Situation office) {
    this.office = office;
    this.slots = new SlotBook(office);
  }

  /** Why an appointment has to be moved. */
  public enum Cause {
    /** The office does not work on that day. */
    DAY,
    /** Or not at that time. */
    HOURS,
    /** More were promised than there is room for; those booked last. */
    FULL,
    /** The same, and more than one desk promised. */
    APART
  }

  /** One that has to be moved. */
  public record Misfit(Appointment appointment, Cause cause) {}

  /** From now on, in the order of their times. */
  public static List<Misfit> of(Situation office) {
    return new Misfits(office).all();
  }

  private List<Misfit> all() {
    LocalDate today = office.now().day();
    List<String> services =
        office.catalogue().services().stream().map(s -> s.code().value()).toList();
    SortedMap<LocalDate, List<Taken>> days = new TreeMap<>();
    office
        .taken(services, today.minusDays(JUST_CLOSED), today.plusDays(FAR))
        .forEach(t -> days.computeIfAbsent(t.span().day(), d -> new ArrayList<>()).add(t));
    List<Misfit> all = new ArrayList<>();
    days.forEach((day, taken) -> {
      if (isSuspect(taken)) {
        all.addAll(on(day));
      }
    });
    return all;
  }

  /** Cheaper than looking at each appointment: nearly every day all is well. */
  private boolean isSuspect(List<Taken> taken) {
    Placed placed = new Placed();
    return taken.stream()
        .anyMatch(t -> !slots.withinHours(t.span()) || !placed.takes(plan(t), t.span(), t.count()));
  }

  private SlotPlanSet plan(Taken t) {
    return slots.plans().of(t.service(), "");
  }

  private List<Misfit> on(LocalDate day) {
    LocalDateTime now = office.now().at().toLocalDateTime();
    List<Appointment> there =
        office.appointmentsOn(day).stream()
            .filter(Appointment::takesPlace)
            .sorted(
                Comparator.comparing((Appointment a) -> a.state() instanceof State.Booked)
                    .thenComparingLong(a -> a.booking().stamp())
                    .thenComparing(a -> a.id().value()))
            .toList();
    Placed placed = new Placed();
    List<Misfit> misfits = new ArrayList<>();
    for (Appointment a : there) {
      SlotPlanSet plan = slots.plans().of(a.booking().service(), a.booking().group());
      boolean open = slots.withinHours(a.span());
      boolean fits = open && placed.takes(plan, a.span(), 1);
      if (!fits && a.open()) {
        Cause cause = open ? full(a, plan, there) : cause(a);
        if (cause == Cause.DAY || !a.start().isBefore(now)) {
          misfits.add(new Misfit(a, cause));
        }
      }
    }
    misfits.sort(Comparator.comparing((Misfit m) -> m.appointment().start()));
    return misfits;
  }

  private Cause cause(Appointment a) {
    return office.settings().calendar().on(a.day()).isEmpty() ? Cause.DAY : Cause.HOURS;
  }

  private Cause full(Appointment a, SlotPlanSet plan, List<Appointment> there) {
    boolean apart =
        there.stream()
            .filter(o -> o.span().start().isBefore(a.span().end()))
            .filter(o -> a.span().start().isBefore(o.span().end()))
            .filter(o ->
                SlotBook.room(office) > 0
                    || slots
                        .plans()
                        .of(o.booking().service(), o.booking().group())
                        .subject()
                        .equals(plan.subject()))
            .anyMatch(o -> !desk(o).equals(desk(a)));
    return apart ? Cause.APART : Cause.FULL;
  }

  private static String desk(Appointment a) {
    return Origin.parse(a.booking().origin()).desk();
  }

  /** Those who have their places, one after the other. */
  private final class Placed {
    private final Map<String, Crowd> pools = new HashMap<>();
    private final Crowd everybody = new Crowd();
    private final int room = SlotBook.room(office);

    boolean takes(SlotPlanSet plan, Span span, int count) {
      Crowd pool = pools.computeIfAbsent(plan.subject(), p -> new Crowd());
      if (pool.most(span) + count > slots.capacity(plan)
          || (room > 0 && everybody.most(span) + count > room)) {
        return false;
      }
      pool.add(span, count);
      everybody.add(span, count);
      return true;
    }
  }
}
