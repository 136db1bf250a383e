package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.loket.desk.Room;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.sync.HubSetUp.Change;
import id.loket.sync.HubSetUp.What;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an IT person does at a hub. */
@ExtendWith(HubServer.class)
class HubAdminTest {
  @TempDir Path folder;

  private static HubTrouble trouble(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(HubException.class, call).trouble();
  }

  @Test
  void setting_up_says_what_it_changed_and_the_second_time_nothing(HubServer.Running server)
      throws Exception {
    String database = server.empty();
    try (HubAdmin admin = HubAdmin.connect(server.login(database))) {
      assertThat(trouble(admin::status))
          .isEqualTo(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.NO_HUB));
      assertThat(admin.init(HubKind.REGENCY, false))
          .extracting(Change::what)
          .containsExactly(
              What.SCHEMA,
              What.SCHEMA,
              What.MIGRATED,
              What.MIGRATED,
              What.MIGRATED,
              What.MIGRATED,
              What.HUB,
              What.RIGHTS);
      assertThat(admin.init(HubKind.REGENCY, false)).isEmpty();
      assertThat(trouble(() -> admin.init(HubKind.OFFICE, false)))
          .isEqualTo(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.OTHER_HUB));
      assertThat(trouble(() -> admin.init(HubKind.REGENCY, true)))
          .isEqualTo(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.OTHER_HUB));
      assertThat(admin.status().kind()).isEqualTo(HubKind.REGENCY);
      assertThat(admin.status().desks()).isEmpty();
    }
    try (Connection c = server.superuser(database);
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT has_database_privilege('public', current_database(), 'TEMPORARY, CREATE')"
                    + " OR has_schema_privilege('public', 'public', 'CREATE')")) {
      assertThat(r.next()).isTrue();
      assertThat(r.getBoolean(1)).isFalse();
    }
  }

  @Test
  void who_may_make_roles_but_is_no_superuser_can_set_a_hub_up_too(HubServer.Running server)
      throws Exception {
    String database = server.empty();
    String user = "it_" + database;
    server.run(database, "CREATE ROLE " + user + " LOGIN CREATEROLE PASSWORD 'kunci'");
    server.run(
        database, "GRANT loket_owner, loket_desk, loket_report TO " + user + " WITH ADMIN OPTION");
    server.run(database, "ALTER DATABASE " + database + " OWNER TO " + user);
    HubAdmin.Login login = server.login(database);
    HubAdmin.Login it = new HubAdmin.Login(login.url(), user, new Secret("kunci"), login.ca());
    try (HubAdmin admin = HubAdmin.connect(it)) {
      assertThat(admin.init(HubKind.OFFICE, true))
          .extracting(Change::what)
          .contains(What.MIGRATED, What.RIGHTS, What.RIGHTS_LEFT);
      Enrolment desk =
          admin.enrol(
              new Enrolment.Place(TestHub.OFFICE, "1", true), admin.address(), server.ca.pem());
      try (HubLink link = new HubLink(desk, new HubLink.Self("this-pc", true))) {
        assertThat(link.hello().place().desk()).isEqualTo("1");
        assertThat(admin.revoke(TestHub.OFFICE, "1")).isTrue();
        assertThat(trouble(link::hello)).isEqualTo(new HubTrouble.Revoked());
      }
    }
  }

  @Test
  void a_desk_that_is_shut_out_while_it_is_connected_stops_at_once_and_comes_back_enrolled_anew(
      TestHub hub) throws Exception {
    List<Entry> written;
    try (Room room = new Room(folder)) {
      written = Sent.all(room);
    }
    Enrolment first = hub.enrol("1");
    try (HubLink link = hub.link(first);
        HubAdmin admin = hub.admin()) {
      link.push(written.subList(0, 3));
      assertThat(admin.revoke(TestHub.OFFICE, "1")).isTrue();
      assertThat(admin.revoke(TestHub.OFFICE, "1")).isFalse();

      assertThat(trouble(() -> link.push(written)))
          .isIn(new HubTrouble.Revoked(), new HubTrouble.Unreachable());
      assertThat(trouble(() -> link.push(written))).isEqualTo(new HubTrouble.Revoked());
      assertThat(hub.one("SELECT count(*) FROM loket.entry")).isEqualTo("3");
      assertThat(
              hub.one(
                  "SELECT rolcanlogin FROM pg_roles WHERE rolname = '" + first.user().role() + "'"))
          .isEqualTo("f");
      assertThat(admin.status().desks())
          .singleElement()
          .satisfies(d -> assertThat(d.revoked()).isTrue())
          .satisfies(d -> assertThat(d.written().entries()).as("they stay").isEqualTo(3));
    }
    try (HubLink again = hub.link(hub.enrol("1"));
        HubAdmin admin = hub.admin()) {
      assertThat(admin.status().desks())
          .singleElement()
          .satisfies(d -> assertThat(d.revoked()).isFalse());
      assertThat(again.push(written)).isInstanceOf(PushAnswer.Taken.class);
      assertThat(again.pull(Map.of(), 1000, 1 << 20)).isEqualTo(written);
    }
    try (HubLink old = hub.link(first)) {
      assertThat(trouble(old::hello)).isEqualTo(new HubTrouble.Revoked());
    }
  }

  @Test
  void a_line_that_the_server_could_not_end_is_refused_with_its_next_word(TestHub hub)
      throws Exception {
    try (HubLink link = hub.link(hub.enrol("1"))) {
      link.hello();
      hub.run("UPDATE loket.desk SET revoked = now()");

      assertThat(trouble(link::hello)).isEqualTo(new HubTrouble.Revoked());
      assertThat(trouble(() -> link.pull(Map.of(), 10, 10))).isEqualTo(new HubTrouble.Revoked());
    }
  }

  @Test
  void a_folder_for_practice_and_a_real_hub_do_not_mix(TestHub hub) throws Exception {
    try (HubLink real = new HubLink(hub.enrol("1"), new HubLink.Self("this-pc", false))) {
      assertThat(trouble(real::hello)).isEqualTo(new HubTrouble.OtherSort(true));
    }
  }

  @Test
  void schemas_that_do_not_fit_are_told_apart(TestHub hub) throws Exception {
    try (HubLink link = hub.link(hub.enrol("1"))) {
      hub.run(
          "CREATE OR REPLACE FUNCTION loket.oldest_desk() RETURNS int LANGUAGE sql AS 'SELECT 7'");
      assertThat(trouble(link::hello)).isEqualTo(new HubTrouble.DeskTooOld(1, 7));
      hub.run("DROP FUNCTION loket.hello(text)");
      assertThat(trouble(link::hello)).isEqualTo(new HubTrouble.HubTooOld(0, 1));
    }
  }

  @Test
  void the_status_tells_what_is_here_of_each_desk(TestHub hub) throws Exception {
    List<Entry> written;
    try (Room room = new Room(folder)) {
      written = Sent.all(room);
    }
    Enrolment one = hub.enrol("1");
    hub.enrol(TestHub.OFFICE, "2", false);
    try (HubLink link = hub.link(one);
        HubAdmin admin = hub.admin()) {
      link.push(written);
      HubStatus status = admin.status();

      assertThat(status.sample()).isTrue();
      assertThat(status.desks())
          .extracting(d -> d.place().desk() + " " + d.written().entries() + " " + d.tied())
          .containsExactly("1 " + written.size() + " true", "2 0 false");
      assertThat(status.away(status.desks().getFirst())).isLessThan(Duration.ofHours(1));
      assertThat(status.away(status.desks().getLast())).isNull();
    }
  }

  @Test
  void the_heads_tell_where_each_origin_stands_and_where_it_forks(TestHub hub) throws Exception {
    List<Entry> written;
    try (Room room = new Room(folder)) {
      written = Sent.all(room);
    }
    try (HubLink link = hub.link(hub.enrol("1"));
        HubAdmin admin = hub.admin()) {
      link.push(written);
      hub.run("UPDATE loket.origin SET forked = 2");

      assertThat(admin.heads())
          .extracting(t -> t.office() + " " + t.origin() + " " + t.seq() + " " + t.forked())
          .containsExactly(
              TestHub.OFFICE + " " + Sent.origin(written) + " " + written.size() + " 2");
      assertThat(written.getLast().hash().hex()).startsWith(admin.heads().getFirst().hash());
    }
  }

  @Test
  void the_server_never_sees_the_secret_it_checks(TestHub hub) throws Exception {
    Enrolment e = hub.enrol("1");

    assertThat(
            hub.one("SELECT rolpassword FROM pg_authid WHERE rolname = '" + e.user().role() + "'"))
        .startsWith("SCRAM-SHA-256$4096:")
        .doesNotContain(e.user().secret().reveal());
    assertThat(e.user().secret().reveal()).hasSize(32);
    assertThat(e.toString()).doesNotContain(e.user().secret().reveal());
  }

  @Test
  void the_file_of_a_desk_is_its_users_alone_and_never_overwritten(TestHub hub) throws Exception {
    Enrolment e = hub.enrol("1");
    Path file = folder.resolve("meja-1.loket");
    EnrolmentFile.write(file, e);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> EnrolmentFile.write(file, e))
        .isInstanceOf(FileAlreadyExistsException.class);
    try (HubLink link = hub.link(EnrolmentFile.read(file).orElseThrow())) {
      assertThat(link.hello().place()).isEqualTo(e.place());
    }
    for (String other : List.of("", "x", "[]", "{\"loket\":\"enrolment\",\"version\":1}")) {
      assertThat(EnrolmentFile.read(Files.writeString(folder.resolve("other"), other))).isEmpty();
    }
  }

  @Test
  void a_server_elsewhere_is_not_spoken_to_without_its_authority() {
    for (String url :
        List.of(
            "jdbc:postgresql://localhost/hub?sslmode=disable",
            "jdbc:postgresql://localhost",
            "jdbc:postgresql://me:pw@localhost/hub",
            "jdbc:mysql://localhost/hub",
            "hub",
            "::")) {
      assertThat(trouble(() -> HubAdmin.connect(new HubAdmin.Login(url, "u", null, null))))
          .as(url)
          .isEqualTo(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.ADDRESS));
    }
    assertThat(
            trouble(() ->
                HubAdmin.connect(
                    new HubAdmin.Login("jdbc:postgresql://10.0.0.1/hub", "u", null, null))))
        .isEqualTo(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.NO_AUTHORITY));
  }
}
