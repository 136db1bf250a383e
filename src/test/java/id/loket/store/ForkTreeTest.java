package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.office.CallsSet;
import id.loket.domain.office.OriginOpened;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However often copies of copies went on, all keep all of it and fold the same variant (I4, I6).
 */
class ForkTreeTest {
  private static final int TREES = Boolean.getBoolean("loket.soak") ? 2_000 : 30;
  private static final long SEED = Long.getLong("loket.seed", 20261122);
  private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");

  @TempDir Path root;

  @Test
  void whatever_comes_first() {
    Random random = new Random(SEED);
    try (Store one = Store.open(root.resolve("one"), root.resolve("state"));
        Store two = Store.open(root.resolve("two"), root.resolve("state"))) {
      int forks = 0;
      for (int i = 0; i < TREES; i++) {
        List<Entry> tree = tree(new Origin("1", "tree" + i), random);
        forks += deliver(one, tree, random);
        deliver(two, tree, random);
        assertThat(all(one)).as("tree %d of seed %d", i, SEED).isEqualTo(all(two));
        assertThat(all(one)).hasSize((int) (one.journal().count() + one.forks().all().size()));
        assertThat(folded(one)).as("tree %d of seed %d", i, SEED).isEqualTo(folded(two));
        assertThat(one.fold().digest()).isEqualTo(two.fold().digest());
      }
      assertThat(forks).as("not vacuous").isPositive();
      String digest = one.fold().digest();
      assertThat(one.rebuild()).as("the chains hold").isEmpty();
      assertThat(one.fold().digest()).isEqualTo(digest);
    }
  }

  /** Again and again, in any order, until nothing of it is refused. */
  private static int deliver(Store store, List<Entry> tree, Random random) {
    List<Entry> order = new ArrayList<>(tree);
    int forks = 0;
    boolean refused = true;
    while (refused) {
      Collections.shuffle(order, random);
      refused = false;
      for (Entry e : order) {
        Taken taken = store.inTransaction(() -> store.take(List.of(e), null));
        refused |= !taken.refused().isEmpty();
        forks += taken.forks().size();
      }
    }
    return forks;
  }

  private static Set<String> all(Store store) {
    Set<String> all = new TreeSet<>(folded(store));
    store.forks().all().forEach(e -> all.add(e.hash().hex()));
    return all;
  }

  private static Set<String> folded(Store store) {
    Set<String> folded = new TreeSet<>();
    store.journal().after(0, 1_000_000).forEach(row -> folded.add(row.entry().hash().hex()));
    return folded;
  }

  /** Each entry follows any one before it. */
  private static List<Entry> tree(Origin origin, Random random) {
    List<Entry> tree = new ArrayList<>();
    OriginOpened opened =
        new OriginOpened("1", random.nextInt(9) + "pc", true, random.nextBoolean(), null);
    tree.add(entry(origin, 1, Bytes.EMPTY, "origin/" + origin, opened));
    for (int i = 0; i < 8; i++) {
      Entry before = tree.get(random.nextInt(tree.size()));
      CallsSet calls = new CallsSet(random.nextInt(1000), 2, 3);
      String subject = "calls/" + origin.incarnation() + "." + random.nextInt(3);
      tree.add(entry(origin, before.header().seq() + 1, before.hash(), subject, calls));
    }
    return tree;
  }

  private static Entry entry(Origin origin, long seq, Bytes before, String subject, Fact fact) {
    Header header =
        new Header(
            "33.02.27",
            origin,
            seq,
            Stamp.of(1_000 + seq, 0),
            "act-" + seq,
            subject,
            new Header.Kinds(FactCodec.kind(fact), "system"));
    Bytes body = FactCodec.body(fact, new Happened.When(NINE, false, "x"), null);
    Bytes hash = Chain.hash(before, header, body, Bytes.EMPTY);
    return new Entry(header, body, Personal.NONE, hash);
  }
}
