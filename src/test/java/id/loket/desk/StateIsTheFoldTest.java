package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CounterDesk.Called;
import id.loket.domain.Draft;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketState;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.journal.ActUndone;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state tables are what the journal folds to, however they came about (I2, I4). */
class StateIsTheFoldTest {
  private static final int ACTS = Boolean.getBoolean("loket.soak") ? 20_000 : 250;
  private static final long SEED = Long.getLong("loket.seed", 20261122);

  @TempDir Path root;
  @AutoClose private Room room;

  @BeforeEach
  void open() {
    room = new Room(root);
  }

  @Test
  void after_random_acts_the_state_is_the_fold_and_a_rebuild_changes_nothing() {
    Random random = new Random(SEED);
    for (int i = 0; i < ACTS; i++) {
      act(random);
    }
    assertThat(new DossierDesk(room.desk).search("siti")).as("not vacuous").isNotEmpty();
    String digest = room.digest();
    room.restart();
    assertThat(room.digest()).isEqualTo(digest);
    refoldEach();
    assertThat(room.digest()).as("refold, seed %d", SEED).isEqualTo(digest);
    assertThat(room.digestAfterRebuild()).as("rebuild, seed %d", SEED).isEqualTo(digest);
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  private void act(Random random) {
    Who who = Room.at(String.valueOf(1 + random.nextInt(3)));
    CounterDesk counter = room.counter();
    switch (random.nextInt(14)) {
      case 0, 1 ->
          room.arrive(random.nextBoolean() ? "KTP-BARU" : "KK-UBAH", DoorDesk.Form.Person.UNNAMED);
      case 2, 3 -> counter.callNext(who);
      case 4 -> counter.begin(who);
      case 5 -> counter.finish(who);
      case 6 -> counter.hold(who, random.nextBoolean() ? 5 : null, "note");
      case 7 -> counter.noShow(who);
      case 8 -> counter.cancelCall(who);
      case 9 -> counter.transferToGroup(who, "B", random.nextBoolean(), null);
      case 10 -> new UndoDesk(room.desk).undo(who);
      case 11 -> openDossier(who, random);
      case 12 -> addPapers(who, random);
      default -> {
        counter.recall(who);
        room.clock.set(room.desk.look(s -> s.now().at().toInstant()).plus(Duration.ofSeconds(7)));
      }
    }
  }

  private void openDossier(Who who, Random random) {
    List<VisitId> visits = room.desk.look(s -> s.visits().stream().map(Visit::id).toList());
    if (!visits.isEmpty()) {
      var form =
          new DossierDesk.Form(
              null,
              visits.get(random.nextInt(visits.size())).value(),
              "KTP-GANTI",
              new DossierDesk.Form.Person("Siti Aminah", null, null, null),
              random.nextBoolean() ? new DossierDesk.Form.Person("Budi", null, null, null) : null,
              random.nextBoolean() ? List.of("hilang") : List.of(),
              random.nextBoolean() ? Map.of("KK", List.of(new Put(null, 1))) : Map.of());
      new DossierDesk(room.desk).open(who, form);
    }
  }

  private void addPapers(Who who, Random random) {
    List<Dossier> dossiers = new DossierDesk(room.desk).search("siti");
    if (!dossiers.isEmpty()) {
      Dossier any = dossiers.get(random.nextInt(dossiers.size()));
      new DossierDesk(room.desk).papers(who, any.called(), Map.of("r2", List.of(new Put(null, 1))));
    }
  }

  private void refoldEach() {
    room.desk
        .store()
        .inTransaction(() -> {
          for (var row : room.desk.store().journal().after(0, Integer.MAX_VALUE)) {
            room.desk.store().fold().refold(row.entry().header().subject());
          }
          return true;
        });
  }

  @Test
  void an_entry_of_another_desk_that_comes_late_refolds_its_subject_only() {
    Ticket first = ticket();
    Ticket second = ticket();
    Room.done(room.counter().call(Room.at("1"), first.number()));
    long before = room.desk.store().journal().lastStamp(first.id().subject());

    // Desk 2 had called it earlier and begun to serve; its entries come only now.
    late(first, first.head(), before - 1, 1, new TicketFact.TicketCalled("9"));
    Entry call = last("2.late", 1);
    late(first, call.hash().hex(), before + 1, 2, new TicketFact.TicketBegun("9"));

    Ticket now = stored(first);
    assertThat(now.state()).isEqualTo(new TicketState.Serving("9", now.issuedAt()));
    assertThat(stored(second)).isEqualTo(second);
    aRebuildChangesNothing();
  }

  @Test
  void after_an_undo_by_another_desk_that_is_void_calling_goes_on_on_the_branch_that_stands() {
    Ticket ticket = ticket();
    Room.done(room.counter().callNext(Room.at("1")));
    String head = stored(ticket).head();
    String act = actOf(ticket);
    late(
        ticket,
        head,
        room.desk.store().journal().lastStamp(ticket.id().subject()) + 1,
        1,
        new ActUndone(act));

    assertThat(stored(ticket).head()).isEqualTo(head);
    room.restart();
    Room.done(room.counter().begin(Room.at("1")));
    assertThat(stored(ticket).state()).isInstanceOf(TicketState.Serving.class);
    aRebuildChangesNothing();
  }

  @Test
  void after_an_undo_the_next_call_builds_on_the_undo_and_stands() {
    Ticket ticket = ticket();
    Room.done(room.counter().callNext(Room.at("1")));
    Room.done(new UndoDesk(room.desk).undo(Room.at("1")));
    room.restart();
    Called again = Room.done(room.counter().callNext(Room.at("1")));

    assertThat(again.ticket().id()).isEqualTo(ticket.id());
    aRebuildChangesNothing();
  }

  @Test
  void what_a_listener_throws_does_not_make_a_commit_look_lost() {
    AutoCloseable handle =
        room.desk.subscribe(
            new Runnable() {
              private boolean told;

              @Override
              public void run() {
                if (told) {
                  throw new IllegalStateException("a broken screen");
                }
                told = true;
              }
            });
    assertThat(room.number()).isEqualTo("A001");
    assertThat(room.number()).isEqualTo("A002");
    assertThat(handle).isNotNull();
  }

  @Test
  void a_decision_that_breaks_leaves_nothing_behind_and_the_desk_goes_on() {
    room.number();
    String digest = room.digest();
    try {
      room.desk.act(
          Verbs.call(Room.at("1"), "broken"),
          s ->
              new id.loket.domain.Decision<>(
                  java.util.List.of(new Draft("ticket/x", null, new Unheard())), true));
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("no kind");
    }
    assertThat(room.digest()).isEqualTo(digest);
    assertThat(room.number()).isEqualTo("A002");
  }

  private record Unheard() implements Fact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }

  private void aRebuildChangesNothing() {
    String digest = room.digest();
    assertThat(room.digestAfterRebuild()).isEqualTo(digest);
  }

  private Ticket ticket() {
    return room.arrive().ticket();
  }

  private Ticket stored(Ticket ticket) {
    return room.desk.store().state().ticket(ticket.id()).orElseThrow();
  }

  private String actOf(Ticket ticket) {
    return room.desk.store().journal().happened(ticket.id().subject()).getLast().act();
  }

  private Entry last(String origin, long seq) {
    return room.desk.store().journal().after(0, 10_000).stream()
        .map(row -> row.entry())
        .filter(e -> e.header().origin().text().equals(origin) && e.header().seq() == seq)
        .findFirst()
        .orElseThrow();
  }

  /** As an exchange will do it: append, then refold the subject. */
  private void late(Ticket ticket, String on, long stamp, long seq, Fact fact) {
    var when = new Happened.When(ticket.issuedAt(), false, "late");
    Header header =
        new Header(
            "33.02.27",
            new Origin("2", "late"),
            seq,
            stamp,
            "late-act-" + seq,
            ticket.id().subject(),
            new Header.Kinds(FactCodec.kind(fact), "system"));
    Bytes body = FactCodec.body(fact, when, on);
    Bytes previous = seq == 1 ? Bytes.EMPTY : last("2.late", seq - 1).hash();
    Bytes hash = Chain.hash(previous, header, body, Bytes.EMPTY);
    assertThat(Stamp.isBroken(stamp)).isFalse();
    room.desk
        .store()
        .inTransaction(() -> {
          room.desk.store().journal().append(new Entry(header, body, Personal.NONE, hash));
          return room.desk.store().fold().refold(ticket.id().subject());
        });
  }
}
