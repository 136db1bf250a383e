package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.LookDesk;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.store.Inspection;
import id.loket.sync.EnrolmentFile;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * An office set itself up with a wrong code (two figures changed places) and worked alone: all of
 * it comes into a new folder with the right one (DESIGN §4, "Joining with a past").
 */
@ExtendWith(HubServer.class)
class JoinIntoNewFolderTest {
  private static final String WRONG = "33.02.72";

  @TempDir Path root;
  private final ScriptClock clock = new ScriptClock(Room.NINE);
  private final StringWriter out = new StringWriter();
  private int exit;
  private String serving = "";

  @BeforeEach
  void it_worked_alone_under_a_wrong_code() {
    workedAlone("old");
  }

  private void workedAlone(String folder) {
    try (Desk desk = desk(folder, "1")) {
      OfficeDescribed right = Room.OFFICE;
      OfficeDescribed wrong =
          new OfficeDescribed(WRONG, right.names(), right.zone(), right.logo(), right.camat());
      Room.done(new SetUpDesk(desk).office(Who.SYSTEM, wrong));
      Room.done(
          new SetUpDesk(desk)
              .counter(Who.SYSTEM, new CounterDefined("1", List.of("A", "B"), false)));
      arrive(desk);
      arrive(desk);
      arrive(desk);
      var counter = new CounterDesk(desk);
      serving = Room.done(counter.callNext(Room.at("1"))).ticket().number();
      Room.done(counter.begin(Room.at("1")));
    }
  }

  private Desk desk(String folder, String code) {
    return new Desk(new Desk.Place(root.resolve(folder), root.resolve("state"), code, true), clock);
  }

  private static String arrive(Desk desk) {
    return Room.done(
            new DoorDesk(desk)
                .arrive(
                    Room.at("1"),
                    new Form(
                        List.of("KTP-BARU"),
                        new Form.Person("Canary Satu", null, null, List.of()),
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null)))
        .ticket()
        .number();
  }

  private String join(TestHub hub, String code, boolean authority, String... more)
      throws Exception {
    return join("old", hub, code, authority, more);
  }

  private String join(String old, TestHub hub, String code, boolean authority, String... more)
      throws Exception {
    Path file = Files.createTempDirectory(root, "berkas").resolve("meja.json");
    EnrolmentFile.write(file, hub.enrol(TestHub.OFFICE, code, authority));
    List<String> args =
        new ArrayList<>(List.of(file.toString(), "--data", root.resolve(old).toString()));
    args.addAll(List.of(more));
    out.getBuffer().setLength(0);
    exit =
        new CommandLine(
                new JoinCommand(
                    root.resolve("home"),
                    root.resolve("state"),
                    clock,
                    InputStream.nullInputStream()))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(args.toArray(String[]::new));
    return out.toString();
  }

  private String into() {
    return root.resolve("new").toString();
  }

  @Test
  void all_of_it_is_written_once_more_and_its_papers_stay_valid(TestHub hub) throws Exception {
    assertThat(join(hub, "1", true)).contains("--into");
    assertThat(exit).isEqualTo(1);
    assertThat(join(hub, "1", true, "--into", into())).contains("dicatat ulang", "Selaras");
    assertThat(exit).isZero();

    try (Desk desk = desk("new", "1")) {
      assertThat(desk.sample()).as("practice stays practice").isTrue();
      OfficeDescribed office = desk.look(s -> s.settings().office());
      assertThat(office).isNotNull();
      assertThat(office.code()).isEqualTo(TestHub.OFFICE);
      assertThat(office.names()).isEqualTo(Room.OFFICE.names());
      assertThat(numbers(desk)).containsExactly("A001", "A002", "A003");
      assertThat(new LookDesk(desk).search("canary")).hasSize(3);
      Ticket called = desk.look(s -> s.queue().numbered(serving)).orElseThrow();
      assertThat(called.state()).isInstanceOf(TicketState.Serving.class);
      assertThat(arrive(desk)).as("goes on").isEqualTo("A004");
      String digest = new LookDesk(desk).digest().state();
      Room.done(desk.rebuild(Who.SYSTEM));
      assertThat(new LookDesk(desk).digest().state()).isEqualTo(digest);
    }
    assertThat(hub.read("SELECT DISTINCT office FROM loket.entry")).containsExactly("33.02.27");
    try (Inspection look = Inspection.of(root.resolve("old"))) {
      assertThat(look.journal().after(0, 1000))
          .as("the old folder is as it was")
          .allMatch(row -> row.entry().header().office().equals(WRONG));
    }
    assertThat(join(hub, "1", true, "--into", into())).contains("sudah dipakai");
  }

  @Test
  void in_an_office_that_others_have_set_up_their_settings_hold(TestHub hub) throws Exception {
    join(hub, "1", true, "--into", into());
    String described = "SELECT count(*) FROM loket.entry WHERE kind = 'OfficeDescribed.v1'";
    assertThat(hub.one(described)).isEqualTo("1");

    workedAlone("old-2");
    assertThat(join("old-2", hub, "2", true, "--into", root.resolve("second").toString()))
        .contains("tetap di");
    assertThat(exit).isZero();
    assertThat(hub.one(described)).isEqualTo("1");
    try (Desk second = desk("second", "2");
        Desk first = desk("new", "1")) {
      assertThat(numbers(second)).as("both wrote A001").hasSize(6);
      assertThat(second.hasOffice()).isTrue();
      assertThat(arrive(second)).isEqualTo("A2-004");
      assertThat(numbers(first)).hasSize(3);
    }
  }

  @Test
  void without_the_right_nobody_would_say_what_office_it_is(TestHub hub) throws Exception {
    assertThat(join(hub, "1", false, "--into", into())).contains("--authority");
    assertThat(exit).isEqualTo(1);
    assertThat(root.resolve("new")).doesNotExist();
    assertThat(hub.one("SELECT count(*) FROM loket.entry")).isEqualTo("0");
  }

  private static List<String> numbers(Desk desk) {
    return desk.look(s -> s.queue().tickets().stream().map(Ticket::number).sorted().toList());
  }
}
