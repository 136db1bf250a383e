package id.loket.print;

/** A paper did not come out; expected, and told to the clerk by its reason. */
public final class PrintFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  public PrintFailure(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public PrintFailure(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
