package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.journal.Entry;
import id.loket.store.FactCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of a desk wrote, and of one of them nobody issues again what it wrote: it counts
 * nowhere, so every desk is told of it until somebody has dealt with it (faults 17 and 18).
 */
class WaitingWaysTest {
  @TempDir Path root;
  private final List<Replica> opened = new ArrayList<>();
  private Replica first;
  private Replica copy;
  private Replica left;
  private Replica right;

  @BeforeEach
  void a_desk_and_an_old_copy_of_it_that_both_wrote() {
    List<Replica> desks = Replica.office(root, 3);
    opened.addAll(desks);
    first = desks.get(0);
    left = desks.get(1);
    right = desks.get(2);
    first.number();
    Replica.exchangeAll(desks);
    copy = copied(first, "copy", true);
  }

  @AfterEach
  void close() {
    opened.forEach(Replica::close);
  }

  private Replica copied(Replica of, String name, boolean withMark) {
    of.whileClosed(() -> {
      Room.copy(of.data(), root.resolve(name).resolve("data"));
      if (withMark) {
        Room.copy(of.root.resolve("state"), root.resolve(name).resolve("state"));
      }
    });
    Replica made = new Replica(of.code, root.resolve(name));
    opened.add(made);
    return made;
  }

  private void bothWrite() {
    first.number();
    first.number();
    Room.done(first.counter().callNext(Room.at("1")));
    copy.number();
    copy.number();
    Room.done(copy.counter().callNext(Room.at("2")));
  }

  private static List<Conflict> waiting(Replica at) {
    return new ConflictDesk(at.desk)
        .today().stream().filter(c -> c.key().startsWith("conflict.waiting.")).toList();
  }

  private static List<Entry> wrote(Replica desk) {
    return desk.exchange().outgoing(Map.of(), Replica.ALL);
  }

  @Test
  void every_desk_is_told_the_same_of_the_way_that_waits_until_somebody_settles_it() {
    bothWrite();
    left.exchange().take(wrote(first));
    left.exchange().take(wrote(copy));
    right.exchange().take(wrote(copy));
    right.exchange().take(wrote(first));

    List<Conflict> told = waiting(left);
    List<String> issued =
        left.desk.store().forks().all().stream()
            .flatMap(e -> FactCodec.decode(e).stream())
            .flatMap(h -> h.fact() instanceof TicketIssued t ? List.of(t.number()).stream() : null)
            .toList();
    assertThat(issued).containsExactly("A002", "A003");
    assertThat(told).extracting(c -> c.args().getFirst()).contains("A001", "A002", "A003");
    assertThat(told).extracting(Conflict::key).containsOnly("conflict.waiting.ticket");
    assertThat(told).allMatch(Conflict::open).allMatch(c -> c.concerns("2"));
    assertThat(waiting(right)).containsExactlyInAnyOrderElementsOf(told);
    ConflictWords words = new ConflictWords(Words.of(Locale.ENGLISH), "2");
    assertThat(words.of(told.getFirst()).what()).contains("two copies of that desk");

    Room.done(new ConflictDesk(left.desk).settle(Room.at("1"), told.getFirst().id()));
    right.pull(left);
    assertThat(waiting(right)).filteredOn(c -> !c.open()).hasSize(1);
    left.clock.set(Room.NINE.plusSeconds(86_400));
    assertThat(waiting(left)).as("the next day").hasSize(told.size() - 1).allMatch(Conflict::open);
  }

  @Test
  void what_is_issued_again_waits_no_more() {
    bothWrite();
    List<Entry> one = wrote(first);
    List<Entry> other = wrote(copy);
    left.exchange().take(one);
    left.exchange().take(other);
    assertThat(waiting(left)).isNotEmpty();

    first.exchange().take(other);
    copy.exchange().take(one);
    first.exchange().rehome();
    copy.exchange().rehome();
    left.exchange().take(wrote(first));
    left.exchange().take(wrote(copy));

    assertThat(waiting(left)).isEmpty();
    assertThat(new ConflictDesk(left.desk).today())
        .extracting(Conflict::key)
        .contains("conflict.rehomed.ticket");
  }

  @Test
  void two_copies_that_each_open_an_incarnation_print_one_number_twice_and_that_is_listed() {
    Replica other = copied(first, "other", false);
    Replica third = copied(first, "third", false);
    assertThat(other.number()).isEqualTo("A1b-001");
    assertThat(third.number()).isEqualTo("A1b-001");
    String number = dossier(other);
    assertThat(dossier(third)).isEqualTo(number);
    left.exchange().take(wrote(other));
    left.exchange().take(wrote(third));

    assertThat(new ConflictDesk(left.desk).today())
        .extracting(c -> c.key() + " " + c.args())
        .contains("conflict.number [A1b-001, 2]", "conflict.dossier [" + number + ", 2]");
  }

  private static String dossier(Replica at) {
    var form =
        new DossierDesk.Form(
            null,
            at.arrive("KTP-GANTI").ticket().origin().issued().visit().value(),
            "KTP-GANTI",
            new DossierDesk.Form.Person("Canary Dua", null, null, null),
            null,
            List.of("hilang"),
            Map.of());
    return Room.done(new DossierDesk(at.desk).open(Room.at("2"), form)).dossier().called();
  }

  @Test
  void a_desk_found_behind_its_mark_stays_so_when_it_was_brought_its_own_entries() {
    Path backup = root.resolve("backup");
    first.whileClosed(() -> Room.copy(first.data(), backup));
    assertThat(first.number()).isEqualTo("A002");
    List<Entry> mine = wrote(first);
    var before = first.origin();
    first.whileClosed(() -> Room.copy(backup, first.data()));
    assertThat(first.origin()).as("behind its mark").isNotEqualTo(before);

    first.exchange().take(mine);
    first.restart();

    assertThat(first.origin()).isNotEqualTo(before);
    assertThat(first.number()).isEqualTo("A1b-001");
    first.restart();
    assertThat(first.number()).isEqualTo("A1b-002");
  }
}
