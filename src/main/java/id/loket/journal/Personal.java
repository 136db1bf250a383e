package id.loket.journal;

/**
 * The part of an entry that is about a person. The chain holds only its hash, so that it can be
 * withheld from a place or erased without breaking the chain.
 *
 * @param content JSON bytes as written; empty unless present
 * @param salt 128 random bits, which keep a short content from being guessed by its hash; empty unless
 *     present
 * @param hash {@code SHA-256(salt ‖ content)}, empty where the entry never had a personal part
 */
public record Personal(State state, Bytes content, Bytes salt, Bytes hash) {
  public static final Personal NONE = new Personal(State.NONE, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY);

  /** Withheld and erased lack salt and content; erased beats withheld and present. */
  public enum State {
    NONE,
    PRESENT,
    WITHHELD,
    ERASED
  }

  public static Personal present(Bytes content, Bytes salt) {
    return new Personal(State.PRESENT, content, salt, Chain.personalHash(salt, content));
  }

  public Personal without(State why) {
    return state == State.NONE ? this : new Personal(why, Bytes.EMPTY, Bytes.EMPTY, hash);
  }

  /** Whether content and salt, where present, are those that the hash was made from. */
  public boolean holds() {
    return state != State.PRESENT || Chain.personalHash(salt, content).equals(hash);
  }
}
