package id.loket.domain.register;

import java.util.Locale;

/** A register that auditors read. */
public enum RegisterName {
  BERKAS;

  /** As subjects and series name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
