package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.desk.Passwords;
import id.loket.desk.Room;
import id.loket.desk.StaffDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.fixture.HubServer;
import id.loket.fixture.Keyboard;
import id.loket.fixture.TestHub;
import id.loket.sync.EnrolmentFile;
import id.loket.sync.HubException;
import id.loket.sync.Joined;
import id.loket.sync.Links;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.shell.ShellWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A new computer joins an office over a real hub, by the wizard and with keys only. */
@ExtendWith(HubServer.class)
class JoinJourneyTest {
  private static final String PASSWORD = "kopi hujan sore";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path root;
  private final Keyboard hand = new Keyboard();
  private final Deque<Path> chosen = new ArrayDeque<>();
  private Room first;
  private Links firstLinks;
  private RealOffice office;
  private Links links;
  private ShellWindow window;
  private WizardFlow flow;
  private Stage stage;

  @BeforeEach
  void an_office_at_a_hub_and_a_computer_without_one(TestHub hub) throws Exception {
    first = new Room(root.resolve("first"));
    Room.done(
        new StaffDesk(first.desk, new Passwords(first.clock), first.clock)
            .define(
                Who.SYSTEM,
                new ClerkDefined.Identity("wahyu", "Wahyu Nugroho"),
                List.of(Role.ADMIN),
                PASSWORD,
                false));
    firstLinks = new Links(first.desk, first.folder, "this-pc", first.clock::instant);
    assertThat(firstLinks.join(file(hub, "1"))).isInstanceOf(Joined.Done.class);
    firstLinks.start();
    assertThat(firstLinks.syncNow(PATIENCE)).isTrue();
    chosen.add(Files.writeString(root.resolve("other.json"), "{}"));
    chosen.add(file(hub, "2"));
    OnFx.run(() -> {
      office = new RealOffice(root.resolve("second"), true, false);
      links = new Links(office.desk, root.resolve("second/data"), "pc-2", office.clock::instant);
      office.joining = new Joining(Hubs.of(links), links::join, links::leave, files());
      office.joinWay =
          () ->
              flow.aside(
                  Views.JOIN, view -> view.controller(JoinController.class).onBack(flow::show));
      window = office.window();
      stage = new Stage();
      window.show(stage, office.settings);
      stage.requestFocus();
      flow =
          new WizardFlow(
              office.loader, Views.WIZARD, office.texts, view -> office.model.lock().set(view));
    });
    links.start();
  }

  @AfterEach
  void close() {
    links.close();
    firstLinks.close();
    OnFx.run(() -> {
      flow.close();
      window.close();
      stage.hide();
      office.close();
    });
    first.close();
  }

  private Path file(TestHub hub, String desk) throws HubException, IOException {
    Path file = root.resolve("desk-" + desk + ".json");
    EnrolmentFile.write(file, hub.enrol(desk));
    return file;
  }

  /** As if the system's own dialog had been answered. */
  private FileChoice files() {
    return new FileChoice() {
      @Override
      public @Nullable Path open(Window over, Wanted wanted) {
        return chosen.poll();
      }

      @Override
      public @Nullable Path save(Window over, Wanted wanted) {
        return null;
      }
    };
  }

  @Test
  void esc_goes_back_to_the_wizard() {
    hand.press(KeyCode.F3);
    await().atMost(PATIENCE).until(() -> shows("Siapkan berkas pendaftaran dari petugas IT"));
    hand.press(KeyCode.ESCAPE);
    await().atMost(PATIENCE).until(() -> shows("Selamat datang di Loket"));
  }

  @Test
  void a_wrong_file_is_told_the_right_one_fetches_the_office_and_its_clerk_signs_in() {
    hand.press(KeyCode.F3);
    await().atMost(PATIENCE).until(() -> shows("Siapkan berkas pendaftaran dari petugas IT"));
    hand.press(KeyCode.ENTER);
    await()
        .atMost(PATIENCE)
        .until(() -> shows("Berkas itu bukan berkas pendaftaran, atau tidak dapat dibaca."));
    assertThat(links.states()).isEmpty();

    await().atMost(PATIENCE).until(() -> focused("Pilih berkas pendaftaran"));
    hand.press(KeyCode.ENTER);
    await().atMost(PATIENCE).until(() -> focused("Mulai memakai Loket"));
    assertThat(
            shows(
                "Selesai: komputer ini menjadi satu meja Kecamatan Uji. Masuk dengan nama dan"
                    + " kata sandi yang sudah ada."))
        .isTrue();
    hand.press(KeyCode.ENTER);

    await().atMost(PATIENCE).until(() -> office.happened.get().equals(" ready"));
    assertThat(office.desk.code()).isEqualTo("2");
    assertThat(FirstStart.needed(office.desk.known())).isFalse();
    assertThat(office.staff.signIn("wahyu", PASSWORD)).isInstanceOf(Outcome.Done.class);
  }

  private boolean shows(String words) {
    return OnFx.call(() ->
        window.scene().getRoot().lookupAll(".wizard .label").stream()
            .anyMatch(n -> n instanceof Label label && label.getText().equals(words)));
  }

  private boolean focused(String words) {
    Node node = OnFx.call(() -> window.scene().getFocusOwner());
    return node instanceof Button button && OnFx.call(button::getText).equals(words);
  }
}
