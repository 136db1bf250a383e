package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Slot;
import id.loket.domain.appointment.Span;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.visit.Channel;
import id.loket.report.Appointments;
import id.loket.report.DayFigures;
import id.loket.store.MemoryStore;
import id.loket.store.MemoryStore.MemoryMark;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand random bookings, moves, cancellations and changes of capacity at one desk, beside a
 * plain model of the same: never more is promised in a slot than it holds at that moment, and what
 * the desk says of its slots equals a recount.
 */
class TenThousandBookingsTest {
  private static final long SEED = 20261123;
  private static final int ACTS = 10_000;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<LocalDate> DAYS =
      IntStream.range(1, 5).mapToObj(MONDAY::plusDays).toList();

  /** Services of two groups, one of which needs two slots of its plan. */
  private static final Map<String, String> GROUPS =
      Map.of("KTP-BARU", "A", "KIA", "A", "SKTM", "B", "LEGALISIR", "B");

  @TempDir Path root;
  private Desk desk;
  private AppointmentDesk appointments;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> capacity = new HashMap<>(Map.of("A", 4, "B", 4));
  private final Map<String, Integer> minutes = Map.of("A", 30, "B", 5);

  /** What the model knows of an appointment. */
  private record Known(String service, LocalDateTime start, int minutes) {
    boolean covers(LocalDateTime moment) {
      return !moment.isBefore(start) && moment.isBefore(start.plusMinutes(minutes));
    }
  }

  private final Map<String, Known> model = new LinkedHashMap<>();
  private final List<String> gone = new ArrayList<>();
  private final Map<String, Integer> counted = new HashMap<>();

  @BeforeEach
  void open() {
    Path folder;
    try (Room room = new Room(root)) {
      folder = room.folder;
    }
    desk =
        new Desk(
            MemoryStore.open(MemoryStore.image(folder), new MemoryMark(null)),
            new Desk.Place(Path.of("memory"), Path.of("memory"), "1", true, "this-pc"),
            new ScriptClock(Room.NINE));
    appointments = new AppointmentDesk(desk, random);
    plan("A", 4);
    plan("B", 4);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void never_more_in_a_slot_than_it_holds_and_the_slots_are_a_recount() {
    for (int i = 0; i < ACTS; i++) {
      switch (random.nextInt(20)) {
        case 0 -> plan(random.nextBoolean() ? "A" : "B", 1 + random.nextInt(5));
        case 1, 2, 3, 4 -> move();
        case 5, 6, 7 -> cancel();
        default -> book();
      }
      if (i % 500 == 0) {
        recount();
      }
    }
    recount();
    assertThat(counted.keySet())
        .contains("book", "move", "cancel", "plan", "SLOT_FULL", "SLOT_CLOSED", "WRONG_STATE");
    assertThat(new LookDesk(desk).digest().state()).isEqualTo(rebuilt());
  }

  private String rebuilt() {
    desk.store().rebuild();
    return new LookDesk(desk).digest().state();
  }

  private void book() {
    String service = some(List.copyOf(GROUPS.keySet()).stream().sorted().toList());
    LocalDateTime start = start(service);
    var person =
        new AppointmentDesk.Form.Person("Canary", "0812345600" + random.nextInt(90), null, null);
    Outcome<Booked> outcome =
        appointments.book(
            Room.at("1"), new AppointmentDesk.Form(service, start, Channel.WA, person, false));
    if (outcome instanceof Outcome.Done<Booked>(var booked)) {
      Appointment a = booked.appointment();
      model.put(a.booking().code().value(), new Known(service, start, a.span().minutes()));
      fits("book", service, start, a.span().minutes());
    } else {
      refused(outcome, service, start, null);
    }
  }

  private void move() {
    String code = some(model.isEmpty() ? List.of("2222222") : List.copyOf(model.keySet()));
    LocalDateTime start = start(model.isEmpty() ? "KIA" : model.get(code).service());
    Outcome<Appointment> outcome = appointments.reschedule(Room.at("1"), code, start);
    if (outcome instanceof Outcome.Done<Appointment>(var a)) {
      Known was = model.put(code, new Known(a.booking().service(), start, a.span().minutes()));
      assertThat(was).isNotNull();
      if (!was.start().equals(start)) {
        fits("move", a.booking().service(), start, a.span().minutes());
      }
    } else if (model.containsKey(code)) {
      refused(outcome, model.get(code).service(), start, code);
    }
  }

  private void cancel() {
    boolean again = random.nextInt(5) == 0 && !gone.isEmpty();
    String code = some(again || model.isEmpty() ? gone : List.copyOf(model.keySet()));
    Outcome<Appointment> outcome = appointments.cancel(Room.at("1"), code, "alasan");
    if (again) {
      assertThat(code(outcome)).isEqualTo(Refusal.Code.WRONG_STATE);
      counted.merge("WRONG_STATE", 1, Integer::sum);
    } else {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      model.remove(code);
      gone.add(code);
      counted.merge("cancel", 1, Integer::sum);
    }
  }

  private void plan(String group, int places) {
    SlotPlanSet usual = SlotPlanSet.usual(group);
    capacity.put(group, places);
    Room.done(
        new SetUpDesk(desk)
            .slotPlan(
                Who.SYSTEM,
                new SlotPlanSet(
                    group,
                    null,
                    new SlotPlanSet.Slots(minutes.get(group), places, 0),
                    usual.ahead(),
                    usual.tolerance())));
    counted.merge("plan", 1, Integer::sum);
  }

  /** What was just promised is within the capacity of each slot that it takes. */
  private void fits(String act, String service, LocalDateTime start, int length) {
    String group = GROUPS.get(service);
    for (LocalDateTime t = start;
        t.isBefore(start.plusMinutes(length));
        t = t.plusMinutes(minutes.get(group))) {
      assertThat(there(group, t)).as(act + " " + t).isBetween(1, capacity.get(group));
    }
    counted.merge(act, 1, Integer::sum);
  }

  private int there(String group, LocalDateTime moment) {
    return (int)
        model.values().stream()
            .filter(k -> GROUPS.get(k.service()).equals(group) && k.covers(moment))
            .count();
  }

  /** Nothing is refused for want of a place where there is one. */
  private void refused(Outcome<?> outcome, String service, LocalDateTime start, String except) {
    Refusal.Code code = code(outcome);
    counted.merge(code.name(), 1, Integer::sum);
    assertThat(code).isIn(Refusal.Code.SLOT_FULL, Refusal.Code.SLOT_CLOSED);
    if (code == Refusal.Code.SLOT_FULL) {
      Known own = except == null ? null : model.remove(except);
      String group = GROUPS.get(service);
      int length = length(service);
      boolean full = false;
      for (LocalDateTime t = start;
          t.isBefore(start.plusMinutes(length));
          t = t.plusMinutes(minutes.get(group))) {
        full |= there(group, t) >= capacity.get(group);
      }
      if (own != null) {
        model.put(except, own);
      }
      assertThat(full).as(service + " " + start).isTrue();
    }
  }

  private int length(String service) {
    return GROUPS.get(service).equals("A") ? 30 : 10;
  }

  private static Refusal.Code code(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  private void recount() {
    for (String group : List.of("A", "B")) {
      List<Slot> slots =
          Room.done(appointments.slots(group, null, DAYS.getFirst(), DAYS.getLast()));
      assertThat(slots).hasSizeGreaterThanOrEqualTo(60);
      for (Slot slot : slots) {
        assertThat(slot.capacity()).isEqualTo(capacity.get(group));
        assertThat(slot.free())
            .as(group + " " + slot)
            .isEqualTo(Math.max(0, capacity.get(group) - there(group, slot.start())));
      }
    }
    for (LocalDate day : DAYS) {
      figures(day);
      List<Appointment> standing =
          desk.look(s -> s.appointmentsOn(day)).stream().filter(Appointment::takesPlace).toList();
      assertThat(standing)
          .extracting(a -> a.booking().code().value(), Appointment::span)
          .containsExactlyInAnyOrderElementsOf(
              model.entrySet().stream()
                  .filter(e -> e.getValue().start().toLocalDate().equals(day))
                  .map(e ->
                      org.assertj.core.api.Assertions.tuple(
                          e.getKey(), new Span(e.getValue().start(), e.getValue().minutes())))
                  .toList());
    }
  }

  /** Promised for a day, by service: nobody can have come yet. */
  private void figures(LocalDate day) {
    Appointments told = DayFigures.of(new LookDesk(desk).dayBook(day)).appointments();
    Map<String, Integer> counts = new TreeMap<>();
    model.values().stream()
        .filter(k -> k.start().toLocalDate().equals(day))
        .forEach(k -> counts.merge(k.service(), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(told.counts()).isEqualTo(new Appointments.Counts(all, 0, 0, 0, all));
    assertThat(told.services().keySet()).isEqualTo(counts.keySet());
    told.services().forEach((service, c) -> assertThat(c.booked()).isEqualTo(counts.get(service)));
  }

  /**
   * On the grid, where appointments of several slots overlap; and now and then beside it, in the
   * break or on a free day.
   */
  private LocalDateTime start(String service) {
    if (random.nextInt(20) == 0) {
      return random.nextBoolean()
          ? MONDAY.with(DayOfWeek.SATURDAY).atTime(9, 0)
          : some(DAYS).atTime(LocalTime.of(9 + random.nextInt(4), 7));
    }
    return GROUPS.get(service).equals("A")
        ? some(DAYS).atTime(8 + random.nextInt(3), 30 * random.nextInt(2))
        : some(DAYS).atTime(9, 5 * random.nextInt(8));
  }

  private <T> T some(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
