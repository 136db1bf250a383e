package id.loket.domain.staff;

import java.util.Locale;
import java.util.Optional;

/** What a clerk is there for; one may have several (Permendagri 4/2010, PATEN implementers). */
public enum Role {
  RECEPTION,
  COUNTER,
  OPERATOR,
  KASI,
  SEKCAM,
  CAMAT,
  CASHIER,
  ADMIN;

  public String shown() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> parse(String typed) {
    for (Role r : values()) {
      if (r.name().equalsIgnoreCase(typed.strip())) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }
}
