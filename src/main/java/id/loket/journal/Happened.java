package id.loket.journal;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A decoded entry as the fold sees it.
 *
 * @param hash the entry's hash, hex
 * @param position its place in the fold order
 * @param on hash of the fact that this one builds on or replaces, null for a first one
 * @param rehomed what it repeats, null: it was written once
 */
public record Happened<F extends Fact>(
    String hash,
    Position position,
    String act,
    String actor,
    When when,
    @Nullable String on,
    @Nullable Rehomed rehomed,
    F fact) {

  /** Of what was written once. */
  public Happened(
      String hash,
      Position position,
      String act,
      String actor,
      When when,
      @Nullable String on,
      F fact) {
    this(hash, position, act, actor, when, on, null, fact);
  }

  /**
   * The order in which entries fold: by stamp, then origin, then seq.
   *
   * @param stamp the entry's own, or that of what it repeats
   */
  public record Position(long stamp, String origin, long seq) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
        Comparator.comparingLong(Position::stamp)
            .thenComparing(Position::origin)
            .thenComparingLong(Position::seq);

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }

    public String desk() {
      return Origin.parse(origin).desk();
    }
  }

  /**
   * The office's own account of an act.
   *
   * @param at office time with offset, as the desk showed it
   * @param unsure the PC clock was not to be trusted then
   * @param verb what the clerk did, e.g. {@code callNext}
   */
  public record When(OffsetDateTime at, boolean unsure, String verb) {}

  public OffsetDateTime at() {
    return when.at();
  }

  /** The same, with its fact seen as one of that kind. */
  public <G extends Fact> Happened<G> with(G typed) {
    return new Happened<>(hash, position, act, actor, when, on, rehomed, typed);
  }

  /** The same, building on that one. */
  Happened<F> on(@Nullable String place) {
    return new Happened<>(hash, position, act, actor, when, place, rehomed, fact);
  }

  /** The origin that gave what it gave, numbers above all: where it was first written. */
  public String givenBy() {
    return rehomed == null ? position.origin() : rehomed.origin();
  }
}
