package id.loket.domain.staff;

/**
 * What a clerk may do, by role. An admin may do all of the queue: small offices have one person.
 */
public enum Right {
  RECEIVE,
  CALL,
  SET_UP,
  LOOK,
  /** To end one's own session: also for who may do nothing any more. */
  SIGN_OUT;

  boolean givenTo(Role role) {
    return switch (this) {
      case RECEIVE -> role == Role.RECEPTION || role == Role.COUNTER || role == Role.ADMIN;
      case CALL -> role == Role.COUNTER || role == Role.ADMIN;
      case SET_UP -> role == Role.ADMIN;
      case LOOK, SIGN_OUT -> true;
    };
  }
}
