package id.loket.desk;

/**
 * One thing that happens in a simulated office. It holds all that is drawn for it, so that a
 * schedule goes on making sense when steps are taken out: a desk, a mail or a ticket is named by a
 * number that is taken modulo how many there are.
 */
sealed interface Step {
  /** From which the names and salts of the step are drawn, whatever came before it. */
  int no();

  /** A clerk does something, so many seconds after the last time. */
  record Act(int no, int desk, Verb verb, int pick, int seconds) implements Step {}

  /** Somebody sets the PC clock of a desk. */
  record SetClock(int no, int desk, int seconds) implements Step {}

  /** A desk gives another one what it wrote; it may arrive at any time, changed, or never. */
  record Post(int no, int from, int to, Line line) implements Step {}

  /** Mail arrives; it may arrive again later, or at once with that for the same desk. */
  record Deliver(int no, int mail, boolean again, boolean interleaved) implements Step {}

  /** A desk exchanges with the hub. */
  record Exchange(int no, int desk, Line line, Cut cut) implements Step {}

  /** Another desk's program wrote what this version does not know, or what is broken. */
  record Poison(int no, int desk, int pick) implements Step {}

  /** The process dies: what was committed is there, what was in memory is not. */
  record Crash(int no, int desk) implements Step {}

  /** The program is closed and opened again. */
  record Restart(int no, int desk) implements Step {}

  record Backup(int no, int desk) implements Step {}

  /** The backup comes back in the place of the database. */
  record Restore(int no, int desk, MarkThen mark) implements Step {}

  /** A copy of the whole PC goes on beside it. */
  record Fork(int no, int desk) implements Step {}

  record HubBackup(int no) implements Step {}

  record HubRestore(int no) implements Step {}

  /**
   * What a line does to a batch.
   *
   * @param all also what is there already
   * @param rows at most so many
   */
  record Line(boolean all, int rows, Mangle mangle, int pick) {}

  enum Mangle {
    NONE,
    TWICE,
    SHUFFLED,
    HOLES,
    TRUNCATED,
    LOST
  }

  /** Where the connection to the hub breaks. */
  enum Cut {
    NONE,
    BEFORE_REHOMING,
    BEFORE_PUSH,
    BEFORE_ANSWER
  }

  /** What a restore does to the high-water mark. */
  enum MarkThen {
    STAYS,
    RESTORED,
    GONE
  }

  /** What clerks do, and how often of 112. */
  enum Verb {
    ARRIVE(12),
    CALL_NEXT(10),
    CALL(11),
    BEGIN(14),
    FINISH(9),
    HOLD(7),
    RESUME(5),
    NO_SHOW(2),
    CANCEL_CALL(2),
    TRANSFER(4),
    RECALL(2),
    LEAVE(2),
    UNDO(7),
    DOSSIER(3),
    APPOINTMENT(12),
    SETTING(4),
    CLOSE(1),
    ERASE(4),
    CONFIRM_CLOCK(1);

    final int weight;

    Verb(int weight) {
      this.weight = weight;
    }
  }
}
