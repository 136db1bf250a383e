package id.loket.bench;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Form;
import id.loket.desk.AppointmentDesk.Party;
import id.loket.desk.Room;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Channel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a promise costs: its commit against a bare one of the same rows, and the next free time
 * where two years ahead are full but for one place on the last day.
 */
final class BookingRows {
  private static final int DAYS = 732;
  private static final double GOAL = 50;
  private static final int ROUNDS = 40;
  private static final int WARM = 10;
  private static final Form.Person SITI =
      new Form.Person("Siti Aminah", "081234567890", "3302271708900001", null);

  private final Path root;
  private boolean good = true;

  BookingRows(Path root) {
    this.root = root;
  }

  boolean good() {
    return good;
  }

  /** Two lines; the goal is on both. */
  List<String> nextFree() {
    try (Stage stage = new Stage(root.resolve("full"))) {
      SetUpDesk setUp = new SetUpDesk(stage.desk);
      for (String group : List.of("A", "B")) {
        Room.done(setUp.slotPlan(Who.SYSTEM, plan(group, 4)));
      }
      AppointmentDesk appointments = new AppointmentDesk(stage.desk);
      int booked = fill(stage, appointments, "KTP-BARU") + fill(stage, appointments, "SKTM");
      Service service =
          stage.desk.look(s -> s.catalogue().byCode(new ServiceCode("KTP-BARU")).orElseThrow());
      List<String> said = new ArrayList<>();
      said.add(said("next free time", booked, () -> appointments.nextFree(service).orElseThrow()));
      Room.done(
          setUp.protocol(
              Who.SYSTEM, new ProtocolSet(true, 373, true, ProtocolSet.USUAL_SYMPTOMS, 8, 5)));
      said.add(
          said(
              "the same, beside a full room",
              booked,
              () -> appointments.nextFree(service).orElse(LocalDateTime.MAX)));
      return said;
    }
  }

  private static SlotPlanSet plan(String group, int capacity) {
    SlotPlanSet usual = SlotPlanSet.usual(group);
    return new SlotPlanSet(
        group,
        null,
        new SlotPlanSet.Slots(30, capacity, 0),
        new SlotPlanSet.Ahead(0, DAYS),
        usual.tolerance());
  }

  /** Every place of every day but one of the last day. */
  private static int fill(Stage stage, AppointmentDesk appointments, String code) {
    LocalDate today = stage.desk.look(s -> s.now().day());
    Service service =
        stage.desk.look(s -> s.catalogue().byCode(new ServiceCode(code)).orElseThrow());
    List<LocalDate> open =
        today
            .plusDays(1)
            .datesUntil(today.plusDays(DAYS + 1))
            .filter(day -> stage.desk.look(s -> s.settings().calendar().on(day).isPresent()))
            .toList();
    int booked = 0;
    List<LocalDate> days = new ArrayList<>(open);
    days.addFirst(today);
    for (LocalDate day : days) {
      int free =
          appointments.starts(service, day, day).stream().mapToInt(s -> s.slot().free()).sum();
      int people = day.equals(open.getLast()) ? free - 1 : free;
      if (people > 0) {
        LocalDateTime first = appointments.nextFree(service, day.atStartOfDay()).orElseThrow();
        booked +=
            Room.done(
                    appointments.book(
                        Room.at("1"),
                        new Party(
                            code,
                            first,
                            Channel.WA,
                            "SMA 1",
                            Collections.nCopies(people, SITI),
                            true)))
                .size();
      }
    }
    return booked;
  }

  private String said(String what, int booked, Supplier<LocalDateTime> question) {
    List<Double> millis = new ArrayList<>();
    LocalDateTime found = LocalDateTime.MIN;
    for (int round = 0; round < ROUNDS + WARM; round++) {
      long from = System.nanoTime();
      found = question.get();
      if (round >= WARM) {
        millis.add((System.nanoTime() - from) / 1e6);
      }
    }
    millis.sort(null);
    double median = millis.get(millis.size() / 2);
    boolean met = millis.getLast() <= GOAL;
    good &= met;
    return String.format(
        Locale.ROOT,
        "%s among %d bookings of two years (%s): median %.1f ms, worst %.1f ms (goal <= 50 ms) %s",
        what,
        booked,
        found.equals(LocalDateTime.MAX) ? "none" : found.toLocalDate(),
        median,
        millis.getLast(),
        met ? "met" : "MISSED");
  }

  /** One booking against the same rows by bare JDBC. */
  Row commit(int batch, int rounds, int warm) throws Exception {
    Row row = Row.rate("booking, one commit", "commits/s", 0.90);
    try (Stage stage = new Stage(root.resolve("book"))) {
      Room.done(new SetUpDesk(stage.desk).slotPlan(Who.SYSTEM, plan("A", 4)));
      AppointmentDesk appointments = new AppointmentDesk(stage.desk);
      Service service =
          stage.desk.look(s -> s.catalogue().byCode(new ServiceCode("KTP-BARU")).orElseThrow());
      List<LocalDateTime> starts = new ArrayList<>();
      LocalDate today = stage.desk.look(s -> s.now().day());
      for (AppointmentDesk.Start start :
          appointments.starts(service, today.plusDays(1), today.plusDays(DAYS))) {
        starts.addAll(Collections.nCopies(4, start.slot().start()));
      }
      int[] next = new int[1];
      book(appointments, starts.get(next[0]++));
      Object[] entry =
          BareJdbc.rows(
                  stage.folder,
                  "SELECT office, origin, seq, stamp, act, subject, kind, actor, body, personal_state,"
                      + " personal, salt, personal_hash, hash FROM journal ORDER BY id DESC LIMIT 1")
              .getFirst();
      Object[] state = BareJdbc.rows(stage.folder, "SELECT * FROM appointment").getFirst();
      try (BareJdbc bare = new BareJdbc(root.resolve("book"), stage.folder)) {
        long[] seq = {1_000_000};
        for (int round = 0; round < rounds + warm; round++) {
          double ours = Bench.rate(batch, () -> book(appointments, starts.get(next[0]++)));
          double base =
              Bench.rate(
                  batch,
                  () -> {
                    Object[] e = entry.clone();
                    e[2] = ++seq[0];
                    e[5] = "appointment/" + seq[0];
                    Object[] a = state.clone();
                    a[0] = String.valueOf(seq[0]);
                    bare.begin();
                    bare.journal(e);
                    bare.appointment(a);
                    bare.commit();
                  });
          if (round >= warm) {
            row.add(ours, base);
          }
        }
      }
    }
    return row;
  }

  private static void book(AppointmentDesk appointments, LocalDateTime start) {
    Room.done(
        appointments.book(Room.at("1"), new Form("KTP-BARU", start, Channel.WA, SITI, false)));
  }
}
