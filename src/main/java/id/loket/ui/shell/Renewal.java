package id.loket.ui.shell;

import id.loket.desk.StaffDesk;
import id.loket.domain.staff.Clerk;

/** Gives a clerk a new password: in place of one that holds once, or by the recovery code. */
final class Renewal {
  private final StaffDesk staff;
  private final Asking asking;

  Renewal(StaffDesk staff, Asking asking) {
    this.staff = staff;
    this.asking = asking;
  }

  /** Where the hand goes when it was done, and when it was refused. */
  record Then(Runnable done, Runnable refused) {}

  void change(Clerk clerk, String old, NewPasswordController wanted, Then then) {
    if (wanted.fits()) {
      String next = wanted.typed();
      asking.ask(
          () -> staff.changePassword(clerk, old, next), done -> then.done().run(), then.refused());
    }
  }

  void recover(String login, String code, NewPasswordController wanted, Then then) {
    if (wanted.fits()) {
      String next = wanted.typed();
      asking.ask(() -> staff.recover(login, code, next), done -> then.done().run(), then.refused());
    }
  }
}
