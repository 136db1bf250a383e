package id.loket.journal;

/**
 * A clerk took an act back, on this subject.
 *
 * @param target the act that no longer counts
 */
public record ActUndone(String target) implements Fact {
  @Override
  public Law law() {
    return Law.EXCLUSIVE;
  }
}
