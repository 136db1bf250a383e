package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.person.Nik;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.person.PersonalErased.What;
import id.loket.domain.screening.Screened;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.VisitFact.Admission;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitFact.VisitScreened;
import id.loket.domain.visit.VisitFact.VisitWentOut;
import id.loket.domain.visit.Visitor;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.RawBytes;
import id.loket.fixture.RawSql;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened.Position;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An erasure reaches what lies before it in the fold order, known or arriving later, and nothing
 * else: two desks that get the same entries in any order keep the same bytes (fault 31, I4).
 */
class ErasureInAnyOrderTest {
  private static final int SCHEDULES = Boolean.getBoolean("loket.soak") ? 5_000 : 120;
  private static final long SEED = Long.getLong("loket.seed", 20261122);
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

  /** All that is kept of people: both the journal's and the state's. */
  private static final String PERSONAL =
      "SELECT origin || seq || '|' || personal_state || '|' || hex(personal) || '|' || hex(salt) FROM"
          + " journal UNION ALL SELECT id || '|' || coalesce(personal, 'none') FROM visit ORDER BY 1";

  @TempDir Path root;

  @Test
  void whatever_the_order_the_same_is_erased_and_the_state_is_the_same() {
    Random random = new Random(SEED);
    List<Entry> all = new ArrayList<>();
    List<OtherDesk> desks =
        Stream.of("1", "2", "3").map(code -> new OtherDesk(code, random)).toList();
    List<Entry> openings = desks.stream().map(d -> d.opens(NINE, Stamp.of(1, 0))).toList();
    for (int i = 0; i < SCHEDULES; i++) {
      all.addAll(visit("visit/%05d".formatted(i), desks, random));
    }
    try (Store one = Store.open(root.resolve("one"), root.resolve("state"));
        Store two = Store.open(root.resolve("two"), root.resolve("state"))) {
      deliver(one, openings);
      deliver(two, openings);
      deliver(one, all);
      List<Entry> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      deliver(two, shuffled);

      String digest = one.fold().digest();
      assertThat(two.fold().digest()).as("seed %d", SEED).isEqualTo(digest);
      List<String> kept = RawSql.texts(one.folder(), PERSONAL);
      assertThat(RawSql.texts(two.folder(), PERSONAL)).as("seed %d", SEED).isEqualTo(kept);
      for (Entry entry : all) {
        Personal now = personal(one, entry);
        Personal.State want =
            entry.personal().state() == Personal.State.PRESENT && mustGo(entry, all)
                ? Personal.State.ERASED
                : entry.personal().state();
        assertThat(now.state()).as("%s, seed %d", entry.header(), SEED).isEqualTo(want);
      }
      for (Store store : List.of(one, two)) {
        assertThat(store.rebuild()).as("the chains hold").isEmpty();
        assertThat(store.fold().digest()).isEqualTo(digest);
        assertThat(RawSql.texts(store.folder(), PERSONAL)).isEqualTo(kept);
      }
      assertThat(withoutErasures(all)).as("erasing changes no state").isEqualTo(digest);
    }
  }

  /** The mutant: erasing only what is known when the erasure comes leaves what arrives later. */
  @Test
  void a_store_that_erases_only_what_it_knows_already_is_found_out() {
    Random random = new Random(SEED);
    List<OtherDesk> desks =
        Stream.of("1", "2", "3").map(code -> new OtherDesk(code, random)).toList();
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.addAll(visit("visit/%05d".formatted(i), desks, random));
    }
    Collections.shuffle(all, random);
    try (Store right = Store.open(root.resolve("one"), root.resolve("state"));
        Store mutant = Store.open(root.resolve("two"), root.resolve("state"))) {
      deliver(right, all);
      mutant.inTransaction(() -> {
        for (Entry entry : all) {
          mutant.journal().append(entry);
          if (entry.header().kind().equals("PersonalErased.v1")) {
            mutant.fold().refold(entry.header().subject());
          }
        }
        return true;
      });
      assertThat(RawSql.texts(mutant.folder(), PERSONAL))
          .as("seed %d", SEED)
          .isNotEqualTo(RawSql.texts(right.folder(), PERSONAL));
    }
  }

  /**
   * The mutant: without secure_delete, or with the log left as it is, the bytes are still there.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bytes_that_sqlite_only_let_go_of_are_found(boolean secureDelete) throws SQLException {
    OtherDesk other = new OtherDesk("2", new Random(SEED));
    Visitor.Person person = new Visitor.Person("Canary".repeat(20), null, null, null);
    VisitArrived arrived =
        new VisitArrived(
            NINE.toLocalDate(), Channel.LOKET, List.of("KTP-BARU"), false, null, null, person);
    List<String> subjects = IntStream.range(0, 40).mapToObj(i -> "visit/" + i).toList();
    try (Store store = Store.open(root.resolve("db"), root.resolve("state"))) {
      try (Statement s = store.connection().createStatement()) {
        s.execute("PRAGMA secure_delete=" + (secureDelete ? "ON" : "OFF"));
      }
      deliver(
          store,
          subjects.stream().map(v -> other.write(v, NINE, Stamp.of(1, 0), arrived)).toList());
      store.inTransaction(() -> {
        for (String visit : subjects) {
          store
              .journal()
              .append(other.write(visit, NINE, Stamp.of(2, 0), new PersonalErased(What.ALL)));
          store.fold().refold(visit);
        }
        return true;
      });
      assertThat(RawBytes.count(store.folder(), "Canary")).as("the log is left").isPositive();
      new Statements(store.connection()).query("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1));
      assertThat(RawBytes.count(store.folder(), "Canary") == 0).isEqualTo(secureDelete);
      store.forgetErased(true);
      assertThat(RawBytes.count(store.folder(), "Canary")).isZero();
    }
  }

  /** What must go is told by the order alone: the test's own words for the rule. */
  private static boolean mustGo(Entry entry, List<Entry> all) {
    String part = entry.header().kind().equals("VisitArrived.v1") ? "CONTACT" : "HEALTH";
    return all.stream()
        .filter(e -> e.header().kind().equals("PersonalErased.v1"))
        .filter(e -> e.header().subject().equals(entry.header().subject()))
        .filter(e -> place(entry).compareTo(place(e)) < 0)
        .anyMatch(e -> e.body().text().contains("ALL") || e.body().text().contains(part));
  }

  private static Position place(Entry e) {
    return new Position(e.header().stamp(), e.header().origin().text(), e.header().seq());
  }

  private static Personal personal(Store store, Entry entry) {
    return store.journal().ofSubject(entry.header().subject()).stream()
        .filter(e -> e.hash().equals(entry.hash()))
        .findFirst()
        .orElseThrow()
        .personal();
  }

  private String withoutErasures(List<Entry> all) {
    try (Store store = Store.open(root.resolve("three"), root.resolve("state"))) {
      deliver(
          store, all.stream().filter(e -> !e.header().kind().equals("PersonalErased.v1")).toList());
      return store.fold().digest();
    }
  }

  private static void deliver(Store store, List<Entry> entries) {
    store.inTransaction(() -> {
      for (Entry entry : entries) {
        store.journal().append(entry);
        store.fold().refold(entry.header().subject());
      }
      return true;
    });
    store.forgetErased(true);
  }

  /** A visit of one desk, looked at and erased by others; stamps as they may come. */
  private static List<Entry> visit(String subject, List<OtherDesk> desks, Random random) {
    List<Entry> entries = new ArrayList<>();
    Visitor.Person person =
        new Visitor.Person("Canary " + subject, new Nik("3302271708900001"), null, null);
    LocalDate day = NINE.toLocalDate();
    entries.add(
        desks
            .getFirst()
            .write(
                subject,
                NINE,
                Stamp.of(1_000, 0),
                new VisitArrived(
                    day, Channel.LOKET, List.of("KTP-BARU"), false, null, null, person)));
    for (int i = random.nextInt(6); i >= 0; i--) {
      long stamp = Stamp.of(1_001 + random.nextInt(8), random.nextInt(3));
      entries.add(desks.get(random.nextInt(3)).write(subject, NINE, stamp, fact(random)));
    }
    return entries;
  }

  private static Fact fact(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new PersonalErased(What.ALL);
      case 1 -> new PersonalErased(What.HEALTH);
      case 2 -> new PersonalErased(What.CONTACT);
      case 3 -> new VisitWentOut();
      default ->
          new VisitScreened(
              random.nextBoolean(),
              new Admission(true, true, false),
              new Visitor.Health(Screened.MASUK, true, List.of(Priority.HAMIL)));
    };
  }

  @Test
  void an_entry_that_arrives_after_its_erasure_never_stays_in_a_file() {
    OtherDesk other = new OtherDesk("2", new Random(SEED));
    Visitor.Person person = new Visitor.Person("Canary", null, null, null);
    Entry arrived =
        other.write(
            "visit/1",
            NINE,
            Stamp.of(1, 0),
            new VisitArrived(
                NINE.toLocalDate(), Channel.LOKET, List.of("KTP-BARU"), false, null, null, person));
    Entry erased = other.write("visit/1", NINE, Stamp.of(2, 0), new PersonalErased(What.ALL));
    try (Store store = Store.open(root.resolve("late"), root.resolve("state"))) {
      deliver(store, List.of(erased, arrived));
      assertThat(RawBytes.count(store.folder(), "Canary")).isZero();
      assertThat(RawSql.texts(store.folder(), "SELECT id FROM visit")).containsExactly("1");
    }
  }

  @Test
  void an_erasure_that_an_older_version_could_not_read_is_carried_out_by_a_rebuild() {
    OtherDesk other = new OtherDesk("2", new Random(SEED));
    Visitor.Person person = new Visitor.Person("Canary", null, null, null);
    try (Store store = Store.open(root.resolve("old"), root.resolve("state"))) {
      store.inTransaction(() -> {
        store
            .journal()
            .append(
                other.write(
                    "visit/1",
                    NINE,
                    Stamp.of(1, 0),
                    new VisitArrived(
                        NINE.toLocalDate(),
                        Channel.LOKET,
                        List.of("KTP-BARU"),
                        false,
                        null,
                        null,
                        person)));
        store
            .journal()
            .append(other.write("visit/1", NINE, Stamp.of(2, 0), new PersonalErased(What.ALL)));
        return true;
      });
      assertThat(RawBytes.count(store.folder(), "Canary")).isPositive();

      store.rebuild();
      store.forgetErased(true);

      assertThat(RawBytes.count(store.folder(), "Canary")).isZero();
      assertThat(store.journal().count()).isEqualTo(2);
    }
  }
}
