package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.Room;
import id.loket.desk.Who;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Stand;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.visit.Channel;
import id.loket.fixture.Keyboard;
import id.loket.ui.OnFx;
import id.loket.ui.kit.Settings.Look;
import id.loket.ui.shell.Pictures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monday, 23 November 2026, 09.42: appointments by keyboard, in the whole program. */
class AppointmentJourneyTest {
  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  @TempDir Path folder;
  @AutoClose private WholeOffice here;
  private AppointmentDesk desk;

  @BeforeEach
  void open() {
    here = new WholeOffice(folder);
    desk = new AppointmentDesk(here.desk);
  }

  private void sari() {
    here.signIn("sari");
  }

  private void press(KeyCode... keys) {
    here.hand.press(keys);
    here.settled();
  }

  private List<Appointment> on(LocalDate day) {
    return desk.list(day, day).stream().map(row -> row.appointment()).toList();
  }

  private Appointment booked(String name, String start, String phone) {
    return Room.done(
            desk.book(
                who(),
                new Form(
                    "11",
                    LocalDateTime.parse(start),
                    Channel.WA,
                    new Form.Person(name, phone, null, null),
                    true)))
        .appointment();
  }

  private Who who() {
    return new Who(here.clerk("sari"), null);
  }

  private void keep(String name) {
    String dir = System.getenv("LOKET_PICTURES");
    here.settled();
    OnFx.run(() -> {
      here.window.window().scene().getRoot().applyCss();
      here.window.window().scene().getRoot().layout();
      if (dir != null) {
        Pictures.save(here.window.window().scene(), Path.of(dir, "appointment-" + name + ".png"));
      }
    });
  }

  private String hand() {
    return String.valueOf(here.focused().getId());
  }

  @Test
  void somebody_on_the_telephone_has_a_time_after_few_keys() {
    sari();
    int before = here.hand.strokes();
    press(KeyCode.CONTROL, KeyCode.M);
    assertThat(hand()).isEqualTo("service");
    keep("empty");
    here.type("11");
    press(KeyCode.ENTER);
    here.until(() -> !here.text("#when").isEmpty());
    assertThat(hand()).isEqualTo("when");
    assertThat(here.text("#when")).isEqualTo("Sen 23 Nov 10.00");
    keep("service");
    press(KeyCode.ENTER);
    here.type("siti aminah");
    press(KeyCode.ENTER);
    here.type("081234567890");
    keep("filled");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    here.until(() -> !on(LocalDate.parse("2026-11-23")).isEmpty());
    here.settled();

    Appointment made = on(LocalDate.parse("2026-11-23")).getFirst();
    assertThat(made.start()).isEqualTo("2026-11-23T10:00");
    assertThat(here.text("#code")).isEqualTo(made.booking().code().shown());
    keep("done");
    int strokes = here.hand.strokes() - before;
    int data = "11".length() + "Siti Aminah".length() + "081234567890".length();
    System.out.println("strokes for a booking: " + strokes + ", of them data: " + data);
    assertThat(strokes).isLessThanOrEqualTo(data + 5);

    press(KeyCode.ENTER);
    assertThat(hand()).isEqualTo("service");
  }

  @Test
  void a_time_of_ones_own_is_typed_and_a_full_one_leads_to_the_nearest_in_one_key() {
    plan(1);
    booked("Joko", "2026-11-24T09:00", "081211112222");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    here.type("11");
    press(KeyCode.ENTER);
    here.until(() -> !here.text("#when").isEmpty());
    here.type("sel 9");
    here.settled();
    assertThat(here.text("#whenSays")).startsWith("Selasa, 24 November 2026, 09.00 sudah penuh.");
    press(KeyCode.ENTER);
    here.until(() -> "way".equals(hand()));
    keep("full");
    press(KeyCode.ENTER);
    assertThat(here.text("#when")).isEqualTo("Sel 24 Nov 09.30");
    assertThat(hand()).isEqualTo("name");
  }

  @Test
  void the_last_place_given_away_meanwhile_is_said_and_nothing_typed_is_lost() {
    plan(1);
    sari();
    filled("siti", "081234567890");
    booked("Joko", "2026-11-23T10:00", "081211112222");
    here.settled();
    assertThat(here.text("#when")).as("it was said to somebody").isEqualTo("Sen 23 Nov 10.00");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    here.until(() -> here.text("#sentence").startsWith("Slot Senin, 23 November 2026, 10.00"));
    assertThat(here.text("#name")).isEqualTo("siti");
    press(KeyCode.ENTER);
    assertThat(here.text("#when")).isEqualTo("Sen 23 Nov 10.30");
    press(KeyCode.ENTER);
    here.until(() -> on(LocalDate.parse("2026-11-23")).size() == 2);
    assertThat(on(LocalDate.parse("2026-11-23")).getLast().start()).isEqualTo("2026-11-23T10:30");
  }

  /** At the button, with all that has to be known. */
  private void filled(String name, String phone) {
    press(KeyCode.CONTROL, KeyCode.M);
    here.type("11");
    press(KeyCode.ENTER);
    here.until(() -> !here.text("#when").isEmpty());
    press(KeyCode.ENTER);
    here.type(name);
    press(KeyCode.ENTER);
    here.type(phone);
    here.settled();
  }

  private void plan(int capacity) {
    String group =
        here.desk.look(s -> s.catalogue().services()).stream()
            .filter(s -> s.shortNumber() == 11)
            .findFirst()
            .orElseThrow()
            .group();
    Room.done(
        here.office.setUp.slotPlan(
            Who.SYSTEM,
            new SlotPlanSet(
                group,
                null,
                new SlotPlanSet.Slots(30, capacity, 0),
                new SlotPlanSet.Ahead(0, 30),
                new SlotPlanSet.Tolerance(15, 15))));
  }

  @Test
  void who_has_as_many_as_the_office_allows_gets_another_by_a_second_act_only() {
    Room.done(here.office.setUp.bookingLimit(Who.SYSTEM, new BookingLimitSet(1)));
    booked("Siti", "2026-11-24T09:00", "081234567890");
    sari();
    filled("siti", "081234567890");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    here.until(() -> here.text("#sentence").startsWith("Nomor telepon atau NIK ini sudah punya 1"));
    assertThat(on(LocalDate.parse("2026-11-23"))).isEmpty();
    keep("limit");
    press(KeyCode.CONTROL, KeyCode.J);
    here.until(() -> on(LocalDate.parse("2026-11-23")).size() == 1);
  }

  @Test
  void a_wrong_number_is_said_under_its_field_and_who_did_not_come_before_is_seen() {
    LocalDateTime past = LocalDateTime.parse("2026-11-23T10:00");
    Appointment gone = booked("Siti", past.toString(), "081234567890");
    here.clock.set(past.plusHours(2).atZone(here.desk.zone()).toInstant());
    assertThat(desk.listed(gone).stand()).isEqualTo(Stand.NO_SHOW);
    sari();
    filled("siti", "081234567890");
    here.until(() -> here.text("#missed").equals("Pernah tidak datang: 1 kali"));
    keep("missed");
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(here.text("#phoneError")).startsWith("Nomor telepon tidak sah.");
    assertThat(hand()).isEqualTo("phone");
  }

  @Test
  void one_is_moved_by_two_keys_from_the_list() {
    Appointment siti = booked("Siti Aminah", "2026-11-23T10:00", "081234567890");
    booked("Joko Priyono", "2026-11-23T10:30", "081211112222");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    press(KeyCode.CONTROL, KeyCode.L);
    assertThat(hand()).isEqualTo("table");
    keep("list");
    press(KeyCode.CONTROL, KeyCode.G);
    keep("moving");
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    here.until(() -> desk.listed(now(siti)).appointment().day().equals(TUESDAY));
    here.settled();
    keep("moved");
    assertThat(here.text("#code")).as("the code stays").isEqualTo(siti.booking().code().shown());

    press(KeyCode.CONTROL, KeyCode.Z);
    here.until(() -> now(siti).start().equals(siti.start()));
  }

  private Appointment now(Appointment a) {
    return Room.done(desk.find(a.id().value()));
  }

  @Test
  void reception_hands_one_over_and_enter_takes_the_nearest_time() {
    Appointment siti = booked("Siti Aminah", "2026-11-23T10:00", "081234567890");
    sari();
    OnFx.run(() -> here.window.appointments.model.rebook(siti));
    here.settled();
    assertThat(here.text("#to")).startsWith("Senin, 23 November 2026, ");
    press(KeyCode.ENTER);
    here.until(() -> !now(siti).start().equals(siti.start()));
  }

  @Test
  void a_scanned_slip_is_found_in_the_list_also_when_it_is_for_another_day() {
    Appointment siti = booked("Siti Aminah", "2026-11-26T09:00", "081234567890");
    Appointment dewi = booked("Dewi Lestari", "2026-11-26T09:30", "081299998888");
    booked("Joko Priyono", "2026-11-23T10:30", "081211112222");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    scan(dewi);
    here.until(() -> dewi.equals(chosen()));
    assertThat(here.text(".booking-list #title")).isEqualTo("Kamis, 26 November 2026");
    assertThat(hand()).isEqualTo("table");
    scan(siti);
    here.until(() -> siti.equals(chosen()));
    press(KeyCode.LEFT);
    here.until(() -> here.text(".booking-list #title").startsWith("Rabu"));
    assertThat(chosen()).isNull();
  }

  private void scan(Appointment a) {
    Keyboard.scan(a.booking().code().value(), KeyCode.ENTER);
    here.settled();
  }

  private @Nullable Appointment chosen() {
    return OnFx.call(() ->
        here.find(".booking-list #table") instanceof TableView<?> table
                && table.getSelectionModel().getSelectedItem() instanceof Listed row
            ? row.appointment()
            : null);
  }

  @Test
  void one_is_cancelled_with_a_reason_and_comes_back_by_undo() {
    Appointment siti = booked("Siti Aminah", "2026-11-23T10:00", "081234567890");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    press(KeyCode.CONTROL, KeyCode.L);
    press(KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(hand()).isEqualTo("why");
    here.type("sakit");
    keep("cancel");
    assertThat(now(siti).takesPlace()).as("one key cancels nothing").isTrue();
    press(KeyCode.ENTER);
    here.until(() -> !now(siti).takesPlace());
    assertThat(Objects.requireNonNull(now(siti).why()).text()).isEqualTo("sakit");
    keep("cancelled");
    press(KeyCode.CONTROL, KeyCode.Z);
    here.until(() -> now(siti).takesPlace());
  }

  @Test
  void a_school_is_booked_in_one_go_and_sees_its_times_before() {
    plan(2);
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    press(KeyCode.CONTROL, KeyCode.P);
    here.type("11");
    press(KeyCode.ENTER);
    here.until(() -> !here.text("#when").isEmpty());
    press(KeyCode.ENTER);
    here.type("sma satu");
    press(KeyCode.ENTER);
    here.type("081234567890");
    press(KeyCode.ENTER);
    for (String name : List.of("ani", "budi", "citra")) {
      here.hand.type(name);
      press(KeyCode.ENTER);
    }
    here.until(() -> here.text("#shared").equals("3 orang: 10.00 (2), 10.30 (1)"));
    keep("party");
    press(KeyCode.CONTROL, KeyCode.ENTER);
    here.until(() -> on(LocalDate.parse("2026-11-23")).size() == 3);
    here.settled();
    keep("party-done");
    assertThat(on(LocalDate.parse("2026-11-23")))
        .extracting(a -> a.start().toLocalTime().toString())
        .containsExactly("10:00", "10:00", "10:30");
  }

  @Test
  void those_of_a_day_that_was_closed_are_listed_and_moved_in_two_keys() {
    Appointment siti = booked("Siti Aminah", "2026-11-24T09:00", "081234567890");
    booked("Joko Priyono", "2026-11-25T09:00", "081211112222");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    assertThat(OnFx.call(() -> here.find("#strip").isVisible())).isFalse();
    Room.done(
        here.office.setUp.holiday(Who.SYSTEM, new HolidaySet(TUESDAY, "Hari jadi kabupaten")));
    here.until(() -> OnFx.call(() -> here.find("#strip").isVisible()));
    keep("strip");
    press(KeyCode.CONTROL, KeyCode.U);
    here.until(() -> here.text("#act").startsWith("Pindahkan ke "));
    keep("moves");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    here.until(() -> !now(siti).day().equals(TUESDAY));
    here.until(() -> OnFx.call(() -> !here.find("#strip").isVisible()));
    keep("moves-none");
  }

  @Test
  void those_of_the_next_day_are_reminded_and_marked() {
    Appointment siti = booked("Siti Aminah", "2026-11-24T09:00", "081234567890");
    booked("Joko Priyono", "2026-11-24T09:30", "081211112222");
    sari();
    press(KeyCode.CONTROL, KeyCode.M);
    press(KeyCode.CONTROL, KeyCode.R);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    here.until(() -> now(siti).reminder() != null);
    keep("reminders");
  }

  @Test
  void it_is_drawn_in_every_look() {
    booked("Siti Aminah", "2026-11-23T10:00", "081234567890");
    booked("Joko Priyono", "2026-11-23T10:30", "081211112222");
    sari();
    filled("dewi", "081299998888");
    for (Look look : List.of(Look.DARK, Look.CONTRAST, Look.LIGHT)) {
      int percent = look == Look.LIGHT ? 200 : 100;
      OnFx.run(() -> {
        here.window.theme.look(look);
        here.window.theme.textPercent(percent);
      });
      keep("look-" + Pictures.name(look, percent));
    }
    press(KeyCode.CONTROL, KeyCode.L);
    keep("look-list-200");
    assertThat(hand()).isEqualTo("table");
  }
}
