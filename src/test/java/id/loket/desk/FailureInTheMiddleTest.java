package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.office.CallsSet;
import id.loket.store.Damage;
import id.loket.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails within an act or a look: nothing half is written, remembered or believed. */
class FailureInTheMiddleTest {
  @TempDir Path root;
  @AutoClose private Room room;

  @BeforeEach
  void an_office_with_a_ticket() {
    room = new Room(root);
    room.arrive();
  }

  private void failing(Throwable failure) {
    CallsSet calls = new CallsSet(9, 9, 9);
    room.desk.act(
        Verbs.setUp(Who.SYSTEM, "calls"),
        s -> new Decision<>(List.of(new Draft(calls.subject(), null, calls)), true),
        (s, done) -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) failure;
        });
  }

  @Test
  void memory_that_runs_out_within_an_act_leaves_no_hole_in_the_chain() {
    long before = room.desk.store().journal().count();

    assertThatThrownBy(() -> failing(new OutOfMemoryError("trial")))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(room.desk.store().journal().count()).isEqualTo(before);
    assertThat(room.number()).isEqualTo("A002");
    assertThat(room.desk.<Integer>look(s -> s.settings().calls().maxCalls())).isEqualTo(3);
    assertThat(room.digestAfterRebuild()).isEqualTo(room.digest());
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void settings_that_could_not_be_read_once_are_read_again() {
    assertThatThrownBy(() -> failing(new IllegalStateException("trial")))
        .isInstanceOf(IllegalStateException.class);
    Damage.run(room.desk.store(), "ALTER TABLE register RENAME TO away");

    assertThatThrownBy(room.desk::hasOffice).isInstanceOf(StoreException.class);

    Damage.run(room.desk.store(), "ALTER TABLE away RENAME TO register");
    assertThat(room.desk.hasOffice()).isTrue();
    assertThat(room.number()).isEqualTo("A002");
  }

  @Test
  void a_day_that_could_not_be_read_once_is_read_again() {
    assertThatThrownBy(() -> failing(new IllegalStateException("trial")))
        .isInstanceOf(IllegalStateException.class);
    Damage.run(room.desk.store(), "ALTER TABLE visit RENAME TO away");

    assertThatThrownBy(room.desk::hasOffice).isInstanceOf(StoreException.class);

    Damage.run(room.desk.store(), "ALTER TABLE away RENAME TO visit");
    assertThat(room.desk.<Integer>look(s -> s.queue().live().size())).isEqualTo(1);
    assertThat(room.desk.<Integer>look(s -> s.visits().size())).isEqualTo(1);
  }
}
