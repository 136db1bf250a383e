package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DoorDesk.Form;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.fixture.RawSql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is about a person stands in the personal columns alone, and goes when it is erased. */
class PersonalStaysPersonalTest {
  @TempDir Path root;
  @AutoClose private Room room;
  private StaffDesk staff;

  @BeforeEach
  void open() {
    room = new Room(root);
    staff = new StaffDesk(room.desk, new Passwords(room.clock), room.clock);
  }

  @Test
  void nothing_that_was_typed_about_a_person_is_in_a_body_or_a_state_document() {
    Clerk sari =
        Room.done(
            staff.define(
                Who.SYSTEM,
                new ClerkDefined.Identity("canary-login", "Canary Clerk"),
                List.of(Role.ADMIN),
                "canary-password",
                false));
    Who who = new Who(sari, "1");
    Room.done(
        room.door()
            .arrive(
                who,
                new Form(
                    List.of("KTP-BARU"),
                    new Form.Person(
                        "Canary Visitor",
                        "3302271708900001",
                        "081234567890",
                        List.of(Priority.HAMIL)),
                    Channel.WA,
                    new Screening(389, false, true),
                    false,
                    "canary-reason")));
    Room.done(room.counter().callNext(who));
    Room.done(room.counter().begin(who));
    Room.done(room.counter().hold(who, null, "canary-note"));
    Room.done(room.counter().resume(who, "A001"));
    Room.done(room.counter().transferToGroup(who, "B", false, "canary-other-note"));
    staff.signIn("canary-login", "canary-wrong");
    room.clock.set(Room.NINE.plusSeconds(60));
    Room.done(staff.signIn("canary-login", "canary-password"));

    for (String column :
        List.of(
            "SELECT body || act || subject || kind || actor || origin FROM journal",
            "SELECT doc || number || status || visit || series FROM ticket",
            "SELECT doc || id || day FROM visit",
            "SELECT doc || subject || kind || head || at FROM register",
            "SELECT key || value FROM machine",
            "SELECT login FROM signin_failure")) {
      assertThat(RawSql.texts(room.folder, column))
          .as(column)
          .allSatisfy(text ->
              assertThat(text)
                  .doesNotContainIgnoringCase("canary")
                  .doesNotContain("3302271708900001", "81234567890", "HAMIL", "RUJUK"));
    }
    assertThat(RawSql.texts(room.folder, "SELECT personal FROM journal"))
        .anySatisfy(text -> assertThat(text).contains("Canary Visitor", "canary-reason"))
        .anySatisfy(text -> assertThat(text).contains("canary-note"));
  }

  @Test
  void the_verifier_of_an_old_password_is_gone_from_the_files_once_a_new_one_is_set()
      throws IOException {
    Clerk sari =
        Room.done(
            staff.define(
                Who.SYSTEM,
                new ClerkDefined.Identity("sari", "Sari"),
                List.of(Role.ADMIN),
                "first password",
                false));
    String old = verifier();
    assertThat(old).startsWith("$argon2id$");

    Room.done(staff.changePassword(sari, "first password", "second password"));
    String now = verifier();

    assertThat(now).isNotEqualTo(old);
    assertThat(filesWith(old)).isEmpty();
    assertThat(filesWith(now)).isNotEmpty();
    assertThat(staff.signIn("sari", "second password").map(in -> in.clerk().login()))
        .isEqualTo(id.loket.domain.Outcome.done("sari"));
    room.desk.store().rebuild();
    room.close();
    assertThat(filesWith(old)).isEmpty();
    room = new Room(root);
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  private String verifier() {
    String personal =
        RawSql.texts(room.folder, "SELECT personal FROM register WHERE subject LIKE 'password/%'")
            .getFirst();
    return personal.substring(personal.indexOf("$argon2id$"), personal.lastIndexOf("\"}}"));
  }

  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.list(room.folder)) {
      return files
          .filter(file -> {
            try {
              return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .contains(text);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          })
          .toList();
    }
  }
}
