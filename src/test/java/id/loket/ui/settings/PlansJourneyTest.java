package id.loket.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.SlotPlanDesk.Planned;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.shell.ShellWindow;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the day is cut into slots, settled by keyboard alone on a real desk. LOKET_PICTURES=DIR keeps
 * pictures.
 */
class PlansJourneyTest {
  private static final LocalDateTime TUESDAY_AT_NINE = LocalDateTime.parse("2026-11-24T09:00:00");
  private final Keyboard hand = new Keyboard();

  @TempDir Path folder;
  private RealOffice office;
  private ShellWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    OnFx.run(() -> {
      office = new RealOffice(folder, false, true);
      FirstStartFixture.office(office.setUp);
    });
  }

  private void signIn(Role role) {
    OnFx.run(() -> {
      var made =
          office.staff.define(
              Who.SYSTEM,
              new ClerkDefined.Identity("wahyu", "Wahyu Nugroho"),
              List.of(role),
              "kopi hujan sore",
              false);
      office.session.signedIn(((Outcome.Done<Clerk>) made).result());
      window = office.window();
      stage = new Stage();
      window.show(stage, office.settings);
      stage.setWidth(1366);
      stage.setHeight(768);
      stage.requestFocus();
    });
    ListView<?> sections = (ListView<?>) find("#sections");
    for (int i = 0; i < Section.values().length && !chosen(sections); i++) {
      hand.press(KeyCode.DOWN);
    }
    hand.press(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(focused()).isEqualTo("plans");
  }

  private static boolean chosen(ListView<?> sections) {
    return OnFx.call(() -> sections.getSelectionModel().getSelectedItem() == Section.APPOINTMENTS);
  }

  @AfterEach
  void close() {
    OnFx.run(() -> {
      window.close();
      stage.hide();
      office.close();
    });
  }

  private void book(String phone) {
    var person = new AppointmentDesk.Form.Person("Budi", phone, null, null);
    var form = new AppointmentDesk.Form("KTP-BARU", TUESDAY_AT_NINE, Channel.WA, person, false);
    assertThat(new AppointmentDesk(office.desk).book(Who.SYSTEM, form))
        .isInstanceOf(Outcome.Done.class);
  }

  private Node find(String selector) {
    return OnFx.call(() -> window.scene().getRoot().lookup(selector));
  }

  private String focused() {
    return OnFx.call(() -> Objects.requireNonNull(window.scene().getFocusOwner()).getId());
  }

  private String said(String label) {
    return OnFx.call(() -> ((Label) find(label)).getText());
  }

  private String error(String field) {
    return OnFx.call(() -> ((Field) find("#" + field)).error());
  }

  /** With Tab, as far as it takes. */
  private void to(String id) {
    for (int i = 0; i < 20 && !id.equals(focused()); i++) {
      hand.press(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(id);
  }

  private void type(String id, String number) {
    to(id + "-input");
    hand.press(KeyCode.CONTROL, KeyCode.A);
    hand.type(number);
  }

  private List<SlotPlanSet> settled() {
    return List.copyOf(office.desk.known().settings().slotPlans());
  }

  @SuppressWarnings("unchecked")
  private List<Planned> rows() {
    return OnFx.call(() -> List.copyOf(((TableView<Planned>) find("#plans")).getItems()));
  }

  private void picture(String name) {
    OnFx.run(() -> SavedPictures.take(window.scene(), name));
  }

  @Test
  void a_groups_plan_says_what_it_means_while_it_is_typed_and_who_no_longer_fits() {
    List.of("081234567890", "081234567891", "081234567892").forEach(this::book);
    signIn(Role.ADMIN);
    assertThat(said("#meaning"))
        .isEqualTo(
            "Tujuh hari ke depan: Senin\u2013Jumat 15 slot, 60 tempat sehari, 60 dapat dipesan.");
    picture("plans-usual");

    type("capacity", "2");
    type("walkInShare", "50");
    assertThat(said("#meaning")).contains("30 tempat sehari, 15 dapat dipesan");
    assertThat(settled()).as("before it is saved").isEmpty();
    hand.press(KeyCode.CONTROL, KeyCode.S);

    assertThat(settled())
        .containsExactly(
            new SlotPlanSet(
                "A",
                null,
                new SlotPlanSet.Slots(30, 2, 50),
                new SlotPlanSet.Ahead(0, 30),
                new SlotPlanSet.Tolerance(15, 15)));
    assertThat(said("#toMove")).startsWith("1 janji tidak muat lagi");
    assertThat(rows().getFirst().own()).isTrue();
    picture("plans-to-move");
  }

  @Test
  void what_cannot_be_is_said_under_its_field_and_nothing_is_saved() {
    signIn(Role.ADMIN);

    type("walkInShare", "150");
    hand.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(error("walkInShare")).contains("0 sampai 100 persen");
    assertThat(focused()).isEqualTo("walkInShare-input");
    assertThat(said("#meaning")).as("of what is no plan").isEmpty();
    picture("plans-refused");

    hand.press(KeyCode.CONTROL, KeyCode.A);
    hand.type("25");
    assertThat(error("walkInShare")).isEmpty();
    hand.press(KeyCode.TAB);
    hand.press(KeyCode.BACK_SPACE);
    hand.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(error("minAhead")).contains("menit");
    assertThat(settled()).isEmpty();
  }

  @Test
  void a_single_service_gets_a_plan_by_its_number_and_loses_it_again() {
    signIn(Role.ADMIN);
    int groups = rows().size();

    type("service", "999");
    hand.press(KeyCode.ENTER);
    assertThat(error("service")).isNotEmpty();
    hand.press(KeyCode.CONTROL, KeyCode.A);
    hand.type("1");
    hand.press(KeyCode.ENTER);
    assertThat(focused()).isEqualTo("minutes-input");
    assertThat(said("#of")).startsWith("1  Perekaman");
    assertThat(settled()).isEmpty();
    hand.press(KeyCode.CONTROL, KeyCode.A);
    hand.type("20");
    hand.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(settled()).extracting(SlotPlanSet::service).containsExactly("KTP-BARU");
    assertThat(settled()).extracting(p -> p.slots().minutes()).containsExactly(20);
    assertThat(rows()).hasSize(groups + 1);
    picture("plans-service");

    OnFx.run(() -> find("#plans").requestFocus());
    to("drop");
    hand.press(KeyCode.SPACE);
    assertThat(settled()).isEmpty();
    assertThat(rows()).hasSize(groups);
    assertThat(focused()).isEqualTo("plans");
  }

  @Test
  void the_limit_per_person_is_saved_without_settling_the_plan_that_is_shown() {
    signIn(Role.ADMIN);

    type("limit", "2");
    hand.press(KeyCode.CONTROL, KeyCode.S);

    assertThat(office.desk.known().settings().bookingLimit().perPerson()).isEqualTo(2);
    assertThat(settled()).isEmpty();
    type("limit", "");
    hand.press(KeyCode.BACK_SPACE);
    hand.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(error("limit")).contains("0 berarti tanpa batas");
  }

  @Test
  void who_is_no_administrator_reads_the_plans() {
    signIn(Role.RECEPTION);

    assertThat(said("#meaning")).startsWith("Tujuh hari ke depan");
    hand.press(KeyCode.DOWN);
    assertThat(said("#of")).startsWith("Kelompok B");
    for (String field : List.of("minutes", "capacity", "limit", "service")) {
      assertThat(find("#" + field + "-input").isDisabled()).as(field).isTrue();
    }
    assertThat(find("#add").isDisabled()).isTrue();
    assertThat(((Button) find("#save")).isVisible()).isFalse();
    hand.press(KeyCode.CONTROL, KeyCode.S);
    assertThat(settled()).isEmpty();
    picture("plans-read");
  }

  @Test
  void letters_of_twice_the_size_and_the_dark_look_leave_every_word_readable() {
    signIn(Role.ADMIN);
    OnFx.run(() -> office.theme.look(Look.DARK));
    picture("plans-dark");
    OnFx.run(() -> {
      office.theme.look(Look.LIGHT);
      office.theme.textPercent(200);
    });
    picture("plans-200");

    type("late", "20");
    assertThat(OnFx.call(() -> find("#late").getScene() != null)).isTrue();
    picture("plans-200-late");
  }
}
