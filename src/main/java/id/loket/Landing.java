package id.loket;

import id.loket.desk.Session;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.StaffId;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Work;
import id.loket.ui.reception.Reception;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.shell.StaffWatch;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a change of clerk means for the screens: another one begins anew where their work is, the
 * same one goes on where they were, and nobody finds what the last one typed. On the JavaFX thread.
 */
final class Landing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Landing.class);

  private final Office office;
  private final Session session;
  private final ShellModel model;
  private final Reception reception;
  private final AppointmentScreens appointments;
  private final Work work;
  private final Subscription changes;
  private final StaffWatch watch;
  private @Nullable StaffId landed;
  private boolean warm;

  /**
   * @param dismissed ends the session of a clerk who was disabled
   */
  Landing(
      Office office,
      ShellModel model,
      Reception reception,
      AppointmentScreens appointments,
      Work work,
      Runnable dismissed) {
    this.office = office;
    this.session = office.session;
    this.model = model;
    this.reception = reception;
    this.appointments = appointments;
    this.work = work;
    this.changes = Fx.listen(session::subscribe, this::land);
    this.watch = new StaffWatch(office.desk, office.staff, session, work, dismissed);
  }

  private void land() {
    Clerk clerk = session.clerk().orElse(null);
    StaffId now = clerk == null ? null : clerk.id();
    boolean other = !Objects.equals(now, landed);
    if (other && landed != null) {
      end(landed);
      model.handOver();
    }
    landed = now;
    if (clerk == null) {
      return;
    }
    Set<String> roles = clerk.roles().stream().map(Role::name).collect(Collectors.toSet());
    if (other || !roles.equals(model.roles().get())) {
      model.roles().set(roles);
    }
    if (!warm) {
      warm = true;
      office.warmUp();
    }
    if (other) {
      model.current().set(place(roles));
      reception.begin();
      appointments.begin();
    }
  }

  private void end(StaffId clerk) {
    reception.end(clerk.value());
    appointments.end(clerk.value());
  }

  /** Where the work of these roles is; whoever receives and serves nobody looks at the day. */
  private static String place(Set<String> roles) {
    if (roles.contains("RECEPTION")) {
      return "reception";
    }
    if (roles.contains("COUNTER")) {
      return "counter";
    }
    return roles.contains("ADMIN") ? "reception" : "today";
  }

  /** The journal says when a session ended; where it can't be written the counter goes on. */
  void left(Clerk clerk) {
    work.act(
        () -> office.staff.signOut(clerk),
        done -> {},
        failed -> LOG.warn("a sign-out was not written", failed));
  }

  /** The program ends, and every session with it. */
  @Override
  public void close() {
    if (landed != null) {
      end(landed);
    }
    watch.close();
    changes.unsubscribe();
  }
}
