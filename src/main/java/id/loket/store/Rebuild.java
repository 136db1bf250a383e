package id.loket.store;

import id.loket.domain.office.SettingFact;
import id.loket.domain.person.PersonalErased;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds a whole journal into empty state tables and checks its chains, in one way through it and in
 * bounded memory. The facts of a subject lie close together, so about a thousand subjects, those of
 * two busy days, are kept until nothing more is heard of them; one that is heard of again later is
 * folded from the journal at the end. Keeping fewer lets rows be written while others are decoded.
 */
final class Rebuild {
  private static final int KEPT = 1024;

  private final JournalTable journal;
  private final StateTables state;
  private final StateFold fold;
  private final Map<String, Happened<SettingFact>> settings = new HashMap<>();
  private final Set<String> again = new HashSet<>();
  private final Rights rights;
  private final LinkedHashMap<String, List<Happened<?>>> open =
      new LinkedHashMap<>(KEPT, 0.75f, true);
  private boolean someLetGo;

  Rebuild(JournalTable journal, StateTables state, StateFold fold) {
    this.journal = journal;
    this.state = state;
    this.fold = fold;
    this.rights = journal.rights();
  }

  /** The answer is where a chain is broken, if one is; its entries are folded all the same. */
  Optional<Broken> run() {
    Optional<Broken> broken;
    try (Decoding decoding = new Decoding(this::fact)) {
      journal.all(decoding);
      broken = decoding.finish();
    }
    open.forEach(this::put);
    open.clear();
    settings.forEach(
        (subject, h) -> state.put(subject, new Register(subject, h.hash(), h.at(), h.fact())));
    again.forEach(fold::refold);
    // Entries of an origin may have come out of order: then only the slower way tells.
    return broken.isEmpty() ? broken : ChainCheck.of(journal);
  }

  private void put(String subject, List<Happened<?>> all) {
    fold.write(StateFold.folded(subject, all));
  }

  /** Only what is settled, without writing it. */
  List<Register> settings() {
    journal.all(
        new JournalTable.Visitor() {
          @Override
          public void entry(Entry entry) {
            FactCodec.decode(entry).ifPresent(h -> setting(entry.header().subject(), h));
          }

          @Override
          public void unreadable(String origin, long seq) {}
        });
    return registers();
  }

  private void setting(String subject, Happened<?> h) {
    if (h.rehomed() != null && !StateTables.folds(subject)) {
      again.add(subject);
    }
    settle(subject, h);
  }

  private List<Register> registers() {
    List<Register> all = new ArrayList<>();
    settings.forEach((subject, h) -> all.add(new Register(subject, h.hash(), h.at(), h.fact())));
    for (String subject : again) {
      Register standing = Standing.register(subject, journal.happened(subject));
      all.removeIf(r -> r.subject().equals(subject));
      if (standing != null) {
        all.add(standing);
      }
    }
    return all;
  }

  private void settle(String subject, Happened<?> h) {
    if (h.fact() instanceof SettingFact fact && rights.counts(h)) {
      settings.merge(
          subject,
          h.with(fact),
          (one, other) -> one.position().compareTo(other.position()) > 0 ? one : other);
    }
  }

  private void fact(String subject, Happened<?> h) {
    if (h.fact() instanceof PersonalErased) {
      // nearly always carried out when it came; an older version may not have been able to
      if (fold.erase(subject)) {
        again.add(subject);
      }
      return;
    }
    if (h.rehomed() != null) {
      // what it repeats may lie anywhere
      again.add(subject);
    }
    if (StateTables.folds(subject)) {
      keep(subject, h);
    } else {
      settle(subject, h);
    }
  }

  private void keep(String subject, Happened<?> h) {
    List<Happened<?>> known = open.get(subject);
    if (known != null) {
      known.add(h);
      return;
    }
    boolean begins = StateFold.begins(h.fact());
    if (!begins || again.contains(subject) || (someLetGo && state.has(subject))) {
      again.add(subject);
      return;
    }
    if (open.size() >= KEPT) {
      Map.Entry<String, List<Happened<?>>> oldest = open.pollFirstEntry();
      someLetGo = true;
      put(oldest.getKey(), oldest.getValue());
    }
    List<Happened<?>> facts = new ArrayList<>(8);
    facts.add(h);
    open.put(subject, facts);
  }
}
