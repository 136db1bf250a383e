package id.loket.domain.staff;

import java.util.List;

/** A staff member as known. Login and name are empty where they are withheld. */
public record Clerk(StaffId id, String login, String name, List<Role> roles, boolean enabled) {
  public static final Clerk SYSTEM =
      new Clerk(StaffId.SYSTEM, "system", "", List.of(Role.ADMIN), true);

  /** Somebody who is not of this office: may do nothing. */
  public static final Clerk UNKNOWN = new Clerk(new StaffId("unknown"), "", "", List.of(), false);

  public Clerk {
    roles = List.copyOf(roles);
  }

  public static Clerk of(ClerkDefined defined) {
    ClerkDefined.Identity who = defined.identity();
    return new Clerk(
        defined.id(),
        who == null ? "" : who.login(),
        who == null ? "" : who.name(),
        defined.roles(),
        defined.enabled());
  }

  public boolean may(Right right) {
    return right == Right.SIGN_OUT || (enabled && roles.stream().anyMatch(right::givenTo));
  }
}
