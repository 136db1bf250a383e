package id.loket.sync;

import id.loket.journal.Bytes;
import id.loket.store.JournalTable.Head;

/** What became of entries that were pushed. But for {@link Taken} the hub took none of them. */
public sealed interface PushAnswer {

  /** The hub knows the origin up to this head now. */
  record Taken(Head head) implements PushAnswer {}

  /** Something before them is missing there: push from after this head. */
  record Gap(Head head) implements PushAnswer {}

  /**
   * Another entry stands at that place of the origin. Both are kept there; what was written from
   * that seq on is to be issued again under a new incarnation.
   */
  record Forked(long seq, Bytes known) implements PushAnswer {}

  /**
   * Not taken, and not to be sent again as it is.
   *
   * @param seq of the entry that is meant, 0: of all
   */
  record NotTaken(Why why, long seq) implements PushAnswer {}

  /** Why not. */
  enum Why {
    /** Does not fit its own hash, or the entry before: damaged here. */
    CHAIN,
    /** The origin does not begin with an {@code OriginOpened}. */
    NOT_OPENED,
    /** The origin is another desk's. */
    NOT_OWN,
    /** It claims the right to kinds of authority, for which this desk is not enrolled. */
    AUTHORITY,
    /** The desk code is tied to another PC. */
    MACHINE,
    /** Practice data to a real hub, or the reverse. */
    SAMPLE,
    /** Another office's. */
    OFFICE,
    /** More than a hub takes at once, or an entry that no hub takes. */
    LIMIT
  }
}
