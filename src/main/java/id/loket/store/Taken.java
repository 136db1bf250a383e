package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.StateFold.Change;
import java.util.List;
import java.util.Map;

/**
 * What became of entries that came from elsewhere.
 *
 * @param entries those that are new in the journal, in the order in which they were taken
 * @param known how many were there already
 * @param filled how many entries that were there are others now: personal parts came in or were
 *     found to be erased, damaged ones were mended
 * @param forks origins that two copies went on with, as far as these entries told it
 * @param refused the first of each origin that could not be taken; what came after it in the same
 *     origin waits for it
 * @param touched subjects whose state was folded anew, and what it came to
 * @param erased something about a person was erased
 */
public record Taken(
    List<Entry> entries,
    int known,
    int filled,
    List<Fork> forks,
    List<Refused> refused,
    Map<String, Change> touched,
    boolean erased) {
  public Taken {
    entries = List.copyOf(entries);
    forks = List.copyOf(forks);
    refused = List.copyOf(refused);
    touched = Map.copyOf(touched);
  }

  /** Whether anything is different from before. */
  public boolean changed() {
    return !entries.isEmpty() || filled > 0 || !forks.isEmpty();
  }

  /**
   * Another entry stands at a known place. Both are kept.
   *
   * @param folded the hash of the one that counts
   * @param waiting the hash of the one that does not
   */
  public record Fork(Origin origin, long seq, Bytes folded, Bytes waiting) {}

  public record Refused(Origin origin, long seq, Why why) {}

  /** Why an entry was not taken. */
  public enum Why {
    /** It is of another office. */
    OFFICE,
    /** The origin is of a practice folder and this one is not, or the other way round. */
    SAMPLE,
    /** One before it in its origin is missing here. */
    GAP,
    /** It was changed on the way, or follows a variant of its origin that is not known here. */
    CHAIN,
    /** Its personal part is not the one that was written. */
    PERSONAL
  }
}
