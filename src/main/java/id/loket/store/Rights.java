package id.loket.store;

import id.loket.domain.office.OriginOpened;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.regency.Published;
import id.loket.domain.regency.RegencyStream;
import id.loket.domain.register.KeeperWord;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import java.util.HashMap;
import java.util.Map;

/**
 * Which origins may write kinds of authority: by their first entry, which a hub takes with that
 * right only from a desk enrolled with it (DESIGN §4). One whose opening cannot be read has none.
 * What the regency publishes counts in its stream alone, and nothing else counts there. Remembers
 * what it was asked; made anew for each piece of work, since entries come.
 */
final class Rights {
  private final JournalTable journal;
  private final Map<String, Boolean> known = new HashMap<>();

  Rights(JournalTable journal) {
    this.journal = journal;
  }

  /** Whether a fact may fold. */
  boolean counts(Happened<?> h) {
    boolean published = h.fact() instanceof Published;
    if (RegencyStream.has(h.position().origin())) {
      return h.fact() instanceof OriginOpened || (published && has(h.position().origin()));
    }
    if (published) {
      // a desk of the office that speaks for the regency
      return false;
    }
    if (h.fact() instanceof KeeperWord word) {
      // no desk speaks for another one
      return word.desk().equals(h.position().desk());
    }
    // an erasure reaches its own desk's entries in any case: see Erasure
    return !h.fact().authority()
        || h.fact() instanceof PersonalErased
        || has(h.position().origin());
  }

  boolean has(String origin) {
    return known.computeIfAbsent(origin, this::read);
  }

  private boolean read(String origin) {
    Entry first = journal.at(Origin.parse(origin), 1);
    return first != null && FactCodec.decode(first).filter(h -> opens(origin, h)).isPresent();
  }

  private static boolean opens(String origin, Happened<?> h) {
    return h.fact() instanceof OriginOpened opened
        && opened.authority()
        && opened.desk().equals(Origin.parse(origin).desk());
  }
}
