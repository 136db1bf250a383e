package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.screening.Screening;
import id.loket.fixture.RawSql;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second measurement of a visitor meets a database that does not answer. */
class FailedRecheckTest {
  @TempDir Path folder;
  private OfficeDay day;
  private ReceptionShell shell;
  private Stage stage;

  @BeforeEach
  void somebody_was_too_warm() {
    day = new OfficeDay(folder.resolve("office"), Runnable::run).protocol(0);
    day.now("2026-11-23T07:20:00");
    day.arrive("1", "Siti Aminah", new Screening(379, true, false));
    day.now("2026-11-23T07:30:00");
    OnFx.run(() -> {
      shell = new ReceptionShell(day, folder, Look.LIGHT, 100, false);
      stage = new Stage();
      shell.window.show(stage, shell.settings);
    });
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      shell.window.close();
      stage.hide();
      shell.settings.flush();
    });
    day.close();
  }

  private Node find(String selector) {
    return shell.window.scene().getRoot().lookup(selector);
  }

  private void save() {
    OnFx.run(() ->
        shell.window.scene().getRoot().lookupAll(".button").stream()
            .map(Button.class::cast)
            .filter(b -> b.getText().equals(shell.texts.get("reception.recheck.save")))
            .findFirst()
            .orElseThrow()
            .fire());
  }

  private int tickets() {
    return day.desk.look(s -> s.queue().tickets().size());
  }

  @Test
  void it_is_told_and_can_be_saved_again() {
    OnFx.run(() -> ((ButtonBase) find(".row-button")).fire());
    OnFx.run(() -> {
      ((TextField) find(".dialog-card #temperature")).setText("365");
      ((RadioButton) find(".dialog-card #maskYes")).setSelected(true);
    });
    Path data = folder.resolve("office/data");
    RawSql.run(data, "ALTER TABLE journal RENAME TO away");
    save();
    RawSql.run(data, "ALTER TABLE away RENAME TO journal");
    assertThat(shell.unexpected).isNotEmpty();
    assertThat(tickets()).isZero();

    save();

    assertThat(tickets()).isOne();
  }
}
