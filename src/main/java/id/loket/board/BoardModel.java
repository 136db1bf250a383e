package id.loket.board;

import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.domain.Situation;
import id.loket.domain.office.Counter;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.queue.Estimate;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Left;
import id.loket.domain.queue.TicketState.NoShow;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.queue.TicketState.Waiting;
import id.loket.domain.service.Service;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The waiting room's picture at one moment.
 *
 * @param calling numbers called now, the latest call first; a recall counts as a call
 * @param earlier numbers called before, the latest first; more than are shown, see {@link
 *     BoardPicture}
 * @param next each group that a counter serves, with who is next
 */
public record BoardModel(Head head, List<Call> calling, List<Call> earlier, List<Next> next) {
  private static final int SHOWN = 3;
  private static final int REMEMBERED = 12;

  /**
   * Whose board it is, and when.
   *
   * @param sample a folder for practice: CONTOH
   * @param protocol null: not in force
   */
  public record Head(
      Place place, OffsetDateTime now, boolean sample, @Nullable Protocol protocol) {}

  /**
   * The office; everything empty before it is described.
   *
   * @param logo PNG, base64, or null
   */
  public record Place(String office, String regency, String phone, @Nullable String logo) {
    static final Place UNNAMED = new Place("", "", "", null);
  }

  /** The health protocol in force. */
  public record Protocol(boolean mask) {}

  /**
   * A number and where it is to go; {@code calls} rises with each recall.
   *
   * @param over nobody is to go there any more: finished, or not shown up
   */
  public record Call(String ticket, String counter, OffsetDateTime at, int calls, boolean over) {
    public Call(String ticket, String counter, OffsetDateTime at, int calls) {
      this(ticket, counter, at, calls, false);
    }

    Call nowOver(boolean now) {
      return new Call(ticket, counter, at, calls, now);
    }
  }

  /**
   * Who is next in a group.
   *
   * @param tickets the first three
   * @param estimateMinutes for somebody who comes now, 0: at once
   */
  public record Next(String group, List<String> tickets, int estimateMinutes) {}

  public static BoardModel of(Desk desk) {
    boolean sample = desk.sample();
    return desk.look(s -> of(s, sample));
  }

  private static BoardModel of(Situation s, boolean sample) {
    ProtocolSet protocol = s.settings().protocol();
    Head head =
        new Head(
            place(s.settings().office()),
            s.now().at(),
            sample,
            protocol.on() ? new Protocol(protocol.mask()) : null);
    List<Call> calling =
        s.queue().live().stream()
            .filter(t -> t.state() instanceof Called && t.day().equals(s.now().day()))
            .map(t -> call(t))
            .sorted(Comparator.comparing(Call::at).reversed())
            .toList();
    List<Call> earlier =
        s.queue().tickets().stream()
            .filter(t -> t.day().equals(s.now().day()) && !(t.state() instanceof Called))
            .flatMap(t -> earlier(t).stream())
            .sorted(Comparator.comparing(Call::at).reversed())
            .limit(REMEMBERED)
            .toList();
    List<Next> next =
        s.settings().counters().stream()
            .map(Counter::defined)
            .flatMap(c -> c.groups().stream())
            .distinct()
            .sorted()
            .map(g -> next(s, g))
            .toList();
    return new BoardModel(head, calling, earlier, next);
  }

  private static Place place(@Nullable OfficeDescribed office) {
    return office == null
        ? Place.UNNAMED
        : new Place(
            office.names().name(), office.names().regency(), office.names().phone(), office.logo());
  }

  private static Call call(Ticket t) {
    if (t.state() instanceof Called c) {
      return new Call(t.number(), c.counter(), c.at(), c.calls());
    }
    throw new IllegalArgumentException(t.number());
  }

  private static Optional<Call> earlier(Ticket t) {
    String counter =
        switch (t.state()) {
          case Serving v -> v.counter();
          case Held h -> h.counter();
          case Done d -> d.counter();
          case NoShow n -> n.counter();
          case Waiting w -> null;
          case Called c -> null;
          case Left l -> null;
        };
    Ticket.FirstCall first = t.times().firstCall();
    if (first == null || counter == null) {
      return Optional.empty();
    }
    // A ticket keeps its first call only. One that is served again was called again, about then.
    OffsetDateTime at =
        t.state() instanceof Serving v && t.times().servedSeconds() > 0 ? v.since() : first.at();
    return Optional.of(new Call(t.number(), counter, at, 0, t.ended()));
  }

  private static Next next(Situation s, String group) {
    List<LookDesk.Waiting> waiting = LookDesk.waiting(s, group);
    int standard =
        waiting.isEmpty()
            ? standardOf(s, group)
            : waiting.getFirst().ticket().inHand().counterMinutes();
    return new Next(
        group,
        waiting.stream().limit(SHOWN).map(w -> w.ticket().number()).toList(),
        Estimate.minutes(
            waiting.size(),
            s.queue().recentService(group),
            standard,
            s.settings().openCounters(group, s.now().day())));
  }

  private static int standardOf(Situation s, String group) {
    @Nullable Service first = s.catalogue().inGroup(group).stream().findFirst().orElse(null);
    return first == null ? 0 : first.counterMinutes();
  }
}
