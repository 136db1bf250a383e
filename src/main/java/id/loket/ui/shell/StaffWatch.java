package id.loket.ui.shell;

import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.StaffDesk;
import id.loket.domain.staff.Clerk;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import java.util.List;
import javafx.util.Subscription;

/**
 * What an administrator changes about the clerk who is signed in holds at once: new roles, a new
 * name, and the end of the session when the clerk is disabled.
 */
public final class StaffWatch implements AutoCloseable {

  private final StaffDesk staff;
  private final Session session;
  private final Work work;
  private final Runnable dismissed;
  private final Subscription commits;

  /**
   * @param dismissed ends the session; on the JavaFX thread
   */
  public StaffWatch(Desk desk, StaffDesk staff, Session session, Work work, Runnable dismissed) {
    this.staff = staff;
    this.session = session;
    this.work = work;
    this.dismissed = dismissed;
    this.commits = Fx.listen(desk::subscribe, this::look);
  }

  private void look() {
    if (session.clerk().isPresent()) {
      // A look that fails is repeated after the next commit.
      work.ask(staff::clerks, this::compare, failure -> {});
    }
  }

  private void compare(List<Clerk> clerks) {
    Clerk here = session.clerk().orElse(null);
    if (here == null) {
      return;
    }
    for (Clerk now : clerks) {
      if (now.id().equals(here.id()) && !now.enabled()) {
        dismissed.run();
      } else if (now.id().equals(here.id()) && !now.equals(here)) {
        session.signedIn(now);
      }
    }
  }

  @Override
  public void close() {
    commits.unsubscribe();
  }
}
