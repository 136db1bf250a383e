package id.loket.store;

import com.fasterxml.jackson.core.JsonGenerator;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Appointment.State;
import id.loket.domain.appointment.AppointmentId;
import id.loket.domain.appointment.Booker;
import id.loket.domain.appointment.BookingCode;
import id.loket.domain.appointment.Span;
import id.loket.domain.appointment.Taken;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.journal.Bytes;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Appointments as they stand. Personal columns stand beside the rest, which alone makes the digest.
 */
public final class AppointmentTable {
  private static final String ALL = "SELECT id, doc, personal FROM appointment WHERE ";

  /** Not late yet, and nobody came for it in vain. */
  private static final String STILL_IN_TIME =
      " AND julianday(start) + json_extract(CAST(doc AS TEXT), '$.lateMinutes') / 1440.0 + 1e-7 >="
          + " julianday(?2) AND NOT EXISTS (SELECT 1 FROM json_each(CAST(doc AS TEXT), '$.came') c"
          + " WHERE json_extract(c.value, '$.start') = start)";

  private final Statements sql;
  private final StateRows rows;

  AppointmentTable(Connection connection, StateRows rows) {
    this.sql = new Statements(connection);
    this.rows = rows;
  }

  public Optional<Appointment> appointment(AppointmentId id) {
    return first(find("id = ?", id.value()));
  }

  /** Of several desks that drew the same code apart, the one whose day is last. */
  public Optional<Appointment> coded(BookingCode code) {
    return first(find("code = ? ORDER BY day DESC, id DESC", code.value()));
  }

  /** Of that day by the time that is promised now, in the order of their times. */
  public List<Appointment> ofDay(LocalDate day) {
    return find("day = ? ORDER BY start, id", day.toString());
  }

  /** Of those days, both included, in the order of their times. */
  public List<Appointment> between(LocalDate from, LocalDate to) {
    return find("day BETWEEN ? AND ? ORDER BY start, id", from.toString(), to.toString());
  }

  /** Who gave up a time on that day that went by, or for which they came in vain. */
  public List<Appointment> givenUpOn(LocalDate day) {
    return find(
        "id IN (SELECT appointment FROM given_up WHERE day = ?) ORDER BY id", day.toString());
  }

  /** Of that telephone number or that NIK, the one whose time is last before the others. */
  public List<Appointment> of(@Nullable Phone phone, @Nullable Nik nik, int limit) {
    return find(
        "id IN (SELECT id FROM appointment WHERE phone = ?1 UNION SELECT id FROM appointment WHERE"
            + " nik = ?2) ORDER BY start DESC, id LIMIT ?3",
        phone == null ? null : phone.value(),
        nik == null ? null : nik.value(),
        limit);
  }

  /** Of that day, of exactly that NIK or telephone number, in the order of their times. */
  public List<Appointment> expected(String nikOrPhone, LocalDate day) {
    return find(
        "day = ?1 AND (nik = ?2 OR phone = ?2) ORDER BY start, id", day.toString(), nikOrPhone);
  }

  /**
   * Where these digits are in the NIK or the telephone number; the one whose time is last before
   * the others.
   *
   * @param from only of that day and later
   */
  public List<Appointment> digits(String nik, String phone, LocalDate from, int limit) {
    return find(
        "day >= ? AND (instr(nik, ?) > 0 OR instr(phone, ?) > 0) ORDER BY start, id LIMIT ?",
        from.toString(),
        nik,
        phone,
        limit);
  }

  /** Where the name has all these words in it, in small letters; from that day on. */
  public List<Appointment> named(List<String> words, LocalDate from, int limit) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(from.toString());
    arguments.addAll(words);
    arguments.add(limit);
    return find(
        "day >= ? AND "
            + "instr(lower(json_extract(CAST(personal AS TEXT), '$.booker.name')), ?) > 0 AND "
                .repeat(words.size())
            + "personal IS NOT NULL ORDER BY start, id LIMIT ?",
        arguments.toArray());
  }

  /** Whether a request of that mark was imported, and not undone since. */
  public boolean isImported(String request) {
    return !sql.query("SELECT 1 FROM appointment WHERE request = ?", r -> true, request).isEmpty();
  }

  /**
   * How many of that day may still come in time, by service; counted by SQLite, since each arrival
   * and each booking under a quota asks.
   */
  public Map<String, Integer> expected(LocalDate day, LocalDateTime now) {
    boolean today = day.equals(now.toLocalDate());
    Map<String, Integer> expected = new HashMap<>();
    sql.query(
        "SELECT service, count(*) FROM appointment WHERE day = ?1 AND status = 'BOOKED'"
            + (today ? STILL_IN_TIME : "")
            + " GROUP BY service",
        r -> expected.put(r.getString(1), r.getInt(2)),
        today ? new Object[] {day.toString(), now.toString()} : new Object[] {day.toString()});
    return expected;
  }

  /** How many that can still be used lie after that moment. */
  public int upcoming(Phone phone, @Nullable Nik nik, LocalDateTime now) {
    return sql.query(
            "SELECT count(*) FROM appointment WHERE status = 'BOOKED' AND start >= ?1 AND id IN"
                + " (SELECT id FROM appointment WHERE phone = ?2 UNION SELECT id FROM appointment"
                + " WHERE nik = ?3)",
            r -> r.getInt(1),
            now.toString(),
            phone.value(),
            nik == null ? null : nik.value())
        .getFirst();
  }

  /**
   * The places that are taken on these days, both included, by these services. From the index
   * alone, and a row for each service and day: a search among two years of bookings is made of
   * this.
   */
  public List<Taken> taken(Collection<String> services, LocalDate from, LocalDate to) {
    List<Taken> taken = new ArrayList<>();
    sql.query(
        "SELECT service, day, group_concat(substr(start, 12) || '/' || minutes || '/' || n) FROM"
            + " (SELECT service, day, start, minutes, count(*) AS n FROM appointment WHERE takes = 1"
            + " AND service IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ? GROUP BY"
            + " service, day, start, minutes) GROUP BY service, day",
        r -> taken.addAll(ofDay(r.getString(1), LocalDate.parse(r.getString(2)), r.getString(3))),
        json(services),
        from.toString(),
        to.toString());
    return taken;
  }

  /** {@code 09:00/30/4,09:30/30/1}. */
  private static List<Taken> ofDay(String service, LocalDate day, String slots) {
    List<Taken> taken = new ArrayList<>();
    for (String slot : slots.split(",", -1)) {
      String[] parts = slot.split("/", -1);
      Span span = new Span(day.atTime(LocalTime.parse(parts[0])), Integer.parseInt(parts[1]));
      taken.add(new Taken(service, span, Integer.parseInt(parts[2])));
    }
    return taken;
  }

  private static String json(Collection<String> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
      out.writeStartArray();
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return text.toString();
  }

  private List<Appointment> find(String conditions, @Nullable Object... args) {
    return sql.list(ALL + conditions, rows::appointment, args);
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /**
   * Writes what became of one.
   *
   * @param disputed whether something that was decided about it apart lost; null: as it was
   */
  void put(AppointmentId id, @Nullable Appointment a, @Nullable Boolean disputed) {
    sql.update("DELETE FROM given_up WHERE appointment = ?", id.value());
    if (a == null) {
      sql.update("DELETE FROM appointment WHERE id = ?", id.value());
      return;
    }
    Booker booker = a.booker();
    Bytes personal = Parts.personal(a);
    sql.update(
        "INSERT INTO appointment (id, code, service, day, start, minutes, takes, status, disputed,"
            + " doc, personal, phone, nik, request) VALUES"
            + " (?1,?2,?3,?4,?5,?6,?7,?8,coalesce(?9,0),?10,?11,?12,?13,?14) ON CONFLICT (id) DO"
            + " UPDATE SET code = excluded.code, service = excluded.service, day = excluded.day,"
            + " start = excluded.start, minutes = excluded.minutes, takes = excluded.takes, status ="
            + " excluded.status, disputed = coalesce(?9, disputed), doc = excluded.doc, personal ="
            + " excluded.personal, phone = excluded.phone, nik = excluded.nik, request ="
            + " excluded.request",
        id.value(),
        a.booking().code().value(),
        a.booking().service(),
        a.day().toString(),
        a.start().toString(),
        a.span().minutes(),
        a.takesPlace() ? 1 : 0,
        status(a),
        disputed == null ? null : disputed ? 1 : 0,
        Parts.impersonal(a).view(),
        personal == null ? null : personal.view(),
        booker == null ? null : booker.phone().value(),
        booker == null || booker.nik() == null ? null : booker.nik().value(),
        booker == null ? null : booker.request());
    Stream.concat(a.missed().stream(), a.cameInVain().stream().map(Appointment.Came::start))
        .map(LocalDateTime::toLocalDate)
        .distinct()
        .forEach(day ->
            sql.update(
                "INSERT INTO given_up (day, appointment) VALUES (?,?)",
                day.toString(),
                id.value()));
  }

  private static String status(Appointment a) {
    return switch (a.state()) {
      case State.Booked b -> "BOOKED";
      case State.CheckedIn c -> "CHECKED_IN";
      case State.Cancelled c -> "CANCELLED";
    };
  }

  void clear() {
    sql.update("DELETE FROM appointment");
    sql.update("DELETE FROM given_up");
  }

  boolean has(AppointmentId id) {
    return !sql.query("SELECT 1 FROM appointment WHERE id = ?", r -> true, id.value()).isEmpty();
  }

  static boolean isAppointment(String subject) {
    return subject.startsWith("appointment/");
  }

  static AppointmentId id(String subject) {
    return new AppointmentId(subject.substring("appointment/".length()));
  }
}
