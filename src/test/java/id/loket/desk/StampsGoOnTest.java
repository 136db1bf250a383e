package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a restart a desk's stamps go on from its own highest one, and from no other desk's. */
class StampsGoOnTest {
  @TempDir Path root;

  @Test
  void where_the_clock_was_set_back_by_a_person_they_go_on_above_what_was_written_before() {
    try (Room room = new Room(root)) {
      room.arrive();
      long ahead = highest(room);
      room.clock.set(Room.NINE.minus(Duration.ofDays(300)));
      Room.done(new SetUpDesk(room.desk).confirmClock(Who.SYSTEM));
      room.restart();

      assertThat(stamp(room.arrive().ticket())).isGreaterThan(ahead);
    }
  }

  @Test
  void a_subject_that_another_desk_lifted_does_not_drag_this_desks_stamps_along() {
    try (Room room = new Room(root)) {
      Ticket ticket = room.arrive().ticket();
      Instant aMonthAhead = Room.NINE.plus(Duration.ofDays(30));
      lift(room, ticket, Stamp.of(aMonthAhead.toEpochMilli(), 0));
      room.restart();
      Room.done(room.counter().callNext(Room.at("1")));
      Room.done(room.counter().begin(Room.at("1")));
      assertThat(room.desk.store().journal().lastStamp(ticket.id().subject()))
          .as("decided after seeing folds after")
          .isGreaterThan(Stamp.of(aMonthAhead.toEpochMilli(), 0));
      room.restart();

      assertThat(Stamp.millis(stamp(room.arrive().ticket())))
          .isLessThan(Room.NINE.plus(Duration.ofMinutes(1)).toEpochMilli());
    }
  }

  private static long stamp(Ticket ticket) {
    return ticket.origin().stamp();
  }

  private static long highest(Room room) {
    return room.desk.store().journal().after(0, 10_000).stream()
        .mapToLong(row -> row.entry().header().stamp())
        .max()
        .orElseThrow();
  }

  /** An additive fact of a desk whose clock is ahead, as an exchange will bring it. */
  private static void lift(Room room, Ticket ticket, long stamp) {
    var fact = new TicketFact.ServiceAdded(ticket.services().getFirst().ref());
    var when = new Happened.When(ticket.issuedAt(), false, "addService");
    Header header =
        new Header(
            "33.02.27",
            new Origin("2", "ahead"),
            1,
            stamp,
            "act-of-2",
            ticket.id().subject(),
            new Header.Kinds(FactCodec.kind(fact), "system"));
    Bytes body = FactCodec.body(fact, when, null);
    Bytes hash = Chain.hash(Bytes.EMPTY, header, body, Bytes.EMPTY);
    room.desk
        .store()
        .inTransaction(() -> {
          room.desk.store().journal().append(new Entry(header, body, Personal.NONE, hash));
          return room.desk.store().fold().refold(ticket.id().subject());
        });
  }
}
