package id.loket.domain.office;

import id.loket.journal.Fact;

/**
 * An admin had the state folded anew from the journal.
 *
 * @param before digest of the state that was there
 * @param after digest of the state since
 */
public record StateRebuilt(String desk, String before, String after) implements Fact {
  public String subject() {
    return "rebuild/" + desk;
  }

  @Override
  public Law law() {
    return Law.ADDITIVE;
  }
}
