package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server itself ends what a desk leaves open: its own limits a client may set to nothing. */
@ExtendWith(HubServer.class)
class HubGuardTest {
  private static final Path GUARD = Path.of("installer/linux/hub-guard.sql");

  /** Whom it ended: roles of this test's database, as others have theirs on this server. */
  private static List<String> ended(TestHub hub, int age) throws IOException {
    String sql = Files.readString(GUARD).replace(":age", String.valueOf(age)).strip();
    return hub.read(sql.substring(0, sql.length() - 1) + " AND a.datname = current_database()");
  }

  private static void begin(Connection c) throws SQLException {
    c.setAutoCommit(false);
    try (Statement s = c.createStatement()) {
      s.execute("SET statement_timeout = 0");
      s.execute("SET idle_in_transaction_session_timeout = 0");
      s.execute("SELECT 1");
    }
  }

  @Test
  void an_old_transaction_of_a_desk_is_ended_and_a_young_one_and_an_administrators_are_not(
      TestHub hub) throws Exception {
    Enrolment desk = hub.enrol("1");
    try (Connection open = hub.psql(desk, desk.user().secret().reveal());
        Connection idle = hub.psql(desk, desk.user().secret().reveal());
        Connection admin = hub.server.superuser(hub.database)) {
      begin(open);
      begin(admin);
      assertThat(ended(hub, 60)).as("60 s old at most").isEmpty();

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(ended(hub, 1)).containsExactly(desk.user().role()));
      assertThatThrownBy(() -> begin(open))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isIn("57P01", "08006", "08003");
      assertThat(idle.isValid(5)).as("without a transaction").isTrue();
      assertThat(admin.isValid(5)).isTrue();
    }
  }

  @Test
  void a_reporter_has_ten_times_as_long(TestHub hub) throws Exception {
    try (HubAdmin admin = hub.admin()) {
      HubReporter reporter = admin.reporter("guard_" + hub.database);
      Enrolment.User user = new Enrolment.User(reporter.role(), reporter.secret());
      Enrolment as =
          new Enrolment(reporter.at(), user, new Enrolment.Place(TestHub.OFFICE, "1", false), "");
      try (Connection open = hub.psql(as, reporter.secret().reveal())) {
        begin(open);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() ->
                hub.one(
                        "SELECT count(*) FROM pg_stat_activity WHERE usename = '"
                            + reporter.role()
                            + "' AND xact_start < clock_timestamp() - interval '1 s'")
                    .equals("1"));
        assertThat(ended(hub, 1)).isEmpty();
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(ended(hub, 0)).containsExactly(reporter.role()));
      }
    }
  }
}
