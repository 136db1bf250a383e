package id.loket.desk;

import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Misfits;
import id.loket.domain.appointment.SlotBook;
import id.loket.domain.appointment.SlotPlans;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plans of slots as they stand, and what one would come to before it holds. Only looks. */
public final class SlotPlanDesk {
  private static final int WEEK = 7;

  private final Desk desk;

  public SlotPlanDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * The plan of a group or of one service.
   *
   * @param group null: it is a service's
   * @param service null: it is a group's, or of a service that is not offered any more
   * @param own settled by the office; else the usual one, or for a service its group's
   */
  public record Planned(
      SlotPlanSet plan, @Nullable ServiceGroup group, @Nullable Service service, boolean own) {}

  /** Of every group, then of the services that have one of their own. */
  public List<Planned> all() {
    Known known = desk.known();
    Collection<SlotPlanSet> set = known.settings().slotPlans();
    SlotPlans plans = new SlotPlans(set, known.catalogue());
    Stream<Planned> groups =
        known.catalogue().groups().stream()
            .map(g -> {
              SlotPlanSet plan = plans.ofGroup(g.letter());
              return new Planned(plan, g, null, set.contains(plan));
            });
    Stream<Planned> services =
        set.stream()
            .filter(p -> p.service() != null)
            .map(p -> new Planned(p, null, service(known, p), true))
            .sorted(
                Comparator.comparingInt(SlotPlanDesk::number)
                    .thenComparing(p -> p.plan().subject()));
    return Stream.concat(groups, services).toList();
  }

  private static @Nullable Service service(Known known, SlotPlanSet plan) {
    return known
        .catalogue()
        .byCode(new ServiceCode(Objects.requireNonNull(plan.service())))
        .orElse(null);
  }

  private static int number(Planned planned) {
    Service service = planned.service();
    return service == null ? Integer.MAX_VALUE : service.shortNumber();
  }

  /**
   * What a service would begin with if it got a plan of its own: what holds for it now.
   *
   * @param typed its code or short number
   */
  public Outcome<Planned> begun(String typed) {
    return desk.look(s -> {
      try {
        Service service = CounterDesk.Services.one(s, typed);
        SlotPlanSet now = new SlotPlans(s.settings().slotPlans(), s.catalogue()).of(service);
        SlotPlanSet own =
            new SlotPlanSet(
                null, service.code().value(), now.slots(), now.ahead(), now.tolerance());
        return Outcome.done(new Planned(own, null, service, own.equals(now)));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  /**
   * What a day of the week has under a plan.
   *
   * @param slots none: the office is closed, or a slot is longer than it works
   * @param bookable of the places, without those kept for walk-ins
   */
  public record Day(DayOfWeek day, int slots, int places, int bookable) {}

  /** The seven days from tomorrow on under a plan that need not hold, from Monday to Sunday. */
  public List<Day> week(SlotPlanSet plan) {
    return desk.look(s -> week(s, plan));
  }

  private static List<Day> week(Situation s, SlotPlanSet plan) {
    SlotBook book = new SlotBook(s);
    LocalDate tomorrow = s.now().day().plusDays(1);
    return tomorrow
        .datesUntil(tomorrow.plusDays(WEEK))
        .sorted(Comparator.comparing(LocalDate::getDayOfWeek))
        .map(day -> {
          int slots = book.count(plan, day);
          return new Day(
              day.getDayOfWeek(), slots, slots * book.capacity(plan), slots * book.bookable(plan));
        })
        .toList();
  }

  /** How many appointments do not fit as things stand, and have to be moved. */
  public int toMove() {
    return desk.look(s -> Misfits.of(s).size());
  }
}
