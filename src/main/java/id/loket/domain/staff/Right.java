package id.loket.domain.staff;

import java.util.Set;

/** What a clerk may do, by role. An admin may do all of the queue: small offices have one person. */
public enum Right {
  RECEIVE(Role.RECEPTION, Role.COUNTER, Role.ADMIN),
  CALL(Role.COUNTER, Role.ADMIN),
  SET_UP(Role.ADMIN),
  LOOK(Role.values());

  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  boolean givenTo(Role role) {
    return roles.contains(role);
  }
}
