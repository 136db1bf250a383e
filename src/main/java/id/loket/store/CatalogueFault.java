package id.loket.store;

import java.util.Objects;

/**
 * A catalogue or holiday file that cannot be used. The message is an Indonesian sentence for the
 * person who edited the file: which line, what is wrong, what to do.
 */
public final class CatalogueFault extends Exception {

  private final int line;

  CatalogueFault(int line, String what, String remedy) {
    super("Baris %d: %s. %s.".formatted(line, what, remedy));
    this.line = line;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The line in the file, 1 for the first. */
  public int line() {
    return line;
  }
}
