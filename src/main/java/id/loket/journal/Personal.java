package id.loket.journal;

/**
 * The part of an entry that is about a person. The chain holds only its hash, so that it can be
 * withheld from a place or erased without breaking the chain.
 *
 * @param content JSON bytes as written; empty unless present
 * @param salt 128 random bits, which keep a short content from being guessed by its hash; empty
 *     unless present
 * @param hash {@code SHA-256(salt ‖ content)}, empty where the entry never had a personal part
 */
public record Personal(State state, Bytes content, Bytes salt, Bytes hash) {
  public static final Personal NONE =
      new Personal(State.NONE, Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY);

  /** Withheld and erased lack salt and content; erased beats withheld and present. */
  public enum State {
    NONE(0),
    PRESENT(1),
    WITHHELD(2),
    ERASED(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** As databases keep it. */
    public int code() {
      return code;
    }

    public static State of(int code) {
      for (State state : values()) {
        if (state.code == code) {
          return state;
        }
      }
      throw new IllegalArgumentException("no such state: " + code);
    }
  }

  public static Personal present(Bytes content, Bytes salt) {
    return new Personal(State.PRESENT, content, salt, Chain.personalHash(salt, content));
  }

  public Personal without(State why) {
    return state == State.NONE ? this : new Personal(why, Bytes.EMPTY, Bytes.EMPTY, hash);
  }

  /**
   * Whether content and salt, where present, are those that the hash was made from, and are not
   * there where the state says so.
   */
  public boolean holds() {
    return switch (state) {
      case NONE -> hash.isEmpty() && content.isEmpty() && salt.isEmpty();
      case PRESENT -> Chain.personalHash(salt, content).equals(hash);
      case WITHHELD, ERASED -> !hash.isEmpty() && content.isEmpty() && salt.isEmpty();
    };
  }
}
