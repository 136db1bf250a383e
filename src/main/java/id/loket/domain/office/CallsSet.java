package id.loket.domain.office;

/**
 * How the office calls.
 *
 * @param maxCalls calls of one number before no-show is offered
 * @param priorityEvery ordinary first calls of a group between two priority ones; 0: priority
 *     always
 * @param quickMinutes a quick counter prefers tickets of at most so many counter minutes
 */
public record CallsSet(int maxCalls, int priorityEvery, int quickMinutes) implements SettingFact {
  public static final CallsSet DEFAULT = new CallsSet(3, 2, 10);

  @Override
  public String subject() {
    return "calls/office";
  }
}
