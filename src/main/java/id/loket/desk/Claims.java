package id.loket.desk;

import java.util.List;

/**
 * Who may call a ticket, where several desks might: a hub is asked before a call is written (DESIGN
 * §4 "Calls"). Safe for use by several threads. No answer takes longer than 300 ms.
 */
public interface Claims {
  /** No hub is set: this desk decides alone. */
  Claims ALONE =
      new Claims() {
        @Override
        public Answer ask(List<Candidate> first) {
          return new Answer.Alone();
        }

        @Override
        public void giveBack(Answer.Granted granted) {
          // nothing was granted
        }

        @Override
        public void called(Answer.Late unanswered, Candidate called) {
          // nobody is asked later either
        }

        @Override
        public boolean fetch() {
          return false;
        }
      };

  /**
   * A ticket in the place where it stands.
   *
   * @param ticket {@code ticket/<uuid>}
   * @param on hash of the fact that set its place, hex
   */
  record Candidate(String ticket, String on) {}

  /** What came of asking. */
  sealed interface Answer {
    /**
     * This desk may call it, and nobody else.
     *
     * @param key under which it was granted
     */
    record Granted(String key, Candidate candidate) implements Answer {}

    /** Others have all of them. */
    record NoneFree() implements Answer {}

    /**
     * No answer in time.
     *
     * @param key under which one may be granted yet
     */
    record Late(String key) implements Answer {}

    /** No hub answers: the desk calls its own first one at once, and an exchange will tell. */
    record Apart() implements Answer {}

    /** There is no hub. */
    record Alone() implements Answer {}
  }

  /** Asks for the first of these, in their order, that nobody else has. */
  Answer ask(List<Candidate> first);

  /** What was granted was not called after all. */
  void giveBack(Answer.Granted granted);

  /**
   * That one was called without an answer: another one that was granted too late is given back as
   * soon as the hub can be asked.
   */
  void called(Answer.Late unanswered, Candidate called);

  /** Takes what others wrote, now; whether a hub answered. */
  boolean fetch();
}
