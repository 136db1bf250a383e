package id.loket.journal;

/** Something that happened: past tense, immutable. Each kind says by which law it folds. */
public interface Fact {
  /** How rival and repeated facts of a kind are settled (DESIGN §3). */
  enum Law {
    /** The last in order holds. */
    REGISTER,
    /** Each fact builds on one before it; of rival branches one wins. */
    EXCLUSIVE,
    /** All hold. */
    ADDITIVE
  }

  Law law();

  /** How far an exclusive fact brings its subject: of rival branches the furthest wins. */
  default int reach() {
    return 0;
  }

  /**
   * Whether it holds only where the desk that wrote it has the right (DESIGN §4, "Kinds of
   * authority").
   */
  default boolean authority() {
    return false;
  }

  /** Whether its clerk may take it back on the same day. */
  default boolean undoable() {
    return false;
  }
}
