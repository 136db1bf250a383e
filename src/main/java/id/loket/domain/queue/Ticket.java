package id.loket.domain.queue;

import id.loket.domain.Draft;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketState.Called;
import id.loket.domain.queue.TicketState.Held;
import id.loket.domain.queue.TicketState.Serving;
import id.loket.domain.queue.TicketState.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket as it stands. */
public record Ticket(
    TicketId id,
    Origin origin,
    List<Line.Service> services,
    Line line,
    TicketState state,
    Times times,
    String head) {

  public Ticket {
    services = List.copyOf(services);
  }

  /**
   * What was fixed when it was issued.
   *
   * @param stamp order of issue
   */
  public record Origin(TicketIssued issued, OffsetDateTime at, long stamp) {}

  /**
   * Its place in the queue.
   *
   * @param group the queue it stands in
   * @param toCounter only that counter may call it, null: every counter of the group
   * @param place by which it is older or younger than others: arrival, or the later time that was
   *     promised
   * @param returning since when it is of the class <i>returning</i>, null: it is of its own class
   * @param senders counters that want it back after service, the last one first
   */
  public record Line(
      String group,
      @Nullable String toCounter,
      OffsetDateTime place,
      @Nullable OffsetDateTime returning,
      List<String> senders) {
    public Line {
      senders = List.copyOf(senders);
    }

    /** A service and whether it is still to be served. */
    public record Service(ServiceRef ref, boolean open) {}
  }

  /**
   * What its calls and services took.
   *
   * @param firstCall the first call that stands, null before
   * @param calls of the present or last turn
   * @param servedSeconds time in SERVING only
   * @param odd a duration came out negative, because a clock was set back; it counts as 0
   */
  public record Times(@Nullable FirstCall firstCall, int calls, long servedSeconds, boolean odd) {
    public static final Times NONE = new Times(null, 0, 0, false);
  }

  /**
   * The first call.
   *
   * @param stamp order of calling
   * @param group the queue it was called from
   */
  public record FirstCall(OffsetDateTime at, long stamp, String group) {}

  public String number() {
    return origin.issued().number();
  }

  public LocalDate day() {
    return origin.issued().day();
  }

  public boolean priority() {
    return origin.issued().marks().preferred();
  }

  /** The time that was promised; null: they came without an appointment. */
  public @Nullable OffsetDateTime appointed() {
    TicketFact.Appointed appointed = origin.issued().appointed();
    return appointed == null ? null : appointed.time();
  }

  /**
   * Its person came before the time that was promised, and waits for it: called only when nobody
   * else is left. Whoever was called once waits like others.
   */
  public boolean isEarly(OffsetDateTime now) {
    OffsetDateTime time = appointed();
    return time != null
        && now.isBefore(time)
        && times.firstCall() == null
        && returningSince().isEmpty();
  }

  /** So early that the next one called is never this one. */
  public boolean isTooEarly(OffsetDateTime now) {
    TicketFact.Appointed appointed = origin.issued().appointed();
    return isEarly(now) && appointed != null && now.isBefore(appointed.callable());
  }

  public OffsetDateTime issuedAt() {
    return origin.at();
  }

  /** The first open service, or the last one when none is open. */
  public ServiceRef inHand() {
    return services.stream()
        .filter(Line.Service::open)
        .findFirst()
        .orElse(services.getLast())
        .ref();
  }

  public int openMinutes() {
    return services.stream()
        .filter(Line.Service::open)
        .mapToInt(s -> s.ref().counterMinutes())
        .sum();
  }

  /**
   * Counts as waiting at {@code now}: also a held one whose time is over. Passing time writes
   * nothing.
   */
  public boolean waitingAt(OffsetDateTime now) {
    return switch (state) {
      case Waiting w -> true;
      case Held h -> h.until() != null && !now.isBefore(h.until());
      default -> false;
    };
  }

  /** The word for its state as it was written, as day scripts and messages name it. */
  public String word() {
    return switch (state) {
      case Waiting w -> "WAITING";
      case Called c -> "CALLED";
      case Serving s -> "SERVING";
      case Held h -> "HELD";
      case TicketState.Done d -> "DONE";
      case TicketState.NoShow n -> "NO_SHOW";
      case TicketState.Left l -> "LEFT";
    };
  }

  /** As {@link #word()}, but a held one whose time is over waits. */
  public String wordAt(OffsetDateTime now) {
    return waitingAt(now) ? "WAITING" : word();
  }

  /** Since when it is of the class <i>returning</i>. */
  public Optional<OffsetDateTime> returningSince() {
    return state instanceof Held h
        ? Optional.ofNullable(h.until())
        : Optional.ofNullable(line.returning());
  }

  /** The counter where its person stands or sits, if any. */
  public Optional<String> atCounter() {
    return switch (state) {
      case Called c -> Optional.of(c.counter());
      case Serving s -> Optional.of(s.counter());
      default -> Optional.empty();
    };
  }

  /** Whether the office has nothing more to do for it, unless somebody calls it again. */
  public boolean ended() {
    return state instanceof TicketState.Done
        || state instanceof TicketState.NoShow
        || state instanceof TicketState.Left;
  }

  /**
   * <i>Tidak selesai</i>: its office day is over and left it waiting, called or held. A question,
   * not an entry.
   */
  public boolean unfinished(LocalDate today) {
    return day().isBefore(today) && !ended() && !(state instanceof TicketState.Serving);
  }

  /** Seconds from its place to the first call, never below 0; empty if never called. */
  public Optional<Long> waitSeconds() {
    return Optional.ofNullable(times.firstCall())
        .map(c -> Math.max(0, java.time.Duration.between(line.place(), c.at()).toSeconds()));
  }

  /** Served on another office day than issued: flagged, and left out of averages. */
  public boolean servedOnAnotherDay() {
    return state instanceof TicketState.Done d && !d.at().toLocalDate().equals(day());
  }

  /** A fact about it that builds on all that is known of it. */
  Draft draft(TicketFact fact) {
    return new Draft(id.subject(), head, fact);
  }

  /** The same ticket, on which the next fact is to build by another hash: after an undo. */
  public Ticket headed(String newHead) {
    return with(line, state, times, newHead);
  }

  Ticket with(Line newLine, TicketState newState, Times newTimes, String newHead) {
    return new Ticket(id, origin, services, newLine, newState, newTimes, newHead);
  }

  Ticket withServices(List<Line.Service> newServices) {
    return new Ticket(id, origin, newServices, line, state, times, head);
  }
}
