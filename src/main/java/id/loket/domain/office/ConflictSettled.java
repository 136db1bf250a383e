package id.loket.domain.office;

/**
 * A person has dealt with something that desks decided apart. What two people say so holds for
 * both: nobody overwrites anything by it, and the one who said so first is named.
 *
 * @param conflict what tells it from all others: the hash of what lost, or what was doubled and
 *     when
 */
public record ConflictSettled(String conflict) implements SettingFact {
  public ConflictSettled {
    if (conflict.isBlank()) {
      throw new IllegalArgumentException("which conflict?");
    }
  }

  @Override
  public Law law() {
    return Law.ADDITIVE;
  }

  /** Whoever sees it may deal with it, at whichever desk. */
  @Override
  public boolean authority() {
    return false;
  }

  @Override
  public String subject() {
    return subject(conflict);
  }

  public static String subject(String conflict) {
    return "conflict/" + conflict;
  }
}
