package id.loket.sync;

import id.loket.journal.Origin;
import id.loket.store.Aside;
import id.loket.store.HubHeads.Waiting;
import id.loket.store.JournalTable.Head;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it stands between this desk and one hub, for people: never a fault without its next step.
 *
 * @param kind null: it never answered
 * @param phase what is going on, since when
 * @param waiting own entries that the hub was not heard to keep
 * @param progress of a long catching up; null: there is none
 * @param said what the hub last said of itself; null: it never answered
 */
public record LinkState(
    Address address,
    @Nullable HubKind kind,
    Phase phase,
    Waiting waiting,
    @Nullable Progress progress,
    @Nullable Said said,
    List<Notice> notices) {

  public LinkState {
    notices = List.copyOf(notices);
  }

  /** What is going on. */
  public sealed interface Phase {
    Instant since();

    /** Not yet heard of since the program started. */
    record Starting(Instant since) implements Phase {}

    /** All that is there is here and the reverse, when it was last asked. */
    record InStep(Instant since) implements Phase {}

    /** An exchange is under way. */
    record CatchingUp(Instant since) implements Phase {}

    /** No line: it is tried again by itself. */
    record Offline(Instant since, HubTrouble trouble) implements Phase {}

    /** A person has to do something; it is tried again by itself all the same. */
    record Stopped(Instant since, HubTrouble trouble) implements Phase {}
  }

  /**
   * Entries of a long catching up.
   *
   * @param done pushed and pulled in it
   * @param of how many there are to push and pull, as far as is known
   */
  public record Progress(long done, long of) {}

  /**
   * What a hub said when it last answered.
   *
   * @param exchanged when an exchange was last complete; null: never
   * @param clock the hub's time minus this PC's
   * @param heads how far it keeps each origin of the office
   */
  public record Said(@Nullable Instant exchanged, Duration clock, Map<Origin, Head> heads) {
    public Said {
      heads = Map.copyOf(heads);
    }
  }

  /** What a person is told besides, and what to do about it. */
  public sealed interface Notice {
    /** The hub was set back to an earlier state: this desk gave its own entries again. */
    record SetBack(int origins, Instant at) implements Notice {}

    /** Two copies of one desk's folder wrote: both variants are kept. */
    record Forked(Origin origin, long seq) implements Notice {}

    /** The desk code is tied to another PC: what is written here is not taken. */
    record OtherMachine() implements Notice {}

    /** Another PC came with this desk's file. */
    record Rival(Instant at) implements Notice {}

    /** The hub does not take an entry of this desk. */
    record NotTaken(Origin origin, long seq, PushAnswer.Why why) implements Notice {}

    /** Entries that the hub gave do not fit here: damaged there, or here. */
    record NotFitting(Origin origin, long seq) implements Notice {}

    /** What this copy wrote alone under another desk's number waits here, outside state. */
    record Past(Aside.Summary past) implements Notice {}

    /** The hub's clock and this PC's are far apart. */
    record Clock(Duration difference) implements Notice {}
  }

  /** Whether its last answer is younger than its last failure. */
  public boolean online() {
    return phase instanceof Phase.InStep || phase instanceof Phase.CatchingUp;
  }
}
