package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verb that waits its turn is judged by who its clerk is when the turn comes. */
class QueuedVerbTest {
  private static final ClerkDefined.Identity BUDI = new ClerkDefined.Identity("budi", "Budi");

  @TempDir Path root;
  @AutoClose private Room room;
  private StaffDesk staff;
  private Who budi;

  @BeforeEach
  void open() {
    room = new Room(root);
    staff = new StaffDesk(room.desk, new Passwords(room.clock), room.clock);
    Clerk clerk = define(Role.COUNTER);
    budi = new Who(clerk, "1");
    room.number();
  }

  private Clerk define(Role role) {
    return Room.done(staff.define(Who.SYSTEM, BUDI, List.of(role), null, false));
  }

  @Test
  void of_a_clerk_who_was_disabled_meanwhile_it_is_refused_and_writes_nothing() {
    Room.done(staff.enable(Who.SYSTEM, budi.clerk().id(), false));
    long before = room.desk.store().journal().count();

    assertThat(refused(room.counter().callNext(budi))).isEqualTo(Refusal.Code.NOT_ALLOWED);
    assertThat(refused(new UndoDesk(room.desk).undo(budi))).isEqualTo(Refusal.Code.NOT_ALLOWED);
    assertThat(room.desk.store().journal().count()).isEqualTo(before);
  }

  @Test
  void of_a_clerk_whose_role_was_taken_away_meanwhile_it_is_refused() {
    define(Role.OPERATOR);

    assertThat(refused(room.counter().callNext(budi))).isEqualTo(Refusal.Code.NOT_ALLOWED);
  }

  @Test
  void of_a_clerk_who_got_the_role_meanwhile_it_is_done() {
    Who before = new Who(define(Role.OPERATOR), "1");
    define(Role.COUNTER);

    assertThat(Room.done(room.counter().callNext(before)).ticket().number()).isEqualTo("A001");
  }

  @Test
  void the_end_of_a_disabled_clerks_session_is_still_in_the_journal() {
    Room.done(staff.enable(Who.SYSTEM, budi.clerk().id(), false));
    long before = room.desk.store().journal().count();

    Room.done(staff.signOut(budi.clerk()));

    assertThat(room.desk.store().journal().count()).isEqualTo(before + 1);
  }

  @Test
  void of_somebody_whom_the_office_never_had_it_is_refused() {
    Clerk forged = new Clerk(Clerk.UNKNOWN.id(), "x", "X", List.of(Role.ADMIN), true);

    assertThat(refused(room.counter().callNext(new Who(forged, "1"))))
        .isEqualTo(Refusal.Code.NOT_ALLOWED);
  }

  private static Refusal.Code refused(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }
}
