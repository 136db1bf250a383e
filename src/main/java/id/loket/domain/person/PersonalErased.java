package id.loket.domain.person;

import id.loket.domain.PersonalPart;
import id.loket.journal.Fact;

/**
 * What was written about a person before this, on the entry's subject, is to be kept nowhere any
 * more; what is written after it stays (DESIGN §3, "Personal"). Says nothing of the person itself.
 */
public record PersonalErased(What what) implements Fact {

  /** Which sort of personal parts. */
  public enum What {
    ALL,
    HEALTH,
    CONTACT;

    /** Whether a part of that type goes with it. */
    public boolean covers(Class<?> part) {
      return switch (this) {
        case ALL -> PersonalPart.class.isAssignableFrom(part);
        case HEALTH -> PersonalPart.Health.class.isAssignableFrom(part);
        case CONTACT -> PersonalPart.Contact.class.isAssignableFrom(part);
      };
    }
  }

  @Override
  public Law law() {
    return Law.ADDITIVE;
  }

  /** Without the right it reaches only what the same desk wrote. */
  @Override
  public boolean authority() {
    return true;
  }
}
