package id.loket.domain.queue;

import id.loket.domain.queue.Ticket.FirstCall;
import id.loket.domain.queue.Ticket.Line;
import id.loket.domain.queue.Ticket.Times;
import id.loket.domain.queue.TicketFact.CallCancelled;
import id.loket.domain.queue.TicketFact.ServiceAdded;
import id.loket.domain.queue.TicketFact.TicketBegun;
import id.loket.domain.queue.TicketFact.TicketCalled;
import id.loket.domain.queue.TicketFact.TicketFinished;
import id.loket.domain.queue.TicketFact.TicketHeld;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketFact.TicketLeft;
import id.loket.domain.queue.TicketFact.TicketNoShow;
import id.loket.domain.queue.TicketFact.TicketRecalled;
import id.loket.domain.queue.TicketFact.TicketResumed;
import id.loket.domain.queue.TicketFact.TicketSentOn;
import id.loket.domain.queue.TicketState.Before;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Done;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Left;
import id.loket.domain.queue.TicketState.NoShow;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.queue.TicketState.Waiting;
import id.loket.journal.Happened;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket's standing facts fold into its state. The facts were decided before they came here,
 * so a fact that does not fit (its state changed under another desk) is taken as it says.
 */
public final class TicketFold {
  private TicketFold() {}

  /** Null until the issue is known. */
  public static @Nullable Ticket fold(
      TicketId id, @Nullable Ticket before, Happened<TicketFact> happened) {
    if (happened.fact() instanceof TicketIssued issued) {
      return issued(id, issued, happened);
    }
    return before == null ? null : next(before, happened);
  }

  private static Ticket issued(TicketId id, TicketIssued issued, Happened<TicketFact> happened) {
    List<Line.Service> services =
        issued.services().stream().map(ref -> new Line.Service(ref, true)).toList();
    Ticket.Origin origin = new Ticket.Origin(issued, happened.at(), happened.position().stamp());
    OffsetDateTime place = issued.arrived() == null ? happened.at() : issued.arrived();
    if (issued.appointed() != null && issued.appointed().time().isAfter(place)) {
      place = issued.appointed().time();
    }
    Line line = new Line(issued.group(), null, place, null, List.of());
    return new Ticket(id, origin, services, line, new Waiting(), Times.NONE, happened.hash());
  }

  private static Ticket next(Ticket t, Happened<TicketFact> h) {
    OffsetDateTime at = h.at();
    return switch (h.fact()) {
      case TicketIssued issued -> t;
      case TicketCalled call -> called(t, call, h);
      case TicketRecalled recall ->
          t.state() instanceof Called c
              ? t.with(
                  t.line(),
                  new Called(c.counter(), c.calls() + 1, at, c.before()),
                  calls(t.times(), c.calls() + 1),
                  t.head())
              : t;
      case TicketBegun begun ->
          t.with(t.line(), new Serving(begun.counter(), at), t.times(), h.hash());
      case TicketResumed resumed ->
          t.with(unaddressed(t.line()), new Serving(resumed.counter(), at), t.times(), h.hash());
      case TicketHeld held ->
          t.with(t.line(), new Held(held.counter(), at, held.until()), served(t, at), h.hash());
      case TicketSentOn sent ->
          t.with(sentOn(t.line(), sent, at), new Waiting(), served(t, at), h.hash());
      case CallCancelled cancelled -> cancelled(t, h);
      case TicketNoShow noShow ->
          t.with(t.line(), new NoShow(noShow.counter(), at), t.times(), h.hash());
      case TicketLeft left -> t.with(t.line(), new Left(at), served(t, at), h.hash());
      case TicketFinished finished -> finished(t, finished, h);
      case ServiceAdded added -> {
        List<Line.Service> services = new ArrayList<>(t.services());
        services.add(new Line.Service(added.service(), true));
        yield t.withServices(services);
      }
    };
  }

  private static Ticket called(Ticket t, TicketCalled call, Happened<TicketFact> h) {
    OffsetDateTime at = h.at();
    FirstCall first = t.times().firstCall();
    // a time that was promised may lie ahead of the call
    OffsetDateTime came = t.appointed() == null ? t.line().place() : arrived(t);
    boolean odd = t.times().odd() || at.isBefore(came);
    Times times =
        new Times(
            first != null ? first : new FirstCall(at, h.position().stamp(), t.line().group()),
            1,
            t.times().servedSeconds(),
            odd);
    Before before = new Before(t.state(), t.line(), t.times());
    return t.with(lineOf(t), new Called(call.counter(), 1, at, before), times, h.hash());
  }

  private static OffsetDateTime arrived(Ticket t) {
    OffsetDateTime arrived = t.origin().issued().arrived();
    return arrived == null ? t.issuedAt() : arrived;
  }

  /** A held ticket whose time is over waits as a returning one since then. */
  private static Line lineOf(Ticket t) {
    Line line = t.line();
    return t.state() instanceof Held held && held.until() != null
        ? new Line(line.group(), line.toCounter(), line.place(), held.until(), line.senders())
        : line;
  }

  private static Ticket cancelled(Ticket t, Happened<TicketFact> h) {
    if (!(t.state() instanceof Called c)) {
      return t;
    }
    Before before = c.before();
    return t.with(before.line(), before.state(), before.times(), h.hash());
  }

  private static Line sentOn(Line line, TicketSentOn sent, OffsetDateTime at) {
    List<String> senders = new ArrayList<>(line.senders());
    if (sent.returnAfter()) {
      senders.addFirst(sent.counter());
    }
    return sent.toGroup() != null
        ? new Line(sent.toGroup(), null, line.place(), null, senders)
        : new Line(line.group(), sent.toCounter(), line.place(), at, senders);
  }

  private static Ticket finished(Ticket t, TicketFinished f, Happened<TicketFact> h) {
    List<Line.Service> services = new ArrayList<>();
    for (int i = 0; i < t.services().size(); i++) {
      Line.Service s = t.services().get(i);
      services.add(new Line.Service(s.ref(), s.open() && !f.ended().contains(i)));
    }
    Line line = t.line();
    TicketState state = new Waiting();
    if (f.returnTo() != null) {
      int sender = line.senders().indexOf(f.returnTo());
      List<String> rest = line.senders().subList(sender + 1, line.senders().size());
      line = new Line(line.group(), f.returnTo(), line.place(), h.at(), rest);
    } else if (f.nextGroup() != null) {
      line = new Line(f.nextGroup(), null, line.place(), h.at(), List.of());
    } else {
      state = new Done(f.counter(), h.at());
    }
    return t.withServices(services).with(line, state, served(t, h.at()), h.hash());
  }

  private static Line unaddressed(Line line) {
    return new Line(line.group(), null, line.place(), line.returning(), line.senders());
  }

  private static Times calls(Times times, int calls) {
    return new Times(times.firstCall(), calls, times.servedSeconds(), times.odd());
  }

  private static Times served(Ticket t, OffsetDateTime at) {
    if (!(t.state() instanceof Serving s)) {
      return t.times();
    }
    long seconds = Duration.between(s.since(), at).toSeconds();
    return new Times(
        t.times().firstCall(),
        t.times().calls(),
        t.times().servedSeconds() + Math.max(0, seconds),
        t.times().odd() || seconds < 0);
  }
}
