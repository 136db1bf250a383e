package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.SlotPlanDesk.Day;
import id.loket.desk.SlotPlanDesk.Planned;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.SlotPlanSet;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of slots on a real desk, on a Monday at nine. */
class SlotPlanDeskTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @TempDir Path root;
  private Room room;
  private SetUpDesk setUp;
  private SlotPlanDesk plans;

  @BeforeEach
  void open() {
    room = new Room(root);
    setUp = new SetUpDesk(room.desk);
    plans = new SlotPlanDesk(room.desk);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static SlotPlanSet plan(String group, String service, int minutes, int share) {
    return new SlotPlanSet(
        group,
        service,
        new SlotPlanSet.Slots(minutes, 3, share),
        new SlotPlanSet.Ahead(0, 30),
        new SlotPlanSet.Tolerance(15, 15));
  }

  private Day on(SlotPlanSet plan, DayOfWeek day) {
    return plans.week(plan).stream().filter(d -> d.day() == day).findFirst().orElseThrow();
  }

  @Test
  void every_group_has_a_plan_and_says_whether_anybody_settled_it() {
    Room.done(setUp.slotPlan(Who.SYSTEM, plan("B", null, 20, 0)));
    Room.done(setUp.slotPlan(Who.SYSTEM, plan(null, "1", 20, 0)));

    List<Planned> all = plans.all();
    assertThat(all.getFirst().plan()).isEqualTo(SlotPlanSet.usual("A"));
    assertThat(all.getFirst().own()).isFalse();
    assertThat(all.get(1).plan()).isEqualTo(plan("B", null, 20, 0));
    assertThat(all.get(1).own()).isTrue();
    assertThat(all.getLast().plan()).isEqualTo(plan(null, "KTP-BARU", 20, 0));
  }

  @Test
  void a_plan_of_its_own_begins_with_what_holds_for_the_service_now() {
    Room.done(setUp.slotPlan(Who.SYSTEM, plan("A", null, 45, 10)));

    Planned begun = Room.done(plans.begun("1"));
    assertThat(begun.plan()).isEqualTo(plan(null, "KTP-BARU", 45, 10));
    assertThat(begun.own()).isFalse();
    assertThat(plans.all()).as("nothing is written").noneMatch(p -> p.plan().service() != null);

    Room.done(setUp.slotPlan(Who.SYSTEM, begun.plan()));
    assertThat(Room.done(plans.begun("ktp-baru")).own()).isTrue();
    assertThat(plans.begun("999"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.refusal().code()).isEqualTo(Refusal.Code.UNKNOWN_SERVICE));
  }

  @Test
  void a_week_goes_by_the_offices_hours_closed_days_and_room() {
    SlotPlanSet plan = plan("A", null, 60, 50);
    assertThat(on(plan, DayOfWeek.TUESDAY)).isEqualTo(new Day(DayOfWeek.TUESDAY, 7, 21, 7));
    assertThat(on(plan, DayOfWeek.SUNDAY).slots()).isZero();
    assertThat(plans.week(plan)).extracting(Day::day).containsExactly(DayOfWeek.values());

    Room.done(setUp.holiday(Who.SYSTEM, new HolidaySet(WEDNESDAY, "Hari jadi")));
    assertThat(on(plan, DayOfWeek.WEDNESDAY).slots()).isZero();

    ProtocolSet protocol = room.desk.known().settings().protocol();
    Room.done(
        setUp.protocol(
            Who.SYSTEM,
            new ProtocolSet(
                true,
                protocol.limitTenths(),
                protocol.mask(),
                protocol.symptoms(),
                2,
                protocol.recheckMinutes())));
    assertThat(on(plan, DayOfWeek.TUESDAY)).isEqualTo(new Day(DayOfWeek.TUESDAY, 7, 14, 7));
    assertThat(on(plan("A", null, 60, 0), DayOfWeek.TUESDAY).bookable()).isEqualTo(14);
  }
}
