package id.loket.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DossierDesk;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.Room;
import id.loket.desk.ScriptClock;
import id.loket.desk.Who;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.screening.Screening;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Keyboard;
import id.loket.store.Vectors.Size;
import id.loket.ui.OnFx;
import id.loket.ui.Views;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.kit.Work;
import id.loket.ui.settings.RealOffice;
import id.loket.ui.settings.Section;
import id.loket.ui.shell.NavItem;
import id.loket.ui.shell.Pictures;
import id.loket.ui.shell.ShellWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** An administrator names the desk that keeps the register, and a clerk gives the numbers there. */
class RegisterJourneyTest {
  private static final Size ALL = new Size(1_000_000, Long.MAX_VALUE);

  private final Keyboard hand = new Keyboard();
  private final List<Throwable> unexpected = new ArrayList<>();
  private final ScriptClock clock = new ScriptClock(RealOffice.MONDAY_AT_TEN);

  @TempDir Path folder;
  private RealOffice office;
  private RegisterDesk register;
  private ShellWindow window;
  private Stage stage;
  private Work work;
  private Desk two;

  @BeforeEach
  void open() {
    two =
        new Desk(
            new Desk.Place(folder.resolve("two"), folder.resolve("state-2"), "2", true, "pc-2"),
            clock);
    new ExchangeDesk(two).enrolled("2", false);
    OnFx.run(() -> {
      office = new RealOffice(folder.resolve("one"), true, true);
      Room.done(office.setUp.office(Who.SYSTEM, Room.OFFICE));
      office.session.signedIn(
          Room.done(
              office.staff.define(
                  Who.SYSTEM,
                  new ClerkDefined.Identity("wahyu", "Wahyu Nugroho"),
                  List.of(Role.ADMIN),
                  "kopi hujan sore",
                  false)));
      register = new RegisterDesk(office.desk);
      work = Work.inline(unexpected::add);
      office.loader.with(
          RegisterController.class,
          () ->
              new RegisterController(
                  office.desk, office.session, work, office.texts, office.dialogs));
      window = office.window();
      office
          .model
          .items()
          .add(
              new NavItem(
                  "register",
                  Views.REGISTER,
                  "nav.register",
                  Material2OutlinedMZ.PLAYLIST_ADD_CHECK,
                  Set.of(),
                  false));
      stage = new Stage();
      window.show(stage, office.settings);
      stage.requestFocus();
    });
    exchange();
    opened(two, "Budi Santoso");
    exchange();
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
      work.close();
      office.close();
    });
    two.close();
    assertThat(unexpected).isEmpty();
  }

  private void exchange() {
    ExchangeDesk one = new ExchangeDesk(office.desk);
    ExchangeDesk other = new ExchangeDesk(two);
    other.take(one.outgoing(other.heldWithPersonal(), ALL));
    one.take(other.outgoing(one.heldWithPersonal(), ALL));
    OnFx.run(() -> {});
  }

  private static Dossier opened(Desk desk, String name) {
    var received =
        Room.done(
            new DoorDesk(desk)
                .arrive(
                    Room.at("1"),
                    new DoorDesk.Form(
                        List.of("KTP-GANTI"),
                        DoorDesk.Form.Person.UNNAMED,
                        Channel.LOKET,
                        new Screening(null, null, false),
                        false,
                        null)));
    var person = new DossierDesk.Form.Person(name, null, null, null);
    return Room.done(
            new DossierDesk(desk)
                .open(
                    Room.at("1"),
                    new DossierDesk.Form(
                        null,
                        received.visit().value(),
                        "KTP-GANTI",
                        person,
                        null,
                        List.of(),
                        Map.of())))
        .dossier();
  }

  private Dossier now(Dossier dossier) {
    return new DossierDesk(office.desk).get(dossier.id()).orElseThrow();
  }

  private void press(KeyCode... keys) {
    hand.press(keys);
  }

  private String focused() {
    return OnFx.call(() -> {
      Node owner = window.scene().getFocusOwner();
      return owner == null ? "" : String.valueOf(owner.getId());
    });
  }

  private String text(String id) {
    return OnFx.call(() -> ((Labeled) window.scene().getRoot().lookup(id)).getText());
  }

  @SuppressWarnings("unchecked")
  private void section(Section section) {
    OnFx.run(() ->
        ((ListView<Section>) window.scene().getRoot().lookup("#sections"))
            .getSelectionModel()
            .select(section));
  }

  private void keep(String name) {
    String dir = System.getenv("LOKET_PICTURES");
    OnFx.run(() -> {
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
      if (dir != null) {
        Pictures.save(window.scene(), Path.of(dir, "register-" + name + ".png"));
      }
    });
  }

  /** This desk keeps it and goes on after 123. */
  private void kept() {
    Room.done(register.name(Who.SYSTEM, "1", false));
    Room.done(register.told(Who.SYSTEM, 123));
    exchange();
  }

  @Test
  void from_naming_the_keeper_to_the_last_number_without_a_mouse() {
    section(Section.REGISTERS);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(focused()).isEqualTo("keeper");
    press(KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(text("#now")).isEqualTo("Sekarang: Meja 1, satu deret");
    keep("settings");
    exchange();
    Dossier first = opened(two, "Siti Aminah");
    Dossier second = opened(two, "Slamet Riyadi");
    Dossier third = opened(two, "Dewi Lestari");
    assertThat(first.number()).isNull();
    exchange();

    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(focused()).as("the book first").isEqualTo("last");
    keep("untold");
    hand.type("123");
    press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("table");
    assertThat(text("#state")).endsWith("Nomor terakhir: 2026-000123.");
    keep("waiting");

    press(KeyCode.ENTER);
    assertThat(text("#give")).isEqualTo("Beri nomor 2026-000124");
    assertThat(focused()).isEqualTo("give");
    assertThat(now(first).number()).as("one key gives nothing").isNull();
    press(KeyCode.ENTER);
    assertThat(now(first).number()).isEqualTo("2026-000124");
    assertThat(focused()).isEqualTo("table");

    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(text("#all")).isEqualTo("Beri nomor semua (2)");
    assertThat(now(second).number()).isNull();
    press(KeyCode.ENTER);
    assertThat(now(second).number()).isEqualTo("2026-000125");
    assertThat(now(third).number()).isEqualTo("2026-000126");
    keep("given");
  }

  @Test
  void a_number_below_the_last_one_given_is_refused_in_words() {
    kept();
    opened(office.desk, "Siti Aminah");
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    OnFx.run(() -> window.scene().getRoot().lookup("#last").requestFocus());
    hand.type("7");
    press(KeyCode.ENTER);

    assertThat(text("#fault")).startsWith("Nomor 124 sudah diberikan");
  }

  @Test
  void a_number_of_a_desk_that_was_given_up_is_crossed_out_or_gets_a_letter() {
    Room.done(register.name(Who.SYSTEM, "2", false));
    exchange();
    Room.done(new RegisterDesk(two).told(Who.SYSTEM, 10));
    exchange();
    Dossier late = opened(two, "Siti Aminah");
    Dossier later = opened(two, "Slamet Riyadi");
    section(Section.REGISTERS);
    press(KeyCode.CONTROL, KeyCode.RIGHT);
    press(KeyCode.UP);
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(text("#refusal")).startsWith("Buku register masih dipegang meja 2.");
    keep("move-refused");
    press(KeyCode.TAB);
    assertThat(focused()).isEqualTo("dead");
    press(KeyCode.SPACE);
    press(KeyCode.CONTROL, KeyCode.S);
    assertThat(text("#now")).isEqualTo("Sekarang: Meja 1, satu deret");
    Room.done(register.told(Who.SYSTEM, 10));
    exchange();

    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    press(KeyCode.SHIFT, KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    press(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(focused()).isEqualTo("clashes");
    keep("clashes");
    press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("cross");
    press(KeyCode.ENTER);
    assertThat(now(late).number()).isNull();
    assertThat(focused()).isEqualTo("clashes");
    press(KeyCode.ENTER);
    press(KeyCode.TAB);
    press(KeyCode.ENTER);
    assertThat(now(later).number()).isEqualTo("2026-000012a");
    assertThat(focused()).isEqualTo("table");
    keep("settled");
  }

  @Test
  void it_is_drawn_in_every_look() {
    kept();
    opened(two, "Siti Aminah");
    exchange();
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    for (Look look : List.of(Look.LIGHT, Look.DARK, Look.CONTRAST)) {
      for (int percent : look == Look.LIGHT ? List.of(100, 150, 200) : List.of(100)) {
        OnFx.run(() -> {
          office.theme.look(look);
          office.theme.textPercent(percent);
        });
        keep("look-" + Pictures.name(look, percent));
        assertThat(text("#give")).isEqualTo("Beri nomor 2026-000124");
      }
    }
  }
}
