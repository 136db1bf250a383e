package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.Outcome;
import id.loket.domain.screening.DisinfectionPlan;
import id.loket.domain.screening.ProtocolFact.Session;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import id.loket.domain.staff.StaffId;
import id.loket.ui.reception.OfficeDay;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day's checklist and the disinfecting log. Hours 07.30-16.00. */
class ProtocolDutiesTest {

  @TempDir Path folder;
  @AutoClose private OfficeDay day;
  private ProtocolDesk duties;

  @BeforeEach
  void open() {
    day = new OfficeDay(folder);
    duties = new ProtocolDesk(day.desk);
  }

  private static LocalTime at(String time) {
    return LocalTime.parse(time);
  }

  @Test
  void nothing_is_ticked_in_the_morning_and_disinfecting_is_due_when_service_begins() {
    ProtocolDesk.Today today = duties.today();

    assertThat(today.before()).isNull();
    assertThat(today.after()).isNull();
    assertThat(today.due()).isEqualTo(new ProtocolDesk.Due(at("07:30"), false));
    day.now("2026-11-23T07:30:00");
    assertThat(duties.today().due().now()).isTrue();
  }

  @Test
  void the_last_saved_list_of_a_session_holds_and_saying_it_again_writes_nothing() {
    duties.tick(day.session.who(), Session.BEFORE, List.of(1, 2, 3));
    duties.tick(day.session.who(), Session.BEFORE, List.of(9, 2, 2));
    long entries = new LookDesk(day.desk).digest().entries();
    duties.tick(day.session.who(), Session.BEFORE, List.of(2, 9));

    assertThat(duties.today().before()).containsExactly(2, 9);
    assertThat(duties.today().after()).isNull();
    assertThat(new LookDesk(day.desk).digest().entries()).isEqualTo(entries);
    day.now("2026-11-24T07:00:00");
    assertThat(duties.today().before()).isNull();
  }

  @Test
  void disinfecting_comes_back_every_four_hours_and_at_closing() {
    duties.disinfect(day.session.who(), null);
    assertThat(duties.today().due().at()).isEqualTo(at("11:00"));

    day.now("2026-11-23T11:10:00");
    assertThat(duties.today().due().now()).isTrue();
    duties.disinfect(day.session.who(), "Loket; alkohol 70 %");
    assertThat(duties.today().due().at()).isEqualTo(at("15:10"));
    day.now("2026-11-23T15:12:00");
    duties.disinfect(day.session.who(), null);
    assertThat(duties.today().due().at()).isEqualTo(at("16:00"));
    day.now("2026-11-23T15:55:00");
    duties.disinfect(day.session.who(), null);
    assertThat(duties.today().due()).isEqualTo(new ProtocolDesk.Due(null, false));
    assertThat(duties.today().disinfected()).hasSize(4);
  }

  @Test
  void on_a_closed_day_nothing_is_due() {
    day.now("2026-11-29T09:00:00");

    assertThat(duties.today().due()).isEqualTo(new ProtocolDesk.Due(null, false));
  }

  @Test
  void the_afternoon_asks_for_the_list_after_service() {
    var plan = new DisinfectionPlan(at("07:30"), at("16:00"));

    assertThat(plan.checklist(at("09:00"))).isEqualTo(Session.BEFORE);
    assertThat(plan.checklist(at("15:00"))).isEqualTo(Session.AFTER);
    assertThat(plan.session(at("07:00"))).isEqualTo(Session.BEFORE);
    assertThat(plan.session(at("10:00"))).isEqualTo(Session.BETWEEN);
    assertThat(plan.session(at("15:40"))).isEqualTo(Session.AFTER);
  }

  @Test
  void a_camat_does_not_tick() {
    var camat =
        new Clerk(
            new StaffId("0199d3a0-0000-7000-8000-000000000009"),
            "c",
            "C",
            List.of(Role.CAMAT),
            true);

    assertThat(duties.tick(new Who(camat, null), Session.BEFORE, List.of(1)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(duties.today().before()).isNull();
  }

  @Test
  void what_was_saved_is_there_after_the_state_is_built_anew() {
    duties.tick(day.session.who(), Session.AFTER, List.of(1, 4));
    duties.disinfect(day.session.who(), null);
    String before = new LookDesk(day.desk).digest().state();

    day.desk
        .store()
        .inTransaction(() -> {
          day.desk.store().fold().rebuild();
          return true;
        });

    assertThat(new LookDesk(day.desk).digest().state()).isEqualTo(before);
    assertThat(duties.today().after()).containsExactly(1, 4);
  }
}
