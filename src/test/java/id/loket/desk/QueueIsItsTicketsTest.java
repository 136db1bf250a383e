package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk.Form;
import id.loket.domain.Situation;
import id.loket.domain.office.Counter;
import id.loket.domain.queue.CallingOrder;
import id.loket.domain.queue.DayQueue;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the queue in memory says after every act is what a fresh one made of the same tickets says:
 * its indexes and counts are kept up act by act, and nobody would see one that is off by one.
 */
class QueueIsItsTicketsTest {
  private static final int ACTS = Boolean.getBoolean("loket.soak") ? 10_000 : 600;
  private static final long SEED = Long.getLong("loket.seed", 20261123);
  private static final String[] SERVICES = {"KTP-BARU", "SKTM", "KK-UBAH", "REK-REKLAME"};

  @TempDir Path root;

  @Test
  void after_each_random_act_a_recount_says_the_same() {
    Random random = new Random(SEED);
    try (Room room = new Room(root)) {
      for (int i = 0; i < ACTS; i++) {
        String act = act(room, random);
        Situation now = room.desk.look(s -> s);
        DayQueue recount = new DayQueue(now.queue().day());
        List<Ticket> tickets = new ArrayList<>(now.queue().tickets());
        Collections.shuffle(tickets, random);
        tickets.forEach(recount::put);
        assertThat(told(now, now.queue()))
            .as("act %d (%s), seed %d", i, act, SEED)
            .isEqualTo(told(now, recount));
      }
    }
  }

  @Test
  void who_was_served_over_midnight_and_is_finished_is_gone_as_from_a_fresh_start() {
    try (Room room = new Room(root)) {
      room.arrive();
      room.counter().callNext(Room.at("1"));
      room.counter().begin(Room.at("1"));
      room.clock.set(room.clock.instant().plus(Duration.ofDays(1)));
      room.counter().finish(Room.at("1"));
      List<Ticket> kept = room.desk.look(s -> List.copyOf(s.queue().tickets()));
      room.restart();
      assertThat(kept).isEqualTo(room.desk.look(s -> List.copyOf(s.queue().tickets()))).isEmpty();
    }
  }

  /** Everything that a decision asks a queue. */
  private static Map<String, Object> told(Situation s, DayQueue queue) {
    Map<String, Object> told = new LinkedHashMap<>();
    CallingOrder order = new CallingOrder(queue, s.settings().calls(), s.now().at());
    for (Counter counter : s.settings().counters()) {
      told.put("order at " + counter.no(), numbers(order.inOrder(counter.defined())));
      told.put("at " + counter.no(), queue.at(counter.no()));
    }
    told.put("order", numbers(order.inOrder(order.waiting())));
    told.put("live", List.copyOf(queue.live()));
    for (String group : List.of("A", "B", "C")) {
      told.put("served " + group, queue.recentService(group));
      told.put("since priority " + group, queue.ordinarySincePriority(group));
    }
    for (Ticket t : queue.tickets()) {
      told.put("numbered " + t.number(), queue.numbered(t.number()));
      told.put("of " + t.id().value(), queue.of(t.origin().issued().visit()));
      told.put("ticket " + t.id().value(), queue.get(t.id()));
    }
    return told;
  }

  private static List<String> numbers(List<Ticket> tickets) {
    return tickets.stream().map(Ticket::number).toList();
  }

  private static String act(Room room, Random random) {
    Who who = Room.at(String.valueOf(1 + random.nextInt(3)));
    CounterDesk counter = room.counter();
    int kind = random.nextInt(20);
    switch (kind) {
      case 0, 1, 2, 3 -> arrive(room, random);
      case 4, 5, 6 -> counter.callNext(who);
      case 7, 8 -> counter.begin(who);
      case 9, 10 -> counter.finish(who);
      case 11 -> counter.hold(who, random.nextBoolean() ? random.nextInt(3) : null, "note");
      case 12 -> counter.resume(who, any(room, random));
      case 13 -> counter.call(who, any(room, random));
      case 14 -> counter.noShow(who);
      case 15 -> counter.cancelCall(who);
      case 16 ->
          counter.transferToGroup(
              who, random.nextBoolean() ? "A" : "B", random.nextBoolean(), null);
      case 17 -> counter.leave(who, any(room, random));
      case 18 -> {
        new UndoDesk(room.desk).undo(who);
        if (random.nextInt(10) == 0) {
          room.restart();
        }
      }
      default -> passes(room, random);
    }
    return "kind " + kind;
  }

  /** Mostly seconds; now and then the night, with whoever is still being served. */
  private static void passes(Room room, Random random) {
    Duration time =
        random.nextInt(12) == 0 ? Duration.ofDays(1) : Duration.ofSeconds(random.nextInt(90));
    room.clock.set(room.clock.instant().plus(time));
  }

  private static void arrive(Room room, Random random) {
    List<Priority> priority = random.nextInt(3) == 0 ? List.of(Priority.LANSIA) : List.of();
    List<String> services = new ArrayList<>(List.of(SERVICES[random.nextInt(SERVICES.length)]));
    if (random.nextBoolean()) {
      services.add(SERVICES[random.nextInt(SERVICES.length)]);
    }
    room.door()
        .arrive(
            Room.at("1"),
            new Form(
                services,
                new Form.Person(null, null, null, priority),
                Channel.LOKET,
                new Screening(null, null, false),
                false,
                null));
  }

  private static String any(Room room, Random random) {
    List<String> numbers =
        room.desk.look(s -> s.queue().tickets().stream().map(Ticket::number).sorted().toList());
    return numbers.isEmpty() ? "A001" : numbers.get(random.nextInt(numbers.size()));
  }
}
