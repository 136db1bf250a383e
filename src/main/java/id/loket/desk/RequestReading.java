package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_ROW;

import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.AppointmentDecisions.Request;
import id.loket.domain.appointment.Booker;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceSearch;
import id.loket.domain.visit.Channel;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.store.RequestColumn;
import id.loket.store.RequestCsv.Row;
import id.loket.store.WrittenTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file, in their order: what each one asks for, or all that is wrong with it.
 * Whether it can be had is decided elsewhere.
 */
final class RequestReading {
  private static final int LONGEST = 200;
  private static final int CANDIDATES = 4;

  /** As Excel writes a number that is too long for it. */
  private static final String ROUNDED = "[0-9]([.,][0-9]+)?[eE][+][0-9]+";

  private static final Map<Channel, List<String>> CHANNELS =
      Map.of(
          Channel.WA, List.of("whatsapp"),
          Channel.TELEPON, List.of("telp", "tlp", "phone"),
          Channel.SUREL, List.of("email", "e-mail"),
          Channel.FACEBOOK, List.of("fb"),
          Channel.WEB, List.of("formulir", "form", "google form", "website", "situs"),
          Channel.LOKET, List.of("counter", "langsung"));

  private final Situation office;
  private final ServiceSearch search;
  private final String zone;
  private final Map<String, List<Service>> meant = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();

  RequestReading(Situation office) {
    this.office = office;
    this.search = ServiceSearch.of(office.catalogue());
    this.zone =
        switch (office.now().at().getOffset().getTotalSeconds() / 3600) {
          case 7 -> "WIB";
          case 8 -> "WITA";
          case 9 -> "WIT";
          default -> office.now().at().getOffset().getId();
        };
  }

  /** What a row asks for; {@link Booker#request} is its mark. */
  sealed interface Read {
    record Asks(Request request) implements Read {}

    record Wrong(List<Refusal> reasons) implements Read {}
  }

  Read read(Row row) {
    List<Refusal> reasons = new ArrayList<>();
    String name = name(row, reasons);
    Phone phone = part(reasons, () -> phone(row.of(RequestColumn.PHONE)));
    Nik nik = part(reasons, () -> nik(row.of(RequestColumn.NIK)));
    Service service = part(reasons, () -> service(row.of(RequestColumn.SERVICE)));
    LocalDate date = part(reasons, () -> date(row));
    LocalTime time = part(reasons, () -> time(row));
    Channel channel = part(reasons, () -> channel(row.of(RequestColumn.CHANNEL)));
    if (!reasons.isEmpty()
        || phone == null
        || service == null
        || date == null
        || time == null
        || channel == null) {
      return new Read.Wrong(reasons);
    }
    String by = row.of(RequestColumn.ASKED_BY);
    String what =
        String.join(
            "\n",
            name.toLowerCase(Locale.ROOT),
            phone.value(),
            service.code().value(),
            date.atTime(time).toString());
    Booker booker = new Booker(name, phone, nik, by.isEmpty() ? null : by, mark(what));
    return new Read.Asks(new Request(service, date.atTime(time), channel, booker));
  }

  /**
   * The same in every file that has this row: two people who ask for exactly the same are the first
   * and the second of them in each.
   */
  private String mark(String what) {
    int occurrence = occurrences.merge(what, 1, Integer::sum);
    byte[] text = (what + "\n" + occurrence).getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(Chain.sha256().digest(text)).hex();
  }

  private static <T> @Nullable T part(List<Refusal> reasons, Supplier<@Nullable T> reading) {
    try {
      return reading.get();
    } catch (RefusedException e) {
      reasons.add(e.refusal());
      return null;
    }
  }

  private static RefusedException bad(Object... args) {
    return RefusedException.of(BAD_ROW, args);
  }

  private static String name(Row row, List<Refusal> reasons) {
    String name = row.of(RequestColumn.NAME);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      reasons.add(Refusal.of(BAD_ROW, "name"));
    }
    if (Math.max(name.length(), row.of(RequestColumn.ASKED_BY).length()) > LONGEST) {
      reasons.add(Refusal.of(BAD_ROW, "long", LONGEST));
    }
    return name;
  }

  private static Phone phone(String typed) {
    if (typed.matches(ROUNDED)) {
      throw bad("phoneRounded", typed);
    }
    // Facebook puts "p:" before a number; Excel takes the zero away
    String number = typed.replaceFirst("^p:", "").replaceFirst("[.,]0$", "");
    boolean zeroLost = number.matches("8[1-9][0-9 .-]{6,14}");
    return Phone.needed(zeroLost ? "0" + number : number);
  }

  /** Excel keeps fifteen digits of a number: the sixteenth becomes a zero. */
  private static @Nullable Nik nik(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches(ROUNDED) || typed.matches("[0-9]{12}0000")) {
      throw bad("nikRounded", typed);
    }
    return Nik.parse(typed);
  }

  private Service service(String written) {
    if (written.isEmpty()) {
      throw bad("service");
    }
    List<Service> found = meant.computeIfAbsent(written, this::meant);
    if (found.isEmpty()) {
      throw bad("unknown", written);
    }
    if (found.size() > 1) {
      String candidates =
          found.stream()
              .limit(CANDIDATES)
              .map(s -> s.shortName() + " (" + s.code().value() + ")")
              .collect(Collectors.joining(", "));
      throw bad("services", written, candidates + (found.size() > CANDIDATES ? ", …" : ""));
    }
    return found.getFirst();
  }

  private List<Service> meant(String written) {
    try {
      return List.of(CounterDesk.Services.one(office, written));
    } catch (RefusedException e) {
      return search.meant(written);
    }
  }

  private LocalDate date(Row row) {
    String day = row.of(RequestColumn.DATE);
    String cell = day.isEmpty() ? row.of(RequestColumn.TIME) : day;
    if (cell.isEmpty()) {
      throw bad("date");
    }
    WrittenTime written = WrittenTime.read(cell, zone).orElseThrow(() -> bad("badDate", cell));
    LocalDate date = written.date();
    if (date == null) {
      throw day.isEmpty() ? bad("date") : bad("badDate", cell);
    }
    return date;
  }

  /** Null where the date could not be read from the one cell that has both: that is said of it. */
  private @Nullable LocalTime time(Row row) {
    String own = row.of(RequestColumn.TIME);
    String day = row.of(RequestColumn.DATE);
    Optional<WrittenTime> written = WrittenTime.read(own.isEmpty() ? day : own, zone);
    if (!own.isEmpty() && (written.isEmpty() || written.get().time() == null)) {
      throw day.isEmpty() && written.isEmpty() ? bad("time") : bad("badTime", own, zone);
    }
    if (own.isEmpty() && (day.isEmpty() || (written.isPresent() && written.get().time() == null))) {
      throw bad("time");
    }
    return written.map(WrittenTime::time).orElse(null);
  }

  private static Channel channel(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return typed.isEmpty()
        ? Channel.WEB
        : Channel.parse(typed)
            .or(() ->
                CHANNELS.entrySet().stream()
                    .filter(e -> e.getValue().contains(plain))
                    .map(Map.Entry::getKey)
                    .findFirst())
            .orElseThrow(() -> bad("channel", typed));
  }
}
