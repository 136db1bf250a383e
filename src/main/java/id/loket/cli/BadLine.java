package id.loket.cli;

/** A line of a day script that cannot be read: nothing after it is played. */
final class BadLine extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  BadLine(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
