package id.loket.desk;

import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.OriginOpened;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.JournalTable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a desk's own entries say of its time. */
final class Past {
  /** Sure times go back by at most so much (DESIGN §3). */
  private static final Duration BACK = Duration.ofMinutes(5);

  /** Only a stamp further ahead of its own time can have been lifted by a subject. */
  private static final long LIFTED_MILLIS = 1000;

  private final JournalTable journal;
  private final String desk;

  /** Of each origin of that desk code the one with which its line of incarnations began. */
  private final Map<String, String> begins = new HashMap<>();

  /** Where this copy's line began; null: it has written nothing yet. */
  private final @Nullable String line;

  private @Nullable Instant sure;
  private long stamp;
  private boolean confirmed;

  private Past(JournalTable journal, Origin current) {
    this.journal = journal;
    this.desk = current.desk();
    this.line = journal.at(current, 1) == null ? null : begin(current.text());
  }

  /**
   * Looks back from the newest entry, until the highest sure time since the last confirmation is
   * certain: at the first that lies more than five minutes below it.
   */
  static Past of(JournalTable journal, Origin current) {
    Past past = new Past(journal, current);
    journal.newest(past::before);
    return past;
  }

  /** Takes an entry that came after this was made; in their order. */
  void after(Entry entry) {
    Happened<?> h = own(entry);
    if (h == null || h.when().unsure() || h.rehomed() != null) {
      return;
    }
    Instant at = h.at().toInstant();
    if (h.fact() instanceof ClockConfirmed) {
      sure = at;
      confirmed = true;
    } else if (sure == null || at.isAfter(sure)) {
      sure = at;
    }
  }

  static Past none(JournalTable journal, Origin current) {
    return new Past(journal, current);
  }

  /** The highest time written while sure since the last confirmation; null: none. */
  @Nullable Instant sure() {
    return sure;
  }

  /** Whether somebody confirmed the clock meanwhile, which may have set it back. */
  boolean confirmed() {
    return confirmed;
  }

  /** The highest stamp that the desk's clock gave. */
  long stamp() {
    return stamp;
  }

  private boolean before(Entry entry) {
    Happened<?> h = own(entry);
    if (h == null || h.when().unsure() || h.rehomed() != null) {
      // what was issued again tells of a time before
      return true;
    }
    Instant at = h.at().toInstant();
    if (sure == null || at.isAfter(sure)) {
      sure = at;
    }
    confirmed = h.fact() instanceof ClockConfirmed;
    return !confirmed && !at.isBefore(sure.minus(BACK));
  }

  /**
   * Another PC may have worked under this desk's code before it joined; what an admin brought in of
   * it says nothing of this one's clock.
   */
  private boolean isOfOtherLine(Origin origin) {
    return line != null && !line.equals(begin(origin.text()));
  }

  private String begin(String origin) {
    String known = begins.get(origin);
    if (known == null) {
      String before = origin;
      Set<String> seen = new HashSet<>();
      for (String at = origin; at != null && seen.add(at); at = continued(at)) {
        before = at;
      }
      known = before;
      begins.put(origin, known);
    }
    return known;
  }

  private @Nullable String continued(String origin) {
    Entry first = journal.at(Origin.parse(origin), 1);
    return first != null
            && FactCodec.decode(first).map(Happened::fact).orElse(null) instanceof OriginOpened o
            && o.continued() != null
        ? o.continued().origin()
        : null;
  }

  private @Nullable Happened<?> own(Entry entry) {
    if (!entry.header().origin().desk().equals(desk) || isOfOtherLine(entry.header().origin())) {
      return null;
    }
    Happened<?> h = FactCodec.decode(entry).orElse(null);
    if (h != null) {
      long given = entry.header().stamp();
      if (given > stamp && !lifted(entry.header(), h.at().toInstant())) {
        stamp = given;
      }
    }
    return h;
  }

  /**
   * Whether another desk's entry on its subject made the stamp that high: it follows on that one at
   * once, or on own ones that do. A stamp that is merely ahead of its time was given by this desk's
   * own clock, before somebody set that back.
   */
  private boolean lifted(Header header, Instant at) {
    long given = header.stamp();
    if (Stamp.millis(given) - at.toEpochMilli() <= LIFTED_MILLIS) {
      return false;
    }
    for (JournalTable.Stamped before : journal.stampsBefore(header.subject(), given)) {
      if (before.stamp() != given - 1) {
        return false;
      }
      if (!before.origin().desk().equals(desk)) {
        return true;
      }
      given = before.stamp();
    }
    return false;
  }
}
