package id.loket.desk;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.screening.DisinfectionPlan;
import id.loket.domain.screening.ProtocolFact.ChecklistTicked;
import id.loket.domain.screening.ProtocolFact.Disinfected;
import id.loket.domain.screening.ProtocolFact.Remark;
import id.loket.domain.screening.ProtocolFact.Session;
import id.loket.store.Register;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day's duties against infection: the checklist and the disinfecting log (DOMAIN §1, §7). */
public final class ProtocolDesk {
  /** The measures of Sanggau's list, numbered 1 to 9. */
  public static final int MEASURES = 9;

  private final Desk desk;

  public ProtocolDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * How far the day's duties are.
   *
   * @param before what was ticked before service hours, null: nobody has yet
   * @param after the same for after service hours
   * @param disinfected when, in order
   * @param checklist the one that is at hand now
   */
  public record Today(
      LocalDate day,
      @Nullable List<Integer> before,
      @Nullable List<Integer> after,
      List<LocalTime> disinfected,
      Due due,
      Session checklist) {

    /** What was ticked in a session, null: nothing was saved. */
    public @Nullable List<Integer> ticked(Session session) {
      return session == Session.AFTER ? after : before;
    }
  }

  /**
   * The next disinfecting.
   *
   * @param at null on a closed day and when all of today's was done
   * @param now its time has come
   */
  public record Due(@Nullable LocalTime at, boolean now) {}

  public Today today() {
    return desk.look(this::today);
  }

  private Today today(Situation s) {
    LocalDate day = s.now().day();
    LocalTime now = s.now().at().toLocalTime();
    List<LocalTime> done = disinfected(day);
    Optional<DisinfectionPlan> plan = plan(s);
    LocalTime next = plan.flatMap(p -> p.next(done)).orElse(null);
    return new Today(
        day,
        ticked(day, Session.BEFORE),
        ticked(day, Session.AFTER),
        done,
        new Due(next, next != null && !now.isBefore(next)),
        plan.map(p -> p.checklist(now)).orElse(Session.BEFORE));
  }

  private static Optional<DisinfectionPlan> plan(Situation s) {
    return s.settings()
        .calendar()
        .on(s.now().day())
        .map(open -> new DisinfectionPlan(open.begins(), open.ends()));
  }

  private @Nullable List<Integer> ticked(LocalDate day, Session session) {
    Register known =
        desk.working().register(new ChecklistTicked(day, session, List.of()).subject());
    return known != null && known.fact() instanceof ChecklistTicked t ? t.items() : null;
  }

  /** When it was done on a day, in order. */
  List<LocalTime> disinfected(LocalDate day) {
    return desk.store().journal().said(subject(day)).stream()
        .filter(h -> h.fact() instanceof Disinfected)
        .map(h -> h.at().toLocalTime())
        .sorted()
        .toList();
  }

  private static String subject(LocalDate day) {
    return "disinfection/" + day;
  }

  /**
   * Saves the checklist; the last one saved holds. Saying the same again writes nothing.
   *
   * @param items the numbers of the measures that are in place, 1 to 9
   */
  public Outcome<ChecklistTicked> tick(Who who, Session session, List<Integer> items) {
    if (items.stream().anyMatch(i -> i < 1 || i > MEASURES)) {
      throw new IllegalArgumentException("measures are 1 to " + MEASURES + ", not " + items);
    }
    return desk.act(
        Verbs.receive(who, "tickChecklist"),
        s -> {
          var fact =
              new ChecklistTicked(
                  s.now().day(), session, items.stream().distinct().sorted().toList());
          return desk.holds(fact)
              ? Decision.nothing(fact)
              : new Decision<>(List.of(new Draft(fact.subject(), null, fact)), fact);
        });
  }

  /**
   * Shared surfaces have just been disinfected.
   *
   * @param remark areas or agent, null when nothing was typed
   */
  public Outcome<Today> disinfect(Who who, @Nullable String remark) {
    return desk.act(
        Verbs.receive(who, "disinfect"),
        s -> {
          LocalTime now = s.now().at().toLocalTime();
          Session session = plan(s).map(p -> p.session(now)).orElse(Session.BETWEEN);
          var fact =
              new Disinfected(s.now().day(), session, remark == null ? null : new Remark(remark));
          return new Decision<>(List.of(new Draft(subject(s.now().day()), null, fact)), true);
        },
        (s, written) -> today(s));
  }
}
