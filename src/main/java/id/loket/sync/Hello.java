package id.loket.sync;

import id.loket.domain.regency.RegencyStream;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a hub says of itself and of what it knows.
 *
 * @param clock the hub's time when it answered
 * @param heads how far it knows each origin of the office
 * @param forks the origins of which it knows two variants
 */
public record Hello(
    Instant clock,
    Hub hub,
    Enrolment.Place place,
    Tie tie,
    Map<Origin, Head> heads,
    Map<Origin, Forked> forks) {

  public Hello {
    heads = Map.copyOf(heads);
    forks = Map.copyOf(forks);
  }

  /**
   * An origin that two copies went on with.
   *
   * @param seq the lowest of which the hub knows two variants
   * @param rows how many entries it keeps of the variants that came later
   */
  public record Forked(long seq, long rows) {}

  /**
   * The hub itself.
   *
   * @param id of this database: another one after it was made anew
   * @param rows how many one push or pull may carry
   */
  public record Hub(String id, HubKind kind, boolean sample, int schema, int rows, int bytes) {}

  /**
   * To which PC the desk code is tied.
   *
   * @param otherMachine not to this one: nothing of a new incarnation is taken from here
   * @param rival when another PC last came with this desk's file; null: none did
   */
  public record Tie(boolean otherMachine, @Nullable Instant rival) {}

  /** Whether anybody of the office has written there; the regency may have, to all its offices. */
  public boolean hasOffice() {
    return heads.keySet().stream().anyMatch(origin -> !RegencyStream.has(origin));
  }

  /**
   * The origins of which the hub knows less, or something else, than it once said: it was set back
   * to an earlier state. A hub knows what it has said it stored, so this happens in no other way.
   *
   * @param told the heads that this hub gave before
   */
  public List<Origin> setBack(Map<Origin, Head> told) {
    return told.entrySet().stream()
        .filter(e -> {
          Head now = heads.getOrDefault(e.getKey(), Head.NONE);
          Head then = e.getValue();
          boolean other = now.seq() == then.seq() && !Objects.equals(now.hash(), then.hash());
          return now.seq() < then.seq() || other;
        })
        .map(Map.Entry::getKey)
        .toList();
  }
}
