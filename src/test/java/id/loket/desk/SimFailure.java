package id.loket.desk;

/** What a simulated office came to, and must not. */
final class SimFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  final Sort sort;

  enum Sort {
    LOST,
    DUPLICATE,
    DIVERGENT,
    /** Also: something was thrown. */
    STALLED
  }

  SimFailure(Sort sort, String what) {
    super(sort + ": " + what);
    this.sort = sort;
  }

  SimFailure(Sort sort, String what, Throwable cause) {
    super(sort + ": " + what, cause);
    this.sort = sort;
  }
}
