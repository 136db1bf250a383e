package id.loket.desk;

import static id.loket.domain.Refusal.Code.UNKNOWN_BOOKING;
import static id.loket.domain.Refusal.Code.UNKNOWN_VISIT;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.screening.ScreeningCounted;
import id.loket.domain.staff.Right;
import id.loket.domain.visit.VisitId;
import id.loket.store.PastVisits;
import id.loket.store.PastVisits.PastVisit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is not kept for ever (DESIGN §3 "Personal", DOMAIN §8): the outcome of each screening is
 * erased some days after it, once its day was counted; an administrator has one visitor's data
 * erased at that visitor's wish.
 */
public final class PrivacyDesk {
  /** So many days with visits that owe nothing, and those before them owe nothing either. */
  private static final int ALL_SETTLED = 31;

  private static final Logger LOG = LoggerFactory.getLogger(PrivacyDesk.class);

  private final Desk desk;
  private final ScreeningRollUp rollUp;

  public PrivacyDesk(Desk desk) {
    this.desk = desk;
    this.rollUp = new ScreeningRollUp(desk);
  }

  /**
   * Does what days before today owe: counts them, then erases what was kept long enough. Passing
   * time writes nothing, so this is done when a clerk has signed in: the day before is over by then
   * and nobody stands at the door yet. The office's own rule acts, not that clerk. While the clock
   * is unsure nothing is done: what is erased does not come back.
   *
   * @return how many visits' health was erased
   */
  public Outcome<Integer> settle() {
    Outcome<Integer> counted = desk.act(rule("rollUp"), this::count);
    return counted instanceof Outcome.Done<Integer>
        ? desk.act(rule("eraseHealth"), this::eraseOld)
        : counted;
  }

  /** As {@link #settle()}; what fails is logged and tried again after the next sign-in. */
  public void settleQuietly() {
    try {
      settle();
      // Whatever it is: it must not keep a clerk from signing in.
    } catch (RuntimeException e) {
      LOG.error("what past days owe could not be settled", e);
    }
  }

  private static Desk.Act rule(String verb) {
    return new Desk.Act(Who.SYSTEM, Right.SET_UP, verb);
  }

  private Decision<Integer> count(Situation s) {
    List<Draft> facts = new ArrayList<>();
    eachDay(s, (day, own) -> count(day, own).ifPresent(facts::add));
    return new Decision<>(facts, facts.size());
  }

  /** Empty where the count that stands still holds. */
  private Optional<Draft> count(LocalDate day, List<PastVisit> all) {
    List<PastVisit> own = all.stream().filter(PastVisit::stands).toList();
    ScreeningCounted before = rollUp.before(desk.code(), day);
    if (own.isEmpty() || (before != null && before.visits() == own.size())) {
      return Optional.empty();
    }
    ScreeningCounted now = rollUp.count(desk.code(), day, own);
    return now.equals(before) ? Optional.empty() : Optional.of(new Draft(now.subject(), null, now));
  }

  private Decision<Integer> eraseOld(Situation s) {
    LocalDate last = s.now().day().minusDays(s.settings().retention().healthDays());
    List<Draft> facts = new ArrayList<>();
    int[] visits = {0};
    eachDay(
        s,
        (day, own) -> {
          if (day.isAfter(last)) {
            return;
          }
          boolean counted = rollUp.before(desk.code(), day) != null;
          for (PastVisit visit : own) {
            if (owes(visit) && (counted || !visit.stands())) {
              visits[0]++;
              facts.addAll(erased(visit.id(), visit.stands() ? What.HEALTH : What.ALL));
            }
          }
          // what was undone with its visit is among these already
          Set<String> there = facts.stream().map(Draft::subject).collect(Collectors.toSet());
          erased(desk.store().pastVisits().undoneDossiers(day), What.ALL).stream()
              .filter(fact -> !there.contains(fact.subject()))
              .forEach(facts::add);
        });
    if (!s.now().unsure()) {
      List<String> undone = desk.store().pastVisits().undoneBookings(desk.code(), last);
      facts.addAll(erased(undone, What.ALL));
    }
    return new Decision<>(facts, visits[0]);
  }

  /** An arrival that was undone has no use at all: with its days up nothing of it is kept. */
  private static boolean owes(PastVisit visit) {
    return visit.stands() ? visit.kept().health() : visit.kept().any();
  }

  /** This desk's arrivals day by day, the latest first, until all that is older is settled. */
  private void eachDay(Situation s, BiConsumer<LocalDate, List<PastVisit>> visitor) {
    if (s.now().unsure()) {
      return;
    }
    PastVisits past = desk.store().pastVisits();
    int settled = 0;
    Optional<LocalDate> day = past.dayBefore(s.now().day());
    while (day.isPresent() && settled < ALL_SETTLED) {
      List<PastVisit> own = own(day.get());
      visitor.accept(day.get(), own);
      settled = own.stream().anyMatch(PrivacyDesk::owes) ? 0 : settled + 1;
      day = past.dayBefore(day.get());
    }
  }

  private List<PastVisit> own(LocalDate day) {
    return desk.store().pastVisits().of(day).stream()
        .filter(v -> v.desk().equals(desk.code()))
        .toList();
  }

  /**
   * Erases what is known of one visitor, notes on their ticket and the appointment they came with
   * included; also of a visit that was undone, which nothing but the journal knows. A visit of
   * today is still needed at the door and at the counter.
   *
   * @return whether there was something to erase
   */
  public Outcome<Boolean> erase(Who who, VisitId id, What what) {
    return desk.act(
        Verbs.setUp(who, "erase"),
        s -> {
          LocalDate day =
              desk.store()
                  .pastVisits()
                  .day(id)
                  .orElseThrow(() -> RefusedException.of(UNKNOWN_VISIT, id.value()));
          if (!day.isBefore(s.now().day()) && s.visit(id).isPresent()) {
            throw RefusedException.of(WRONG_STATE, "neededToday");
          }
          List<Draft> erasures = new ArrayList<>(erased(id, what));
          erasures.addAll(erased(appointment(s, id, what), what));
          if (erasures.isEmpty()) {
            return Decision.nothing(false);
          }
          List<Draft> facts = new ArrayList<>();
          if (what != What.CONTACT) {
            count(day, own(day)).ifPresent(facts::add);
          }
          facts.addAll(erasures);
          return new Decision<>(facts, true);
        });
  }

  /** That of an arrival that was undone stands again, and somebody may come with it yet. */
  private List<String> appointment(Situation s, VisitId id, What what) {
    AppointmentId came = s.visit(id).map(v -> v.arrival().appointment()).orElse(null);
    if (came == null || !desk.store().pastVisits().holds(came.subject(), what)) {
      return List.of();
    }
    s.appointment(came).ifPresent(a -> noLongerNeeded(s, a));
    return List.of(came.subject());
  }

  private static void noLongerNeeded(Situation s, Appointment a) {
    if (a.open() && !a.day().isBefore(s.now().day())) {
      throw RefusedException.of(WRONG_STATE, "stillBooked", a.booking().code().shown(), a.start());
    }
  }

  /**
   * Erases for whom an appointment was made, also of one that was undone. While somebody is to come
   * with it, it is still needed: it is cancelled before.
   *
   * @return whether there was something to erase
   */
  public Outcome<Boolean> erase(Who who, AppointmentId id, What what) {
    return desk.act(
        Verbs.setUp(who, "erase"),
        s -> {
          if (!desk.store().pastVisits().knows(id)) {
            throw RefusedException.of(UNKNOWN_BOOKING, "code", id.value());
          }
          s.appointment(id).ifPresent(a -> noLongerNeeded(s, a));
          List<Draft> facts = erased(List.of(id.subject()), what);
          return new Decision<>(facts, !facts.isEmpty());
        });
  }

  /** Of the visit, its tickets and its dossiers. */
  private List<Draft> erased(VisitId id, What what) {
    return erased(desk.store().pastVisits().subjects(id), what);
  }

  /** On each that still holds something of that sort. */
  private List<Draft> erased(List<String> subjects, What what) {
    PastVisits past = desk.store().pastVisits();
    return subjects.stream()
        .filter(subject -> past.holds(subject, what))
        .map(subject -> new Draft(subject, null, new PersonalErased(what)))
        .toList();
  }
}
