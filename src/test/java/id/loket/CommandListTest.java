package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Who;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl+K in the whole program. */
class CommandListTest {
  @TempDir Path folder;
  @AutoClose private WholeOffice here;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
  }

  private List<String> rows() {
    return OnFx.call(() -> list().getItems().stream().map(Object::toString).toList());
  }

  private ListView<?> list() {
    return (ListView<?>) here.window.window().scene().getRoot().lookup("#commands");
  }

  @Test
  void a_command_of_this_screen_is_found_by_some_of_its_words_and_run_by_enter() {
    here.signIn("sari");
    here.type("siti");
    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    assertThat(here.focused().getId()).isEqualTo("command");

    here.type("kunci");
    assertThat(rows()).singleElement().asString().contains("Kunci layar");
    here.hand.press(KeyCode.ENTER);

    here.until(here::locked);
  }

  @Test
  void a_command_of_another_screen_is_run_there() {
    here.signIn("sari");
    here.office.session.atCounter("2");
    here.type("11");
    here.hand.press(KeyCode.F2);
    here.until(() -> here.desk.look(s -> !s.queue().tickets().isEmpty()));
    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    here.until(() -> rows().stream().anyMatch(r -> r.contains("Panggil berikutnya")));
    here.type("berikutnya");
    here.hand.press(KeyCode.ENTER);

    here.until(() -> here.desk.look(s -> s.queue().at("2").isPresent()));
    assertThat(OnFx.call(() -> here.window.model.current().get())).isEqualTo("counter");
  }

  @Test
  void nothing_is_offered_that_the_clerks_roles_do_not_open() {
    here.signIn("wahyu");
    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    here.until(() -> rows().stream().anyMatch(r -> r.contains("Panggil berikutnya")));
    here.hand.press(KeyCode.ESCAPE);
    here.office.staff.define(
        Who.SYSTEM,
        new ClerkDefined.Identity("sari", "Sari Wulandari"),
        List.of(Role.RECEPTION),
        null,
        false);
    here.hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
    here.signIn("sari");

    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    here.until(() -> rows().stream().anyMatch(r -> r.contains("Simpan")));
    assertThat(rows()).noneMatch(r -> r.contains("Panggil berikutnya"));
  }

  @Test
  void what_begins_with_the_typed_words_comes_first_so_that_petugas_signs_nobody_out() {
    here.signIn("wahyu");
    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    here.until(() -> rows().stream().anyMatch(r -> r.contains("words=Petugas")));
    here.type("petugas");

    assertThat(rows()).hasSizeGreaterThan(1);
    assertThat(rows().getFirst()).contains("words=Petugas");
    assertThat(OnFx.call(() -> list().getSelectionModel().getSelectedIndex())).isZero();
  }

  @Test
  void esc_leads_back_to_where_the_hand_was() {
    here.signIn("sari");
    here.type("siti");
    here.hand.press(KeyCode.CONTROL, KeyCode.K);
    here.hand.press(KeyCode.ESCAPE);

    assertThat(here.focused().getId()).isEqualTo("service");
    assertThat(here.typed()).isEqualTo("siti");
  }
}
