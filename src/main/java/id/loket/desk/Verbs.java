package id.loket.desk;

import id.loket.domain.staff.Right;

/** What acts are called, in day scripts and in histories. */
final class Verbs {
  private Verbs() {}

  static Desk.Act receive(Who who, String verb) {
    return new Desk.Act(who, Right.RECEIVE, verb);
  }

  static Desk.Act call(Who who, String verb) {
    return new Desk.Act(who, Right.CALL, verb);
  }

  static Desk.Act setUp(Who who, String verb) {
    return new Desk.Act(who, Right.SET_UP, verb);
  }
}
