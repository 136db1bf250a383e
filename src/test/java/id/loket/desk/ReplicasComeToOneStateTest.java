package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.OtherDesk;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.store.JournalTable;
import id.loket.store.Taken;
import id.loket.store.Vectors.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Desks that work alone and exchange what they wrote, late, twice, in any order, in part or after a
 * restart, come to the same state, and nothing is lost or doubled (faults 8, 9, 23; I3 I4 I5 I6).
 */
class ReplicasComeToOneStateTest {
  private static final int SCHEDULES = Boolean.getBoolean("loket.soak") ? 5_000 : 60;
  private static final int STEPS = 45;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @TempDir Path root;
  private int known;
  private int late;

  @Test
  void after_any_schedule() {
    Path template = root.resolve("template");
    Replica.office(template, 4).forEach(Replica::close);
    for (int i = 0; i < SCHEDULES; i++) {
      long seed = SEED + i;
      try {
        new Schedule(seed, template).run();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + " (-Dloket.seed=" + seed + ")", e);
      }
    }
    assertThat(List.of(known, late))
        .as("not vacuous: known already, late for their subject")
        .allMatch(n -> n > 0);
  }

  /** Entries under way, and for whom. */
  private record Mail(Replica to, List<Entry> batch) {}

  private final class Schedule {
    private final Random random;
    private final List<Replica> desks = new ArrayList<>();
    private final List<Mail> underWay = new ArrayList<>();
    private final List<Entry> strange = new ArrayList<>();
    private final OtherDesk poisoner;

    Schedule(long seed, Path template) {
      random = new Random(seed);
      poisoner = new OtherDesk("9", random);
      int count = 2 + random.nextInt(3);
      for (int i = 1; i <= count; i++) {
        Path from = template.resolve("desk-" + i);
        Path to = root.resolve("run-" + seed).resolve("desk-" + i);
        Room.copy(from.resolve("data"), to.resolve("data"));
        if (Files.exists(from.resolve("state"))) {
          Room.copy(from.resolve("state"), to.resolve("state"));
        }
        desks.add(new Replica(String.valueOf(i), to));
      }
      // clocks differ by minutes; one may be hours ahead
      desks.forEach(d -> tick(d, random.nextInt(240)));
      if (random.nextInt(3) == 0) {
        tick(any(), 3 * 3600);
      }
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> post();
          case 3, 4, 5 -> deliver();
          case 6 -> poison();
          default -> new RandomActs(any(), random).act();
        }
        if (random.nextInt(40) == 0) {
          any().restart();
        }
        tick(any(), random.nextInt(20));
      }
      Collections.shuffle(underWay, random);
      underWay.forEach(this::take);
      Replica.exchangeAll(desks);
      desks.forEach(d -> d.exchange().take(strange));
      check();
      desks.forEach(Replica::close);
    }

    private Replica any() {
      return desks.get(random.nextInt(desks.size()));
    }

    private void tick(Replica desk, int seconds) {
      desk.clock.set(desk.clock.instant().plus(Duration.ofSeconds(seconds)));
    }

    /** What one desk gives another, as a bad line may bring it. */
    private void post() {
      Replica from = any();
      Replica to = any();
      List<Entry> batch =
          new ArrayList<>(
              from.exchange()
                  .outgoing(
                      random.nextInt(4) == 0
                          ? java.util.Map.of()
                          : to.exchange().heldWithPersonal(),
                      new Size(1 + random.nextInt(30), 1 + random.nextInt(20_000))));
      switch (random.nextInt(5)) {
        case 0 -> batch.addAll(List.copyOf(batch));
        case 1 -> Collections.shuffle(batch, random);
        case 2 -> batch.removeIf(e -> random.nextInt(4) == 0);
        case 3 -> batch = batch.subList(0, random.nextInt(batch.size() + 1));
        default -> {}
      }
      if (random.nextInt(6) != 0) {
        underWay.add(new Mail(to, List.copyOf(batch)));
      }
    }

    private void deliver() {
      if (!underWay.isEmpty()) {
        Mail mail = underWay.get(random.nextInt(underWay.size()));
        take(mail);
        if (random.nextInt(3) != 0) {
          underWay.remove(mail);
        }
      }
    }

    private void take(Mail mail) {
      JournalTable before = mail.to().desk.store().journal();
      for (Entry e : mail.batch()) {
        late += before.lastStamp(e.header().subject()) > e.header().stamp() ? 1 : 0;
      }
      Taken taken = mail.to().exchange().take(mail.batch());
      known += taken.known();
    }

    private void poison() {
      List<Entry> journal = any().journal();
      Entry about = journal.get(random.nextInt(journal.size()));
      String subject = about.header().subject();
      long ahead = random.nextInt(3) == 0 ? 1L << 40 : 1 + random.nextInt(1000);
      long stamp = random.nextInt(8) == 0 ? Long.MAX_VALUE : about.header().stamp() + ahead;
      String on = random.nextBoolean() ? "" : ",\"on\":\"" + about.hash().hex() + "\"";
      String good = "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\"" + on;
      List<String> bodies =
          List.of("{}", "rubbish", good + "}", good + ",\"counter\":\"7\"}", good + ",\"day\":1}");
      List<String> kinds =
          List.of(
              "TicketCalled.v1",
              "TicketCalled.v2",
              "TicketLeft.v1",
              "TicketFinished.v1",
              "VisitWentOut.v1",
              "ActUndone.v1",
              "CallsSet.v1",
              "Unheard.v1",
              about.header().kind());
      String body =
          random.nextInt(4) == 0 ? about.body().text() : bodies.get(random.nextInt(bodies.size()));
      strange.add(
          poisoner.write(
              subject, stamp, kinds.get(random.nextInt(kinds.size())), Bytes.utf8(body)));
      any().exchange().take(strange);
    }

    private void check() {
      Replica first = desks.getFirst();
      String digest = first.digest();
      var hashes = first.hashes();
      for (Replica each : desks) {
        assertThat(each.hashes()).as("same entries on " + each.code).isEqualTo(hashes);
        assertThat(each.digest()).as("same state on " + each.code).isEqualTo(digest);
        String kept = each.desk.look(Schedule::inMemory);
        assertThat(kept).as("in memory on " + each.code).isEqualTo(anew(each));
        assertThat(each.digestAfterRebuild()).as("rebuilt on " + each.code).isEqualTo(digest);
      }
    }

    /** What decisions look at, had the program just been started. */
    private String anew(Replica desk) {
      desk.restart();
      return desk.desk.look(Schedule::inMemory);
    }

    private static String inMemory(id.loket.domain.Situation s) {
      List<String> all = new ArrayList<>();
      s.queue().tickets().forEach(t -> all.add(t.toString()));
      s.visits().forEach(v -> all.add(v.toString()));
      all.add("inside " + s.inside());
      all.add(s.settings().toString());
      for (String group : List.of("A", "B")) {
        all.add(s.nextNumber(group));
        all.add(s.queue().recentService(group).toString());
        all.add(String.valueOf(s.queue().ordinarySincePriority(group)));
      }
      Collections.sort(all);
      return String.join("\n", all);
    }
  }
}
