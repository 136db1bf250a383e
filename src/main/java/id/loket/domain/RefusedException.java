package id.loket.domain;

/**
 * Carries a refusal out of a decision made of several steps; {@code desk} turns it into an {@link
 * Outcome} at its edge. Has no stack trace: a refusal is an answer, not a fault.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code().name(), null, false, false);
    this.refusal = refusal;
  }

  public static RefusedException of(Refusal.Code code, Object... args) {
    return new RefusedException(Refusal.of(code, args));
  }

  public Refusal refusal() {
    return refusal;
  }
}
