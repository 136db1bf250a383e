package id.loket.desk;

import static id.loket.desk.Room.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Decision;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.OfficeDescribed;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reads of the settings waits for no act, and is what the last act left. */
class KnownWhileBusyTest {
  @TempDir Path root;
  @AutoClose private Room room;

  @BeforeEach
  void open() {
    room = new Room(root);
  }

  @Test
  @Timeout(30)
  void settings_and_zone_are_read_while_an_act_is_at_the_disk() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var act =
        CompletableFuture.runAsync(() ->
            done(
                room.desk.act(
                    Verbs.setUp(Who.SYSTEM, "slow"),
                    s -> {
                      begun.countDown();
                      waitFor(mayEnd);
                      return new Decision<>(List.of(), true);
                    })));
    begun.await();

    assertThat(room.desk.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
    assertThat(room.desk.known().settings().counters()).hasSize(3);
    assertThat(act).isNotDone();
    mayEnd.countDown();
    act.get(20, TimeUnit.SECONDS);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_was_set_is_known_when_the_act_returns() {
    done(new SetUpDesk(room.desk).calls(Who.SYSTEM, new CallsSet(7, 2, 10)));

    assertThat(room.desk.known().settings().calls().maxCalls()).isEqualTo(7);
  }

  @Test
  void a_refused_or_failed_act_leaves_what_is_known() {
    Known before = room.desk.known();
    new SetUpDesk(room.desk)
        .office(
            Who.SYSTEM,
            new OfficeDescribed(
                "", before.office().orElseThrow().names(), "Asia/Jakarta", null, null));

    assertThat(room.desk.known().settings()).isEqualTo(before.settings());
  }

  @Test
  void the_zone_follows_the_settings_and_another_process() {
    OfficeDescribed now = room.desk.known().office().orElseThrow();
    var moved = new OfficeDescribed(now.code(), now.names(), "Asia/Jayapura", null, null);
    try (var other = new Room(room.folder, room.state, true)) {
      done(new SetUpDesk(other.desk).office(Who.SYSTEM, moved));
      assertThat(other.desk.zone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
    }
    room.desk.look(s -> true);

    assertThat(room.desk.zone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
  }
}
