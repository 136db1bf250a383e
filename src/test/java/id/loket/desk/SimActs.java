package id.loket.desk;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Entry;
import id.loket.store.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a clerk does at a simulated desk, by the desk's own verbs; what is refused is refused. */
final class SimActs {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  private final SimDesk at;
  private final int pick;
  private Who who;

  SimActs(SimDesk at, int pick) {
    this.at = at;
    this.pick = pick;
    this.who = Room.at(String.valueOf(1 + pick % 3));
  }

  /** The verb that was done, null: it was refused. */
  Step.@Nullable Verb act(Step.Verb wanted) {
    Step.Verb verb = first(wanted);
    CounterDesk counter = at.counter();
    Outcome<?> outcome =
        switch (verb) {
          case ARRIVE -> arrive();
          case CALL_NEXT -> counter.callNext(who);
          case CALL -> counter.call(who, number(t -> t instanceof TicketState.Waiting));
          case BEGIN -> counter.begin(who);
          case FINISH -> counter.finish(who);
          case HOLD -> counter.hold(who, pick % 2 == 0 ? 5 : null, "note");
          case RESUME -> counter.resume(who, number(t -> t instanceof TicketState.Held));
          case NO_SHOW -> counter.noShow(who);
          case CANCEL_CALL -> counter.cancelCall(who);
          case TRANSFER -> counter.transferToGroup(who, "B", pick % 2 == 0, null);
          case RECALL -> counter.recall(who);
          case LEAVE -> counter.leave(who, number(t -> t instanceof TicketState.Waiting));
          case UNDO -> new UndoDesk(at.desk).undo(who);
          case DOSSIER -> dossier();
          case APPOINTMENT -> new RandomBookings(at.desk, new Random(pick)).act(who, pick);
          case SETTING -> setting();
          case CLOSE -> counter.close(who);
          case ERASE -> pick % 3 == 0 ? eraseFriday() : eraseToday();
          case CONFIRM_CLOCK -> new SetUpDesk(at.desk).confirmClock(Who.SYSTEM);
        };
    return outcome instanceof Outcome.Done<?> ? verb : null;
  }

  /** What is to be done before, if there is nothing yet with which it could be done; and where. */
  private Step.Verb first(Step.Verb wanted) {
    return switch (wanted) {
      case FINISH, HOLD, TRANSFER ->
          goWhere(TicketState.Serving.class) ? wanted : first(Step.Verb.BEGIN);
      case BEGIN, NO_SHOW, CANCEL_CALL, RECALL ->
          goWhere(TicketState.Called.class) ? wanted : first(Step.Verb.CALL_NEXT);
      case RESUME -> {
        boolean held =
            at.desk.look(s ->
                s.queue().tickets().stream().anyMatch(t -> t.state() instanceof TicketState.Held));
        yield held && goWhere(null) ? wanted : first(Step.Verb.HOLD);
      }
      case CALL_NEXT, CALL -> {
        goWhere(null);
        yield wanted;
      }
      default -> wanted;
    };
  }

  /** To a counter with such a ticket, or with none, if there is one. */
  private boolean goWhere(@Nullable Class<? extends TicketState> state) {
    List<String> counters =
        at.desk.look(s ->
            Stream.of("1", "2", "3")
                .filter(no -> fits(s.queue().at(no).orElse(null), state))
                .toList());
    who = Room.at(of(counters, "1"));
    return !counters.isEmpty();
  }

  private static boolean fits(
      @Nullable Ticket there, @Nullable Class<? extends TicketState> state) {
    return there == null ? state == null : state != null && state.isInstance(there.state());
  }

  private <T> T of(List<T> all, T none) {
    return all.isEmpty() ? none : all.get(pick % all.size());
  }

  /** A ticket's number; one that nobody has where there is no such ticket. */
  private String number(Predicate<TicketState> state) {
    List<String> numbers =
        at.desk.look(s ->
            s.queue().tickets().stream()
                .filter(t -> state.test(t.state()))
                .sorted(Comparator.comparing((Ticket t) -> t.number()))
                .map(Ticket::number)
                .distinct()
                .toList());
    // the first in the list are those that all desks are after
    return of(numbers.size() > 2 ? numbers.subList(0, 2) : numbers, "A999");
  }

  private Outcome<?> arrive() {
    return new DoorDesk(at.desk)
        .arrive(
            who,
            new DoorDesk.Form(
                List.of(pick % 3 == 0 ? "KK-UBAH" : "KTP-BARU"),
                new DoorDesk.Form.Person(
                    "Canary " + Ids.uuid(),
                    null,
                    null,
                    pick % 5 == 0 ? List.of(Priority.HAMIL) : List.of()),
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null));
  }

  private Outcome<?> dossier() {
    List<VisitId> visits =
        at.desk.look(s -> s.visits().stream().map(v -> v.id()).sorted(byValue()).toList());
    VisitId visit = of(visits, new VisitId("none"));
    return new DossierDesk(at.desk, new Random(pick))
        .open(
            who,
            new DossierDesk.Form(
                null,
                visit.value(),
                "KTP-GANTI",
                new DossierDesk.Form.Person("Siti Aminah", null, null, null),
                null,
                pick % 2 == 0 ? List.of("hilang") : List.of(),
                pick % 4 == 0 ? Map.of("KK", List.of(new Put(null, 1))) : Map.of()));
  }

  private static Comparator<VisitId> byValue() {
    return Comparator.comparing(VisitId::value);
  }

  private Outcome<?> setting() {
    SetUpDesk setUp = new SetUpDesk(at.desk);
    return pick % 3 == 0
        ? setUp.counter(
            Who.SYSTEM, new CounterDefined("3", List.of(pick % 2 == 0 ? "A" : "B"), false))
        : setUp.calls(Who.SYSTEM, new CallsSet(1 + pick % 5, 2, 10));
  }

  /** At the wish of somebody who came last week. */
  private Outcome<?> eraseFriday() {
    List<VisitId> visits =
        at.desk.inside(() ->
            at.desk.store().pastVisits().of(FRIDAY).stream()
                .map(v -> v.id())
                .sorted(byValue())
                .toList());
    return new PrivacyDesk(at.desk)
        .erase(Who.SYSTEM, of(visits, new VisitId("none")), What.values()[pick % 2]);
  }

  /** Also of those who are still here: no clerk may, but the fold must bear it. */
  private Outcome<?> eraseToday() {
    List<String> visits =
        at.desk.inside(() ->
            at.desk.store().journal().ofSubjects("visit/").stream()
                .filter(e -> e.header().kind().equals("VisitArrived.v1"))
                .map(Entry::header)
                .map(h -> h.subject())
                .distinct()
                .toList());
    return at.desk.act(
        Verbs.setUp(Who.SYSTEM, "erase"),
        s ->
            new Decision<>(
                List.of(
                    new Draft(
                        of(visits, "visit/none"),
                        null,
                        new PersonalErased(What.values()[pick % What.values().length]))),
                true));
  }
}
