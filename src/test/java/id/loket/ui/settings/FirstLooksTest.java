package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.office.OfficeDescribed;
import id.loket.sync.HubTrouble;
import id.loket.sync.Joined;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.shell.IdleLock;
import id.loket.ui.shell.ShellWindow;
import id.loket.ui.shell.SignInFlow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wizard and sign-in are drawn in each look; LOKET_PICTURES=DIR keeps the pictures. */
class FirstLooksTest {

  @TempDir Path folder;

  private void each(RealOffice office, ShellWindow window, String name) {
    for (Look look : new Look[] {Look.LIGHT, Look.DARK, Look.CONTRAST}) {
      int[] sizes = look == Look.LIGHT ? new int[] {100, 150, 200} : new int[] {100};
      for (int percent : sizes) {
        office.theme.look(look);
        office.theme.textPercent(percent);
        SavedPictures.take(
            window.scene(), name + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + percent);
      }
    }
    office.theme.look(Look.LIGHT);
    office.theme.textPercent(100);
  }

  private static void next(ShellWindow window) {
    ((Button) window.scene().getRoot().lookup("#next")).fire();
  }

  private static void type(ShellWindow window, String field, String text) {
    ((TextField) window.scene().getRoot().lookup("#" + field + "-input")).setText(text);
  }

  @Test
  void every_step_of_the_wizard() {
    OnFx.run(() -> {
      var office = new RealOffice(folder, false, true);
      var window = office.window();
      var flow =
          new WizardFlow(
              office.loader, Views.WIZARD, office.texts, view -> office.model.lock().set(view));
      each(office, window, "wizard-1");
      next(window);
      type(window, "code", "33.0");
      type(window, "name", "Kecamatan Purwokerto Utara dan Sekitarnya di Lereng Gunung Slamet");
      type(window, "nip", "19690412");
      next(window);
      each(office, window, "wizard-2");
      type(window, "code", "33.02.27");
      type(window, "nip", "");
      next(window);
      each(office, window, "wizard-3");
      next(window);
      type(window, "name", "Wahyu Nugroho");
      type(window, "password", "kopi hujan sore");
      type(window, "again", "kopi hujan pagi");
      next(window);
      each(office, window, "wizard-4");
      type(window, "again", "kopi hujan sore");
      next(window);
      each(office, window, "wizard-code");
      Optional<OfficeDescribed> written =
          office.desk.look(s -> Optional.ofNullable(s.settings().office()));
      assertThat(written).isPresent();
      flow.close();
      window.close();
      office.close();
    });
  }

  @Test
  void the_way_into_an_office_that_is_there_already() {
    OnFx.run(() -> {
      var office = new RealOffice(folder, false, true);
      Path file = folder.resolve("meja-2.json");
      office.joining =
          new Joining(
              Hubs.none(),
              f -> new Joined.Trouble(new HubTrouble.Untrusted(HubTrouble.Untrusted.Why.HOST)),
              hub -> {},
              new FileChoice() {
                @Override
                public Path open(Window over, Wanted wanted) {
                  return file;
                }

                @Override
                public Path save(Window over, Wanted wanted) {
                  return file;
                }
              });
      var window = office.window();
      var flow =
          new WizardFlow(
              office.loader, Views.WIZARD, office.texts, view -> office.model.lock().set(view));
      flow.aside(Views.JOIN, view -> {});
      each(office, window, "join");
      next(window);
      each(office, window, "join-wrong");
      assertThat(window.scene().getRoot().lookupAll(".advice .label")).hasSize(2);
      flow.close();
      window.close();
      office.close();
    });
  }

  @Test
  void sign_in_lock_and_recovery() {
    OnFx.run(() -> {
      var office = new RealOffice(folder, true, true);
      FirstStartFixture.office(office.setUp);
      var window = office.window();
      var flow =
          new SignInFlow(
              Views.SIGN_IN,
              office.loader,
              office.model,
              office.session,
              new IdleLock(() -> Instant.EPOCH, () -> Instant.EPOCH),
              office.texts);
      flow.start(window.scene());
      each(office, window, "signin");
      ((Button) window.scene().getRoot().lookup("#go")).fire();
      each(office, window, "signin-wrong");
      ((Hyperlink) window.scene().getRoot().lookup("#forgot")).fire();
      each(office, window, "recover");
      flow.close();
      window.close();
      office.close();
    });
  }
}
