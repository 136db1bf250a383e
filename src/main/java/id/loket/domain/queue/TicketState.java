package id.loket.domain.queue;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where a ticket stands. Only these; a switch over them needs no default. */
public sealed interface TicketState {

  record Waiting() implements TicketState {}

  /**
   * Called to a counter.
   *
   * @param calls 1 at the call, one more at each recall
   * @param before what {@code cancelCall} puts back
   */
  record Called(String counter, int calls, OffsetDateTime at, Before before)
      implements TicketState {}

  record Serving(String counter, OffsetDateTime since) implements TicketState {}

  record Held(String counter, OffsetDateTime at, @Nullable OffsetDateTime until)
      implements TicketState {}

  record Done(String counter, OffsetDateTime at) implements TicketState {}

  record NoShow(String counter, OffsetDateTime at) implements TicketState {}

  record Left(OffsetDateTime at) implements TicketState {}

  /** State, place and calls from before a call. */
  record Before(TicketState state, Ticket.Line line, Ticket.Times times) {}
}
