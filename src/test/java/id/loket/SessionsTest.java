package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Who;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.RawSql;
import id.loket.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a clerk's session ends, what the journal says of it, and what the next one finds. */
class SessionsTest {
  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
  }

  @Test
  void a_clerk_who_is_disabled_is_out_at_once_and_told_why_and_nobody_finds_what_was_typed() {
    here.signIn("sari");
    here.type("siti");

    here.office.staff.enable(Who.SYSTEM, here.clerk("sari").id(), false);

    here.until(here::locked);
    here.settled();
    assertThat(here.text("#reason")).contains("dinonaktifkan oleh administrator");
    assertThat(here.office.session.clerk()).isEmpty();
    assertThat(signIns()).containsExactly("SignedIn.v1", "SignedOut.v1");
    assertThat(here.typed()).as("anybody may sign in").isEmpty();
    here.signIn("budi");
    assertThat(here.text("#service")).isEmpty();
  }

  @Test
  void another_clerk_takes_over_and_the_first_is_signed_out() {
    here.signIn("sari");
    here.type("siti");
    here.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    OnFx.run(() -> ((Hyperlink) here.find("#other")).fire());
    assertThat(here.office.session.clerk()).as("a lock is no sign-out").isPresent();
    here.signIn("budi");

    here.settled();
    assertThat(here.text("#service")).isEmpty();
    assertThat(signIns()).containsExactly("SignedIn.v1", "SignedIn.v1", "SignedOut.v1");
  }

  @Test
  void the_same_clerk_unlocks_and_goes_on_typing() {
    here.signIn("sari");
    here.type("siti");
    here.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    here.hand.type(WholeOffice.PASSWORD);
    here.hand.press(KeyCode.ENTER);

    here.until(() -> !here.locked());
    assertThat(here.typed()).isEqualTo("siti");
  }

  @Test
  void a_clerk_who_goes_home_signs_out_by_key() {
    here.signIn("sari");
    here.type("siti");
    here.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);

    here.until(here::locked);
    here.settled();
    assertThat(here.text("#reason")).contains("sudah keluar");
    assertThat(signIns()).containsExactly("SignedIn.v1", "SignedOut.v1");
    here.signIn("sari");
    assertThat(here.text("#service")).isEmpty();
  }

  @Test
  void a_role_that_is_taken_away_is_gone_from_the_rail_at_once() {
    here.signIn("budi");
    assertThat(here.find("#nav-counter")).isNotNull();

    here.office.staff.define(
        Who.SYSTEM,
        new ClerkDefined.Identity("budi", "Budi Santoso"),
        List.of(Role.RECEPTION),
        null,
        false);

    here.until(() -> here.find("#nav-counter") == null);
    assertThat(here.find("#nav-reception")).isNotNull();
    assertThat(here.office.session.clerk().orElseThrow().roles()).containsExactly(Role.RECEPTION);
  }

  /** In the order of the journal. */
  private List<String> signIns() {
    return RawSql.texts(
        folder.resolve("data"), "SELECT kind FROM journal WHERE kind LIKE 'Signed%' ORDER BY id");
  }
}
