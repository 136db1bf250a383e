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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
      int reissued = 0;
      for (int i = 0; i < TREES; i++) {
        Origin origin = new Origin("1", "tree" + i);
        List<Entry> tree = tree(origin, random);
        Set<String> again = new TreeSet<>();
        List<Entry> repeated = repeated(new Origin("1", "again" + i), tree, random, again);
        List<String> counting = counting(tree, again);
        tree.addAll(repeated);
        forks += deliver(one, tree, random);
        deliver(two, tree, random);
        assertThat(all(one)).as("tree %d of seed %d", i, SEED).isEqualTo(all(two));
        assertThat(all(one)).hasSize((int) (one.journal().count() + one.forks().all().size()));
        assertThat(folded(one)).as("tree %d of seed %d", i, SEED).isEqualTo(folded(two));
        assertThat(one.journal().from(origin, 1))
            .as("tree %d of seed %d", i, SEED)
            .extracting(e -> e.hash().hex())
            .isEqualTo(counting);
        reissued += again.size();
        assertThat(one.fold().digest()).isEqualTo(two.fold().digest());
      }
      assertThat(List.of(forks, reissued)).as("not vacuous").allMatch(n -> n > 0);
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

  /** Some of them, issued again under another incarnation of the desk. */
  private static List<Entry> repeated(
      Origin origin, List<Entry> tree, Random random, Set<String> which) {
    List<Entry> repeated = new ArrayList<>();
    OriginOpened opened = new OriginOpened("1", "pc", true, true, null);
    repeated.add(entry(origin, 1, Bytes.EMPTY, "origin/" + origin, opened));
    for (Entry e : tree.subList(1, tree.size())) {
      if (random.nextInt(3) == 0) {
        Entry before = repeated.getLast();
        Header h = e.header();
        long seq = before.header().seq() + 1;
        Header header =
            new Header(h.office(), origin, seq, h.stamp() + 9, h.act(), h.subject(), h.kinds());
        Bytes body = Reissue.body(e, NINE, Map.of());
        Bytes hash = Chain.hash(before.hash(), header, body, Bytes.EMPTY);
        repeated.add(new Entry(header, body, Personal.NONE, hash));
        which.add(e.hash().hex());
      }
    }
    return repeated;
  }

  /** The hashes of the variant that counts, by the rule and nothing else. */
  private static List<String> counting(List<Entry> tree, Set<String> again) {
    List<String> counting = new ArrayList<>();
    Bytes last = Bytes.EMPTY;
    long seq = 1;
    while (true) {
      Bytes before = last;
      long place = seq;
      Entry next =
          tree.stream()
              .filter(e -> e.header().seq() == place && e.follows(before))
              .min(
                  Comparator.comparing((Entry e) -> again.contains(e.hash().hex()))
                      .thenComparing(e -> e.hash().hex()))
              .orElse(null);
      if (next == null) {
        return counting;
      }
      counting.add(next.hash().hex());
      last = next.hash();
      seq++;
    }
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
