package id.loket.desk;

import static id.loket.domain.Refusal.Code.NOT_SAMPLE;

import id.loket.domain.Outcome;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.Period;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The office for practice (CONTOH): Kecamatan Purwokerto Utara with its staff, and a morning's
 * visitors that end where the clock is. Everything goes through the desk's own verbs. The people
 * are invented; the same seed and time make the same morning.
 */
public final class SampleOffice {

  /** Shown on the sign-in view of a CONTOH folder: it protects nothing. */
  public static final String PASSWORD = "latihan-loket";

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Duration MORNING = Duration.ofMinutes(150);

  /** A clerk of the sample office; {@code counter} is where they sit, empty: nowhere. */
  public record Person(String login, String name, List<Role> roles, String counter) {}

  private static final List<Person> STAFF =
      List.of(
          new Person("admin", "Wahyu Nugroho", List.of(Role.ADMIN), ""),
          new Person("budi", "Budi Santoso", List.of(Role.RECEPTION), ""),
          new Person("sari", "Sari Wulandari", List.of(Role.RECEPTION, Role.COUNTER), "1"),
          new Person("ratna", "Ratna Kusumawati", List.of(Role.COUNTER, Role.OPERATOR), "2"),
          new Person("dwi", "Dwi Prasetyo", List.of(Role.COUNTER, Role.CASHIER), "3"),
          new Person("agus", "Agus Setiawan", List.of(Role.COUNTER), "4"),
          new Person("camat", "Drs. Hartono Wibisono, M.Si.", List.of(Role.CAMAT), ""));

  /** Which office it is. */
  public static final OfficeDescribed OFFICE =
      new OfficeDescribed(
          "33.02.27",
          new OfficeDescribed.Names(
              "Kecamatan Purwokerto Utara",
              "Kabupaten Banyumas",
              "Jl. Dr. Angka 12, Purwokerto 53121",
              "(0281) 637-405"),
          ZONE.getId(),
          null,
          new OfficeDescribed.Camat(
              "Drs. Hartono Wibisono, M.Si.", "Pembina Tingkat I", "19690412 199503 1 002"));

  private final Desk desk;
  private final ScriptClock clock;
  private final long seed;

  /**
   * @param desk a fresh one whose folder is CONTOH, by that clock
   */
  public SampleOffice(Desk desk, ScriptClock clock, long seed) {
    this.desk = desk;
    this.clock = clock;
    this.seed = seed;
  }

  /** Those who can sign in with {@link #PASSWORD}. */
  public static List<Person> staff() {
    return STAFF;
  }

  public static List<String> logins() {
    return STAFF.stream().map(Person::login).toList();
  }

  /**
   * Sets up the office and lets its morning pass until that moment; the answer is how many came.
   * Slow: one Argon2 a clerk.
   */
  public Outcome<Integer> fill(Instant until) {
    if (!desk.sample()) {
      return Outcome.refused(NOT_SAMPLE);
    }
    ZonedDateTime end = until.atZone(ZONE);
    ZonedDateTime midnight = end.toLocalDate().atStartOfDay(ZONE);
    ZonedDateTime begin = end.minus(MORNING);
    begin = begin.isBefore(midnight) ? midnight : begin;
    clock.set(begin.toInstant());
    setUp(begin);
    Map<String, Who> clerks = hire();
    boolean open =
        desk.look(s -> s.settings().calendar().doorOpen(end.toLocalDate(), end.toLocalTime()));
    String override = open ? null : "Latihan pada hari libur";
    return Outcome.done(
        new SampleMorning(desk, clock, clerks, seed)
            .pass(begin.toInstant(), end.toInstant(), override));
  }

  private void setUp(ZonedDateTime begin) {
    SetUpDesk setUp = new SetUpDesk(desk);
    done(setUp.office(Who.SYSTEM, OFFICE));
    List<String> groups =
        desk.look(s -> s.catalogue().groups().stream().map(g -> g.letter()).toList());
    for (int i = 0; i < groups.size(); i++) {
      String no = Integer.toString(i + 1);
      done(setUp.counter(Who.SYSTEM, new CounterDefined(no, List.of(groups.get(i)), false)));
    }
    done(
        setUp.protocol(
            Who.SYSTEM, new ProtocolSet(false, 373, true, ProtocolSet.USUAL_SYMPTOMS, 20, 5)));
    practiceHours(begin, setUp);
  }

  /** Who practises on a Sunday evening must find the door open that day. */
  private void practiceHours(ZonedDateTime begin, SetUpDesk setUp) {
    LocalDate day = begin.toLocalDate();
    LocalTime from = begin.toLocalTime();
    boolean usual =
        desk.look(s ->
            s.settings()
                .calendar()
                .on(day)
                .filter(d -> d.doorOpen(from) && d.doorOpen(from.plus(MORNING)))
                .isPresent());
    if (usual) {
      return;
    }
    Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
    week.put(day.getDayOfWeek(), List.of(new Period(LocalTime.MIDNIGHT, LocalTime.of(23, 59))));
    done(setUp.hours(Who.SYSTEM, new HoursSet(week, day, day, new HoursSet.Margins(0, 0, 60))));
  }

  private Map<String, Who> hire() {
    StaffDesk staff = new StaffDesk(desk, new Passwords(clock), clock);
    Map<String, Who> clerks = new HashMap<>();
    for (Person p : STAFF) {
      Clerk clerk =
          done(
              staff.define(
                  Who.SYSTEM,
                  new ClerkDefined.Identity(p.login(), p.name()),
                  p.roles(),
                  PASSWORD,
                  false));
      clerks.put(p.login(), new Who(clerk, p.counter().isEmpty() ? null : p.counter()));
    }
    return clerks;
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T result) -> result;
      case Outcome.Refused<T>(var refusal) ->
          throw new IllegalStateException("the sample office was refused: " + refusal.code());
    };
  }
}
