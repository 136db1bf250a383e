package id.loket.store;

import static java.util.Comparator.comparing;

import id.loket.domain.calendar.Holiday;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the yearly decree of national holidays and joint leave. One file a year; a year without a
 * file has no decree yet, and the office enters its days itself.
 */
public final class HolidayTable {

  private static final List<String> SHIPPED = List.of("/catalogue/libur-2026.yaml");

  private HolidayTable() {}

  /** The days of all years inside the program, in order. */
  public static List<Holiday> shipped() {
    return SHIPPED.stream()
        .flatMap(file -> YamlFile.shipped(file, HolidayTable::holidays).stream())
        .sorted(comparing(Holiday::date))
        .toList();
  }

  /** UTF-8, at most 1 MB; does not close the stream. */
  public static List<Holiday> read(InputStream in) throws IOException, CatalogueFault {
    return holidays(YamlFile.parse(in));
  }

  public static List<Holiday> read(String text) throws CatalogueFault {
    return holidays(YamlFile.parse(text));
  }

  private static List<Holiday> holidays(YamlValue root) throws CatalogueFault {
    int year = root.need("tahun").positive();
    root.need("sumber").text();
    Map<LocalDate, Integer> lines = new HashMap<>();
    List<Holiday> holidays = new ArrayList<>();
    for (YamlValue entry : root.need("libur").items()) {
      LocalDate date = date(entry.need("tanggal"), year);
      Integer earlier = lines.putIfAbsent(date, entry.line());
      if (earlier != null) {
        throw entry.fault(
            "tanggal %s sudah ada di baris %d".formatted(date, earlier), "Hapus salah satu");
      }
      holidays.add(new Holiday(date, entry.need("nama").text(), isJointLeave(entry.need("jenis"))));
    }
    holidays.sort(comparing(Holiday::date));
    return List.copyOf(holidays);
  }

  private static LocalDate date(YamlValue value, int year) throws CatalogueFault {
    LocalDate date;
    try {
      date = LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      throw value.fault(
          "\"%s\" bukan tanggal".formatted(value.text()),
          "Tulis tahun-bulan-hari, misalnya %d-08-17".formatted(year));
    }
    if (date.getYear() != year) {
      throw value.fault(
          "tanggal %s tidak di tahun %d".formatted(date, year), "Perbaiki tanggal atau tahun");
    }
    return date;
  }

  private static boolean isJointLeave(YamlValue value) throws CatalogueFault {
    return switch (value.text()) {
      case "nasional" -> false;
      case "cuti_bersama" -> true;
      default ->
          throw value.fault(
              "jenis \"%s\" tidak dikenal".formatted(value.text()),
              "Tulis nasional atau cuti_bersama");
    };
  }
}
