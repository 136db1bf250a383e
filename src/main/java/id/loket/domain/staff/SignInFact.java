package id.loket.domain.staff;

import id.loket.journal.Fact;

/** What happened at sign-in; all hold, nothing is folded from them. */
public sealed interface SignInFact extends Fact {
  @Override
  default Law law() {
    return Law.ADDITIVE;
  }

  StaffId id();

  default String subject() {
    return "signin/" + id().value();
  }

  record SignedIn(StaffId id) implements SignInFact {}

  record SignedOut(StaffId id) implements SignInFact {}

  /** Wrong passwords since the last time this was written (each 10, and at the success after). */
  record SignInsFailed(StaffId id, int count) implements SignInFact {}
}
