package id.loket.domain.staff;

import id.loket.domain.Text;

/** A staff member's UUID (v7): the actor of entries. Login and name are personal. */
public record StaffId(String value) implements Text {
  /** Acts of the program itself: set-up before the first clerk exists. */
  public static final StaffId SYSTEM = new StaffId("system");

  public String subject() {
    return "staff/" + value;
  }
}
