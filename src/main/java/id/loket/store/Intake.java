package id.loket.store;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.regency.Published;
import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import id.loket.store.JournalTable.Head;
import id.loket.store.StateFold.Change;
import id.loket.store.Taken.Fork;
import id.loket.store.Taken.Refused;
import id.loket.store.Taken.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries of other origins into the journal and folds what they touch, within one
 * transaction. Of each origin only what follows, by its hash, on what is here; whatever else comes
 * is known already, a fork, or refused, and blocks no other origin. For one batch.
 */
final class Intake {
  private final JournalTable journal;
  private final ForkTable forkTable;
  private final Damages damages;
  private final Erasure erasure;
  private final StateFold fold;
  private final Expected expected;

  private final Map<Origin, Head> heads = new LinkedHashMap<>();
  private final Map<Origin, Refused> refused = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Fork> forks = new ArrayList<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final NewSubjects newSubjects;

  /** Desks of which something came that they issued again. */
  private final Set<String> reissuing = new LinkedHashSet<>();

  private int known;
  private int filled;
  private boolean erased;

  /**
   * What entries must be of.
   *
   * @param office null: of any, since this copy has none yet
   * @param sample null: either
   */
  record Expected(@Nullable String office, @Nullable Boolean sample) {}

  Intake(
      JournalTable journal,
      ForkTable forkTable,
      Damages damages,
      Erasure erasure,
      StateFold fold,
      Expected of) {
    this.journal = journal;
    this.damages = damages;
    this.forkTable = forkTable;
    this.erasure = erasure;
    this.fold = fold;
    this.expected = of;
    this.newSubjects = new NewSubjects(journal);
  }

  Taken take(List<Entry> batch) {
    Map<Origin, List<Entry>> byOrigin = new LinkedHashMap<>();
    batch.forEach(
        e -> byOrigin.computeIfAbsent(e.header().origin(), o -> new ArrayList<>()).add(e));
    for (List<Entry> its : byOrigin.values()) {
      its.sort(Comparator.comparingLong(e -> e.header().seq()));
      its.forEach(this::take);
    }
    return done();
  }

  Taken fill(List<Fill> fills) {
    for (Fill fill : fills) {
      Entry here = journal.at(fill.origin(), fill.seq());
      Personal came = Personal.present(fill.content(), fill.salt());
      if (here == null) {
        refuse(fill.origin(), fill.seq(), Why.GAP);
      } else if (!came.hash().equals(here.personal().hash())) {
        refuse(fill.origin(), fill.seq(), Why.PERSONAL);
      } else {
        again(here, came);
      }
    }
    return done();
  }

  /**
   * A desk issues entries again. The variant that counts instead comes into the journal first: what
   * is written again was written last.
   *
   * @param about subjects of which something else is gone
   * @param write writes them into the journal
   */
  Taken reissue(List<Entry> lost, Set<String> about, Supplier<List<Entry>> write) {
    about.forEach(this::touch);
    filled += about.size();
    lost.stream()
        .map(e -> e.header().origin().desk())
        .distinct()
        .forEach(desk -> choose(new Trunk(journal, forkTable).yielding(lost), desk));
    for (Entry e : write.get()) {
      entries.add(e);
      touch(e.header().subject());
      reissuing.add(e.header().origin().desk());
    }
    return done();
  }

  private Taken done() {
    reissuing.forEach(desk -> choose(new Trunk(journal, forkTable), desk));
    Map<String, Change> changes = new LinkedHashMap<>();
    Rights rights = journal.rights();
    for (String subject : touched) {
      List<Entry> all = newSubjects.of(subject);
      changes.put(subject, all == null ? fold.refold(subject) : fold.refold(subject, all, rights));
      erased = erased || (all == null && erasure.concerns(subject));
    }
    return new Taken(entries, known, filled, forks, List.copyOf(refused.values()), changes, erased);
  }

  /** Something other than one more entry at the end of its origin happened to it. */
  private void touch(String subject) {
    touched.add(subject);
    newSubjects.other(subject);
  }

  private void choose(Trunk trunk, String desk) {
    trunk.choose(desk);
    trunk.touched().forEach(this::touch);
    forks.addAll(trunk.switched());
  }

  private void refuse(Origin origin, long seq, Why why) {
    refused.putIfAbsent(origin, new Refused(origin, seq, why));
  }

  private void take(Entry e) {
    Origin origin = e.header().origin();
    if (office() == null && RegencyStream.has(origin)) {
      // whether it is of this office's regency is not known yet: a hub is asked for it again
      return;
    }
    long seq = e.header().seq();
    Head head = heads.computeIfAbsent(origin, journal::head);
    Entry here = seq <= head.seq() ? journal.at(origin, seq) : null;
    Why wrong = wrong(e);
    if (wrong != null) {
      refuse(origin, seq, wrong);
    } else if (seq <= head.seq() && damages.mends(e, here)) {
      mend(e, here);
    } else if (here != null && here.hash().equals(e.hash())) {
      again(here, e.personal());
    } else if (seq == head.seq() + 1 && e.follows(head.hash())) {
      append(e);
    } else if (forkTable.has(origin, seq, e.hash())) {
      known++;
      if (e.personal().state() == Personal.State.ERASED) {
        forkTable.erase(e);
      }
    } else {
      beside(e, head);
    }
  }

  private void mend(Entry e, @Nullable Entry here) {
    damages.mend(e, here);
    filled++;
    heads.put(e.header().origin(), journal.head(e.header().origin()));
    touch(e.header().subject());
    if (here != null) {
      touch(here.header().subject());
    }
    note(e);
  }

  private @Nullable Why wrong(Entry e) {
    String office = office();
    if (office != null
        && !(RegencyStream.has(e.header().origin())
            ? isPublished(e.header(), office)
            : e.header().office().equals(office))) {
      return Why.OFFICE;
    }
    if (e.header().seq() < 1) {
      return Why.GAP;
    }
    if (!e.personal().holds()) {
      return Why.PERSONAL;
    }
    return e.header().seq() == 1 && isOtherKind(e) ? Why.SAMPLE : null;
  }

  private boolean isOtherKind(Entry opening) {
    Boolean sample = expected.sample();
    return sample != null
        && FactCodec.decode(opening)
            .filter(h -> h.fact() instanceof OriginOpened o && o.sample() != sample)
            .isPresent();
  }

  /** The first entry settles of which office a new copy is. */
  private @Nullable String office() {
    String known = expected.office();
    return known != null || entries.isEmpty() ? known : entries.getFirst().header().office();
  }

  /** Kinds that this version does not know may be later ones of the stream: no fold takes them. */
  private static boolean isPublished(Header h, String office) {
    Class<?> kind = Kinds.of(h.kind());
    boolean ofStream =
        h.seq() == 1
            ? kind == OriginOpened.class
            : kind == null || Published.class.isAssignableFrom(kind);
    return ofStream && RegencyStream.admits(h, office);
  }

  private void append(Entry e) {
    newSubjects.comes(e);
    journal.append(e);
    Origin origin = e.header().origin();
    heads.put(origin, new Head(e.header().seq(), e.hash()));
    entries.add(e);
    touched.add(e.header().subject());
    note(e);
  }

  /** It is here already: but perhaps without its personal part, or that was erased elsewhere. */
  private void again(Entry here, Personal came) {
    known++;
    Personal.State now = here.personal().state();
    boolean fills = now == Personal.State.WITHHELD && came.state() == Personal.State.PRESENT;
    boolean erases =
        came.state() == Personal.State.ERASED
            && (now == Personal.State.WITHHELD || now == Personal.State.PRESENT);
    if (!(fills || erases) || !came.hash().equals(here.personal().hash())) {
      return;
    }
    journal.personal(here, came);
    filled++;
    erased = erased || erases;
    touch(here.header().subject());
  }

  /** Not the next one of what is folded: the other side of a fork, or nothing that fits here. */
  private void beside(Entry e, Head head) {
    Origin origin = e.header().origin();
    long seq = e.header().seq();
    Bytes before = forkTable.before(e).orElse(null);
    if (before == null) {
      refuse(origin, seq, seq > head.seq() + 1 ? Why.GAP : Why.CHAIN);
      return;
    }
    note(e);
    Entry rival = seq <= head.seq() && followsFolded(before, origin, seq) ? at(e) : null;
    forkTable.put(e, before);
    Trunk trunk = new Trunk(journal, forkTable);
    trunk.choose(origin, seq);
    if (trunk.appended().contains(e.hash())) {
      entries.add(e);
    }
    if (rival != null) {
      boolean counts = trunk.appended().contains(e.hash());
      forks.add(
          counts
              ? new Fork(origin, seq, e.hash(), rival.hash())
              : new Fork(origin, seq, rival.hash(), e.hash()));
    }
    heads.put(origin, journal.head(origin));
    trunk.touched().forEach(this::touch);
    touch(e.header().subject());
  }

  private void note(Entry e) {
    if (Reissue.of(e).isPresent()) {
      reissuing.add(e.header().origin().desk());
    }
  }

  private boolean followsFolded(Bytes before, Origin origin, long seq) {
    return journal.hashBefore(origin, seq).filter(before::equals).isPresent();
  }

  private @Nullable Entry at(Entry e) {
    return journal.at(e.header().origin(), e.header().seq());
  }
}
