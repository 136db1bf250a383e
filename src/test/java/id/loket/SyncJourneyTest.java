package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.ConflictDesk;
import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.Room;
import id.loket.desk.SampleOffice;
import id.loket.desk.ScriptClock;
import id.loket.desk.Who;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Channel;
import id.loket.fixture.HubServer;
import id.loket.store.Vectors.Size;
import id.loket.sync.Address;
import id.loket.sync.Enrolment;
import id.loket.sync.EnrolmentFile;
import id.loket.sync.HubAdmin;
import id.loket.sync.HubKind;
import id.loket.sync.Joined;
import id.loket.ui.OnFx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk sees and does of the exchange between desks, by keyboard, in the whole program. */
@ExtendWith(HubServer.class)
class SyncJourneyTest {
  private static final Size ALL = new Size(1_000_000, Long.MAX_VALUE);

  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder.resolve("one"));
  }

  @Test
  void a_call_that_does_not_count_is_told_above_every_screen_and_settled_by_two_keys() {
    here.signIn("sari");
    assertThat(status("#connection")).isEqualTo("Tersimpan di komputer ini");
    ScriptClock clock = new ScriptClock(Instant.parse("2026-11-23T02:41:00Z"));
    Desk.Place place =
        new Desk.Place(folder.resolve("two"), folder.resolve("state-2"), "2", false, "pc-2");
    try (Desk two = new Desk(place, clock)) {
      new ExchangeDesk(two).enrolled("2", false);
      String number = somebodyArrives();
      exchange(two);
      CounterDesk there = new CounterDesk(two);
      Room.done(there.call(new Who(Clerk.SYSTEM, "2"), number));
      // who got further counts, whichever call has the lower stamp
      Room.done(there.begin(new Who(Clerk.SYSTEM, "2")));
      Room.done(here.office.counter.call(new Who(here.clerk("sari"), "1"), number));
      exchange(two);

      here.until(() -> status("#conflicts").equals("1 bentrok belum diselesaikan"));
      here.until(() -> !status("#noticeStrip .label").isEmpty());
      assertThat(status("#noticeStrip .label"))
          .startsWith(
              "1 bentrok, Ctrl+8: " + number + " sudah dipanggil di Loket 2 oleh Loket pukul 09.4")
          .contains("Minta pemohon ke Loket 2");
      here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT8);
      here.until(() -> here.focused() instanceof Button b && words(b).equals("Selesaikan"));
      here.settled();
      here.hand.press(KeyCode.ENTER);
      here.until(() -> here.focused() instanceof Button b && words(b).equals("Ya, sudah beres"));
      here.hand.press(KeyCode.ENTER);

      here.until(() -> status("#conflicts").isEmpty());
      here.settled();
      assertThat(status("#noticeStrip .label")).isEmpty();
      exchange(two);
      assertThat(new ConflictDesk(two).today())
          .singleElement()
          .satisfies(c -> {
            assertThat(c.open()).isFalse();
            assertThat(Objects.requireNonNull(c.settled()).clerk()).isEqualTo("Sari Wulandari");
          });
    }
  }

  @Test
  void cut_off_from_the_hub_it_says_so_and_one_key_sends_when_the_hub_is_back(
      HubServer.Running server) throws Exception {
    String database = server.empty();
    join(server, database);
    here.office.session.atCounter("2");
    here.signIn("sari");
    here.until(() -> status("#connection").startsWith("Selaras"));
    server.run("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
    server.run(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + database
            + "'");

    String number = somebodyArrives();
    here.until(() -> status("#connection").matches(".* catatan belum terkirim .*tetap berjalan"));
    here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    here.until(() -> here.find(".row-number") instanceof Labeled l && words(l).equals(number));
    here.until(() -> here.find("#waiting .unsent") != null);

    server.run("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
    here.hand.press(KeyCode.CONTROL, KeyCode.DIGIT8);
    here.until(() -> "sync".equals(here.window.model.current().get()));
    here.settled();
    here.hand.press(KeyCode.CONTROL, KeyCode.S);

    // of the clocks it may say something too: this PC's plays another day
    here.until(() -> status("#connection").matches("Selaras .*"));
    here.until(() -> !status("#connection").contains("belum terkirim"));
    assertThat(here.office.links.notYetThere()).isEmpty();
  }

  private void join(HubServer.Running server, String database) throws Exception {
    Path file = folder.resolve("desk-1.json");
    try (HubAdmin admin = HubAdmin.connect(server.login(database))) {
      admin.init(HubKind.OFFICE, false);
      Enrolment.Place place = new Enrolment.Place(SampleOffice.OFFICE.code(), "1", true);
      Address at = new Address("localhost", server.port(), database);
      EnrolmentFile.write(file, admin.enrol(place, at, server.ca.pem()));
    }
    assertThat(here.office.links.join(file)).isInstanceOf(Joined.Done.class);
    here.office.links.start();
  }

  private String somebodyArrives() {
    var form =
        new DoorDesk.Form(
            List.of("SKTM"),
            DoorDesk.Form.Person.UNNAMED,
            Channel.LOKET,
            new Screening(null, null, false),
            false,
            null);
    var came = Room.done(here.office.door.arrive(new Who(Clerk.SYSTEM, null), form));
    return Objects.requireNonNull(came.ticket()).number();
  }

  private void exchange(Desk two) {
    ExchangeDesk one = new ExchangeDesk(here.desk);
    ExchangeDesk other = new ExchangeDesk(two);
    other.take(one.outgoing(other.heldWithPersonal(), ALL));
    one.take(other.outgoing(one.heldWithPersonal(), ALL));
  }

  private String status(String selector) {
    return here.text(selector);
  }

  private static String words(Labeled label) {
    return OnFx.call(label::getText);
  }
}
