package id.loket.desk;

import id.loket.domain.office.ClockConfirmed;
import id.loket.journal.Entry;
import id.loket.journal.Happened;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.JournalTable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a desk's own entries say of its time. */
final class Past {
  /** Sure times go back by at most so much (DESIGN §3). */
  private static final Duration BACK = Duration.ofMinutes(5);

  /** A stamp further ahead of its own time was lifted by a subject. */
  private static final long LIFTED_MILLIS = 1000;

  private final String desk;
  private @Nullable Instant sure;
  private long stamp;
  private boolean confirmed;

  private Past(String desk) {
    this.desk = desk;
  }

  /**
   * Looks back from the newest entry, until the highest sure time since the last confirmation is
   * certain: at the first that lies more than five minutes below it.
   */
  static Past of(JournalTable journal, String desk) {
    Past past = new Past(desk);
    journal.newest(past::before);
    return past;
  }

  /** Takes an entry that came after this was made; in their order. */
  void after(Entry entry) {
    Happened<?> h = own(entry);
    if (h == null || h.when().unsure()) {
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

  static Past none(String desk) {
    return new Past(desk);
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
    if (h == null || h.when().unsure()) {
      return true;
    }
    Instant at = h.at().toInstant();
    if (sure == null || at.isAfter(sure)) {
      sure = at;
    }
    confirmed = h.fact() instanceof ClockConfirmed;
    return !confirmed && !at.isBefore(sure.minus(BACK));
  }

  private @Nullable Happened<?> own(Entry entry) {
    if (!entry.header().origin().desk().equals(desk)) {
      return null;
    }
    Happened<?> h = FactCodec.decode(entry).orElse(null);
    if (h != null) {
      long given = h.position().stamp();
      if (Stamp.millis(given) - h.at().toInstant().toEpochMilli() <= LIFTED_MILLIS) {
        stamp = Math.max(stamp, given);
      }
    }
    return h;
  }
}
