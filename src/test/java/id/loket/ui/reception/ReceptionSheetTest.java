package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.JobPaper;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks at the door what to bring; by keys alone, on a real desk. */
class ReceptionSheetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private OfficeDay day;
  private ReceptionShell shell;
  private Stage stage;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder.resolve("office"));
    day.now("2026-11-23T09:42:00");
    OnFx.run(() -> {
      shell = new ReceptionShell(day, folder, Look.LIGHT, 100, true);
      stage = new Stage();
      shell.window.show(stage, shell.settings);
      stage.requestFocus();
    });
    until(() -> OnFx.call(() -> shell.work.running().get() == 0));
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.settings.flush();
      shell.work.close();
    });
    assertThat(shell.unexpected).isEmpty();
    day.close();
  }

  @Test
  void f9_prints_the_sheet_of_the_service_that_is_typed_and_the_form_stays() {
    hand.type("11");
    until(() -> service().equals("11"));
    until(() -> button("Lembar syarat SKTM"));

    hand.press(KeyCode.F9);

    assertThat(JobPaper.text(day.jobs, 0)).contains("Pengesahan surat keterangan tidak mampu");
    assertThat(service()).isEqualTo("11");
    assertThat(day.desk.<Integer>look(s -> s.visits().size())).isZero();
  }

  @Test
  void two_services_are_two_sheets() {
    hand.type("11,2");
    until(() -> button("Lembar syarat SKTM, KTP ganti"));

    hand.press(KeyCode.F9);

    assertThat(JobPaper.text(day.jobs, 0)).contains("Pengesahan surat keterangan tidak mampu");
    assertThat(JobPaper.text(day.jobs, 1)).contains("Penggantian KTP-el");
  }

  @Test
  void two_keys_print_it_for_a_lost_card_in_large_type() {
    hand.type("2");
    until(() -> service().equals("2"));
    int before = hand.strokes();

    hand.press(KeyCode.SHIFT, KeyCode.F9);
    until(() -> node(".sheet-choice") != null);
    hand.press(KeyCode.R);

    assertThat(JobPaper.text(day.jobs, 0))
        .contains("kehilangan dari kepolisian")
        .doesNotContain("KTP-el lama");
    assertThat(hand.strokes() - before).isEqualTo(2);
    assertThat(service()).isEqualTo("2");
  }

  @Test
  void after_a_ticket_its_sheet_and_the_ticket_itself_are_one_key_each() {
    hand.press(KeyCode.F2);
    hand.type("11");
    until(() -> service().equals("11"));
    hand.press(KeyCode.ENTER);
    until(() -> day.jobs.jobs().size() == 1);
    until(() -> service().isEmpty() && button("Lembar syarat SKTM"));

    hand.press(KeyCode.F9);
    assertThat(JobPaper.text(day.jobs, 1)).contains("Pengesahan surat keterangan tidak mampu");
    hand.press(KeyCode.CONTROL, KeyCode.R);
    assertThat(JobPaper.text(day.jobs, 2)).contains("B001").contains("SALINAN");
    hand.press(KeyCode.CONTROL, KeyCode.I);
    until(() -> node(".paper-pages") != null);
    hand.press(KeyCode.F9);
    assertThat(JobPaper.text(day.jobs, 3)).contains("B001").contains("SALINAN");
  }

  @Test
  void without_a_service_the_hand_is_led_to_where_it_is_typed() {
    hand.press(KeyCode.F9);

    until(() -> label("Belum ada layanan yang dipilih."));
    assertThat(day.jobs.jobs()).isEmpty();
    until(() -> OnFx.call(() -> shell.window.scene().getFocusOwner()).equals(node("#service")));
  }

  private String service() {
    return OnFx.call(() -> ((TextField) node("#service")).getText());
  }

  private boolean button(String words) {
    return shows(".button", words);
  }

  private boolean label(String words) {
    return shows(".label", words);
  }

  private boolean shows(String selector, String beginning) {
    return OnFx.call(() ->
        shell.window.scene().getRoot().lookupAll(selector).stream()
            .anyMatch(
                n -> n instanceof Labeled l && String.valueOf(l.getText()).startsWith(beginning)));
  }

  private Node node(String selector) {
    return OnFx.call(() -> {
      List<Node> all = new ArrayList<>(shell.window.scene().getRoot().lookupAll(selector));
      return all.isEmpty() ? null : all.getLast();
    });
  }

  private static void until(Callable<Boolean> holds) {
    org.awaitility.Awaitility.await().atMost(PATIENCE).until(holds);
  }
}
