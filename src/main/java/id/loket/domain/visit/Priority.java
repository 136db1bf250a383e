package id.loket.domain.visit;

import java.util.Locale;
import java.util.Optional;

/**
 * Who goes first by law: UU 13/1998, UU 8/2016, UU 25/2009 Ps 29 (DOMAIN §6). One class in the
 * queue.
 */
public enum Priority {
  LANSIA,
  DISABILITAS,
  HAMIL,
  ANAK;

  public String shown() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> parse(String typed) {
    for (Priority p : values()) {
      if (p.name().equalsIgnoreCase(typed.strip())) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }
}
