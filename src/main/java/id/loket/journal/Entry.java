package id.loket.journal;

/**
 * A fact in the journal.
 *
 * @param body JSON bytes as written, never re-serialised
 * @param hash see {@link Chain}
 */
public record Entry(Header header, Bytes body, Personal personal, Bytes hash) {

  /** Whether this entry follows {@code previous} (empty for the first of an origin) unchanged. */
  public boolean follows(Bytes previous) {
    return personal.holds() && Chain.hash(previous, header, body, personal.hash()).equals(hash);
  }
}
