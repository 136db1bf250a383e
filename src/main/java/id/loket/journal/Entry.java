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

  /** As somebody gets it who may not have what it says of people. */
  public Entry withheld() {
    return personal.state() == Personal.State.PRESENT
        ? new Entry(header, body, personal.without(Personal.State.WITHHELD), hash)
        : this;
  }
}
