package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.fixture.HubServer;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.RegencyFigures;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.sync.HubLink;
import id.loket.sync.PushAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three desks work two days, apart and together, by random acts; what they wrote goes to a hub. Its
 * views say for each day and service what a desk counts.
 */
@ExtendWith(HubServer.class)
class RegencyViewTest {
  private static final int OFFICES = Boolean.getBoolean("loket.soak") ? 200 : 4;
  private static final int ACTS = 160;
  private static final int POISON = 80;
  private static final long SEED = Long.getLong("loket.seed", 20261122);
  private static final List<List<String>> SERVICES =
      List.of(
          List.of("KTP-BARU"),
          List.of("KK-UBAH", "KTP-BARU"),
          List.of("SKTM"),
          List.of("KIA", "SKTM"));

  @TempDir Path root;
  private int conflicts;
  private int undone;
  private int reopened;

  @Test
  void the_views_count_what_a_desk_counts(HubServer.Running server) throws Exception {
    for (long seed = SEED; seed < SEED + OFFICES; seed++) {
      TestHub hub = server.hub();
      List<Replica> desks = Replica.office(root.resolve("office-" + seed), 3);
      try {
        played(desks, new Random(seed));
        List<Entry> strange = poison(desks.getFirst(), new Random(seed));
        try (HubLink link = hub.link(hub.enrol("9"))) {
          assertThat(link.push(strange)).isInstanceOf(PushAnswer.Taken.class);
        }
        for (Replica desk : desks) {
          push(hub, desk);
        }
        LocalDate last = desks.getFirst().desk.look(s -> s.now().day());
        for (LocalDate day = last.minusDays(3); !day.isAfter(last); day = day.plusDays(1)) {
          assertThat(RegencyFigures.of(hub, day))
              .as("%s, seed %d", day, seed)
              .isEqualTo(RegencyFigures.of(new LookDesk(desks.getFirst().desk).dayBook(day)));
        }
        notVacuous(hub);
      } finally {
        desks.forEach(Replica::close);
      }
    }
    assertThat(List.of(conflicts, undone, reopened))
        .as("not vacuous: conflicts, undone acts, calls of who did not come")
        .allMatch(n -> n > 0);
  }

  private void played(List<Replica> desks, Random random) {
    Room.done(
        new SetUpDesk(desks.getFirst().desk)
            .protocol(Who.SYSTEM, new ProtocolSet(true, 373, true, List.of("batuk"), 0, 5)));
    // one that nobody else calls to
    Room.done(
        new SetUpDesk(desks.getFirst().desk)
            .counter(Who.SYSTEM, new CounterDefined("4", List.of("A", "B"), false)));
    Replica.exchangeAll(desks);
    for (int day = 0; day < 2; day++) {
      for (int i = 0; i < ACTS; i++) {
        Replica desk = desks.get(random.nextInt(3));
        act(desk, random);
        tick(desk, Duration.ofSeconds(random.nextInt(150)));
        if (random.nextInt(9) == 0) {
          desk.pull(desks.get(random.nextInt(3)));
        }
      }
      reopen(desks.getFirst(), Room.at("4"));
      Replica.exchangeAll(desks);
      conflicts += new ConflictDesk(desks.getFirst().desk).today().size();
      desks.forEach(d -> tick(d, Duration.ofHours(24)));
      // who is in service since yesterday
      desks.forEach(d -> d.counter().finish(Room.at("1")));
    }
    desks.forEach(d -> Room.done(new PrivacyDesk(d.desk).settle()));
    Replica.exchangeAll(desks);
  }

  private static void tick(Replica desk, Duration by) {
    desk.clock.set(desk.clock.instant().plus(by));
  }

  private void act(Replica at, Random random) {
    Who who = Room.at(String.valueOf(1 + random.nextInt(3)));
    switch (random.nextInt(9)) {
      case 0, 1 ->
          arrive(
              at,
              who,
              SERVICES.get(random.nextInt(SERVICES.size())),
              new Screening(random.nextInt(6) == 0 ? 379 : 365, random.nextInt(8) != 0, false),
              random.nextInt(5) == 0);
      case 2 ->
          any(
              at,
              random,
              number -> {
                if (at.counter().call(who, number) instanceof Outcome.Done<?>
                    && random.nextBoolean()) {
                  at.counter().cancelCall(who);
                }
              });
      case 3 -> any(at, random, number -> at.counter().leave(who, number));
      case 4 -> any(at, random, number -> at.counter().resume(who, number));
      case 5 -> at.counter().addService(who, "SKTM");
      case 6 -> morePapers(at, who);
      default -> new RandomActs(at, random).act();
    }
  }

  private static Outcome<DoorDesk.Received> arrive(
      Replica at, Who who, List<String> services, Screening screening, boolean outside) {
    return new DoorDesk(at.desk)
        .arrive(
            who,
            new DoorDesk.Form(
                services, DoorDesk.Form.Person.UNNAMED, Channel.LOKET, screening, outside, null));
  }

  /** Somebody who did not come when called, and then is called once more. */
  private static void reopen(Replica at, Who who) {
    at.counter().cancelCall(who);
    var ticket =
        Room.done(arrive(at, who, List.of("SKTM"), new Screening(365, true, false), false))
            .ticket();
    tick(at, Duration.ofSeconds(100));
    Room.done(at.counter().call(who, ticket.number()));
    Room.done(at.counter().noShow(who));
    tick(at, Duration.ofSeconds(200));
    Room.done(at.counter().call(who, ticket.number()));
  }

  private static void any(Replica at, Random random, Consumer<String> act) {
    List<String> numbers =
        at.desk.look(s -> s.queue().tickets().stream().map(t -> t.number()).toList());
    if (!numbers.isEmpty()) {
      act.accept(numbers.get(random.nextInt(numbers.size())));
    }
  }

  private static void morePapers(Replica at, Who who) {
    DossierDesk dossiers = new DossierDesk(at.desk);
    dossiers
        .search("siti")
        .forEach(d ->
            dossiers.papers(
                who,
                d.called(),
                Map.of("r2", List.of(new Put(null, 1)), "KK", List.of(new Put(null, 1)))));
  }

  /** Entries that nobody can read, and some that look like those that count; of another desk. */
  private static List<Entry> poison(Replica first, Random random) {
    OtherDesk poisoner = new OtherDesk("9", random);
    List<Entry> strange = new ArrayList<>();
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    strange.add(poisoner.opens(at, 1));
    List<Entry> journal = first.journal();
    while (strange.size() < POISON) {
      Entry about = journal.get(random.nextInt(journal.size()));
      long ahead = random.nextInt(3) == 0 ? 1L << 40 : 1 + random.nextInt(1000);
      long stamp = random.nextInt(8) == 0 ? Long.MAX_VALUE : about.header().stamp() + ahead;
      String on =
          stamp < Long.MAX_VALUE && random.nextBoolean()
              ? ""
              : ",\"on\":\"" + about.hash().hex() + "\"";
      String good = "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\"" + on;
      String said = about.body().text();
      List<String> bodies =
          List.of(
              "{}",
              "rubbish",
              good + "}",
              good + ",\"counter\":\"7\"}",
              good + ",\"counter\":7}",
              good + ",\"target\":\"" + about.header().act() + "\"}",
              good + ",\"day\":\"2026-11-23\"}",
              good + ",\"counter\":\"2\",\"ended\":[0.5]}",
              said,
              said.replace("2026-11-2", "2026-13-2"),
              said.replace("\"day\":\"", "\"day\":\"x"),
              said.replace("\"services\":[", "\"services\":[null,"),
              said.replace(":true", ":1"));
      List<String> kinds =
          List.of(
              "TicketCalled.v1",
              "TicketCalled.v2",
              "TicketLeft.v1",
              "TicketFinished.v1",
              "VisitWentOut.v1",
              "VisitArrived.v1",
              "ActUndone.v1",
              about.header().kind(),
              about.header().kind());
      boolean broken = stamp == Long.MAX_VALUE;
      strange.add(
          poisoner.write(
              about.header().subject(),
              stamp,
              broken ? "TicketLeft.v1" : kinds.get(random.nextInt(kinds.size())),
              Bytes.utf8(broken ? good + "}" : bodies.get(random.nextInt(bodies.size())))));
    }
    assertThat(first.exchange().take(strange).entries()).hasSize(POISON);
    return strange;
  }

  private static void push(TestHub hub, Replica desk) throws Exception {
    List<Entry> own =
        desk.journal().stream().filter(e -> e.header().origin().equals(desk.origin())).toList();
    try (HubLink link = hub.link(hub.enrol(TestHub.OFFICE, desk.code, true))) {
      for (int from = 0; from < own.size(); from += 400) {
        assertThat(link.push(own.subList(from, Math.min(own.size(), from + 400))))
            .isInstanceOf(PushAnswer.Taken.class);
      }
    }
  }

  private void notVacuous(TestHub hub) {
    undone +=
        Integer.parseInt(hub.one("SELECT count(*) FROM loket.entry WHERE kind = 'ActUndone.v1'"));
    reopened +=
        Integer.parseInt(
            hub.one(
                "SELECT count(*) FROM loket.entry a JOIN loket.entry b ON b.subject = a.subject AND"
                    + " loket.said(b.body) ->> 'on' = encode(a.hash, 'hex') WHERE a.kind ="
                    + " 'TicketNoShow.v1' AND b.kind = 'TicketCalled.v1'"));
  }
}
