package id.loket.cli;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.ImportDesk;
import id.loket.desk.ImportDesk.Preview;
import id.loket.domain.Situation;
import id.loket.domain.appointment.SlotBook;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The demo's form: what invented people asked for by it, as a CSV, with rows nobody can use. */
final class DemoRequests {
  private static final List<LocalDate> LATER =
      List.of(
          DemoDay.DAY.plusDays(1),
          DemoDay.DAY.plusDays(2),
          DemoDay.DAY.plusDays(4),
          DemoDay.DAY.plusDays(1),
          DemoDay.DAY.plusDays(2));

  private static final String HEADER =
      "Stempel waktu,Nama lengkap,Nomor WhatsApp,NIK,Layanan yang dibutuhkan,Tanggal,Jam";

  /** Rows that no clerk can use as they are. */
  private static final List<String> WRONG =
      List.of(
          "Joko Contoh,\"8,12E+11\",,SKTM,24/11/2026,09.00",
          "Tuti Contoh,081200099991,\"3,30227E+15\",SKTM,24/11/2026,09.00",
          "Wati Contoh,081200099992,,kartu keluarga,24/11/2026,10.00",
          "Budi Contoh,081200099993,,SKTM,31/11/2026,09.00",
          "Ani Contoh,081200099994,,SKTM,29/11/2026,09.00");

  private static final int ROUNDS = 8;

  private final ScriptDesk desk;
  private final ImportDesk imports;
  private final Random random;
  private final DemoPeople people;
  private final AppointmentDesk appointments;
  private final Catalogue catalogue;
  private final Map<String, List<LocalDateTime>> starts = new HashMap<>();
  private final List<String> rows = new ArrayList<>();

  DemoRequests(ScriptDesk desk, ImportDesk imports, Random random) {
    this.desk = desk;
    this.imports = imports;
    this.random = random;
    this.people = new DemoPeople(random);
    this.appointments = desk.appointments();
    this.catalogue = desk.desk().look(Situation::catalogue);
  }

  int size() {
    return rows.size();
  }

  /** A name. */
  String somebody() {
    return people.asking().name();
  }

  /** Until so many can be had on the day, and others on later days; some ask for what is full. */
  void ask(int target, int others) {
    for (int round = 0; round < ROUNDS; round++) {
      long good =
          rows.isEmpty()
              ? 0
              : preview(rows.size()).good().stream()
                  .filter(g -> g.request().start().toLocalDate().equals(DemoDay.DAY))
                  .count();
      if (good >= target) {
        break;
      }
      for (long i = good; i < target; i++) {
        row(DemoDay.DAY);
      }
    }
    for (int i = 0; i < others; i++) {
      row(LATER.get(i % LATER.size()));
    }
    row(DemoBookings.HOLIDAY);
    for (int i = 0; i < WRONG.size(); i++) {
      rows.add((i + 1) * rows.size() / (WRONG.size() + 2), stamp() + WRONG.get(i));
    }
  }

  private String stamp() {
    return "19/11/2026 %02d.%02d.00,".formatted(7 + random.nextInt(6), random.nextInt(60));
  }

  private void row(LocalDate day) {
    DemoPeople.Visitor v = people.asking();
    Service service = catalogue.byCode(new ServiceCode(v.services().getFirst())).orElseThrow();
    List<LocalDateTime> open =
        starts.computeIfAbsent(
            service.code().value() + day,
            key ->
                appointments.starts(service, day, day).stream()
                    .filter(s -> s.fit() == SlotBook.Fit.FREE)
                    .map(s -> s.slot().start())
                    .toList());
    if (open.isEmpty()) {
      return;
    }
    LocalDateTime start = open.get(random.nextInt(open.size()));
    rows.add(
        stamp()
            + "%s,%s,%s,\"%s\",%02d/%02d/%d,%02d.%02d"
                .formatted(
                    v.name(),
                    v.phone(),
                    v.nik().isEmpty() ? "" : "'" + v.nik(),
                    service.name(),
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear(),
                    start.getHour(),
                    start.getMinute()));
  }

  /** What would become of the first so many, from a file beside the data. */
  Preview preview(int many) {
    return DemoBookings.done(imports.preview(file("permintaan.csv", many)));
  }

  /** Beside the data, as if it had been downloaded. */
  private Path file(String name, int many) {
    Path file = desk.folder().resolve(Path.of("..", "..", name)).normalize();
    try {
      Files.writeString(
          file, HEADER + "\r\n" + String.join("\r\n", rows.subList(0, many)) + "\r\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("requests", e);
    }
  }
}
