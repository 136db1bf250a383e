package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.desk.AppointmentDesk;
import id.loket.desk.DayDesk;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Stand;
import id.loket.fixture.RawSql;
import id.loket.report.DayReport;
import id.loket.report.ServiceDay;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The numbers of the demo's day three times: on the Laporan harian, as the day script's {@code day}
 * tells them, and recounted from the state tables by SQL that knows nothing of either.
 */
class DayRecountTest {
  private static final String DAY = DemoDay.DAY.toString();
  private static final LocalDate FAR = DemoDay.DAY.plusDays(30);
  private static final String TICKETS =
      " FROM ticket WHERE day = '" + DAY + "' AND status <> 'UNDONE' ";
  private static final String CALLED = TICKETS + "AND at(doc, '$.times.firstCall.at') IS NOT NULL ";
  private static final String WAIT =
      "max(0, strftime('%s', at(doc, '$.times.firstCall.at'))"
          + " - strftime('%s', at(doc, '$.line.place')))";
  private static final String DOSSIERS =
      " FROM dossier WHERE day = '" + DAY + "' AND status <> 'UNDONE' ";

  private static final String LACKED =
      "AND (at(doc, '$.accepted.at') IS NULL OR at(doc, '$.accepted.at') <> at(doc, '$.opening.at'))";

  @TempDir private static Path dir;

  private static Play play;
  private static Path folder;
  private static String paper;
  private static String script;
  private static JsonNode day;

  @BeforeAll
  static void the_demos_day() throws IOException {
    play = new Play(Played.in(dir), Played.CHEAP);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(lines, false, StandardCharsets.UTF_8)) {
      new DemoDay(new DemoScript(play, out, 1), 90, 5).run(() -> {});
    }
    script = lines.toString(StandardCharsets.UTF_8);
    folder = play.desk("1").orElseThrow().folder();
    Path file = dir.resolve("out").resolve(DAY + "-laporan-harian.pdf");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      paper = flat(new PDFTextStripper().getText(pdf));
    }
    day = play.one(99_999, "{\"do\":\"day\",\"date\":\"" + DAY + "\"}").path("result");
  }

  @AfterAll
  static void close() {
    play.close();
  }

  @Test
  void visitors_and_what_became_of_their_tickets() {
    long visits = count("SELECT count(*) FROM visit WHERE day = '" + DAY + "'");
    long tickets = count("SELECT count(*)" + TICKETS);
    long served = count("SELECT count(*)" + TICKETS + "AND status = 'DONE'");
    long noShow = count("SELECT count(*)" + TICKETS + "AND status = 'NO_SHOW'");
    long left = count("SELECT count(*)" + TICKETS + "AND status = 'LEFT'");

    assertThat(visits).isGreaterThan(60);
    assertThat(noShow).isPositive();
    told("visits", visits);
    told("tickets", tickets);
    told("served", served);
    told("noShow", noShow);
    told("left", left);
    assertThat(paper)
        .contains("Pengunjung " + visits + " " + tickets + " nomor antrean")
        .contains("Dilayani " + served + " " + noShow + " tidak hadir " + left + " pulang");
  }

  @Test
  void waits_by_mean_median_and_nearest_rank_and_the_longest_with_its_ticket() {
    long n = count("SELECT count(*)" + CALLED);
    long mean = count("SELECT CAST(round(avg(" + WAIT + ")) AS INTEGER)" + CALLED);
    long median = ranked((n + 1) / 2);
    long p90 = ranked((9 * n + 9) / 10);
    String longest = text("SELECT number" + CALLED + "ORDER BY " + WAIT + " DESC, id LIMIT 1");

    told("meanWaitSeconds", mean);
    told("medianWaitSeconds", median);
    told("p90WaitSeconds", p90);
    assertThat(paper)
        .contains("Menunggu (median) " + minutes(median) + " mnt p90 " + minutes(p90))
        .contains("terlama " + minutes(ranked(n)) + " (" + longest + ")")
        .contains("menunggu rata-rata " + minutes(mean) + " mnt");
  }

  private static long ranked(long place) {
    return count("SELECT " + WAIT + CALLED + "ORDER BY " + WAIT + " LIMIT 1 OFFSET " + (place - 1));
  }

  @Test
  void every_service_with_its_numbers_dossiers_and_time() {
    List<String> codes =
        texts(
            "SELECT DISTINCT at(s.value, '$.ref.code') FROM ticket, json_each(text(doc), '$.services')"
                + " s WHERE day = '"
                + DAY
                + "' AND status <> 'UNDONE'");

    assertThat(codes).hasSizeGreaterThan(8);
    assertThat(day.path("services")).hasSize(codes.size());
    for (String code : codes) {
      String its =
          TICKETS
              + "AND EXISTS (SELECT 1 FROM json_each(text(doc), '$.services') s WHERE at(s.value,"
              + " '$.ref.code') = '"
              + code
              + "') ";
      String files = DOSSIERS + "AND at(doc, '$.asked.service') = '" + code + "' ";
      long tickets = count("SELECT count(*)" + its);
      long served = count("SELECT count(*)" + its + "AND status = 'DONE'");
      String mean = mean(its);
      assertThat(day.path("services").path(code).path("tickets").asLong()).isEqualTo(tickets);
      assertThat(day.path("services").path(code).path("served").asLong()).isEqualTo(served);
      assertThat(paper)
          .as(code)
          .contains(
              flat(
                  String.join(
                      " ",
                      name(code),
                      "" + tickets,
                      "" + served,
                      served == 0 ? "-" : mean,
                      "" + count("SELECT count(*)" + files),
                      "" + count("SELECT count(*)" + files + "AND status = 'DITERIMA'"),
                      "" + count("SELECT count(*)" + files + LACKED),
                      "0 ")));
    }
  }

  private static String mean(String its) {
    return minutes(
            count(
                "SELECT CAST(round(coalesce(avg(at(doc, '$.times.servedSeconds')), 0)) AS INTEGER)"
                    + its
                    + "AND status = 'DONE'"))
        + " mnt";
  }

  private static String name(String code) {
    return play.desk("1").orElseThrow().desk().look(Situation::catalogue).services().stream()
        .filter(s -> s.code().value().equals(code))
        .map(s -> s.name())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dossiers_and_screening() {
    long opened = count("SELECT count(*)" + DOSSIERS);
    long accepted = count("SELECT count(*)" + DOSSIERS + "AND status = 'DITERIMA'");
    long returned = count("SELECT count(*)" + DOSSIERS + LACKED);

    assertThat(opened).isGreaterThan(10);
    assertThat(returned).isPositive();
    assertThat(day.path("dossiers").path("opened").asLong()).isEqualTo(opened);
    assertThat(day.path("dossiers").path("returned").asLong()).isEqualTo(returned);
    assertThat(paper)
        .contains(
            "Berkas dibuka "
                + opened
                + " "
                + accepted
                + " lengkap "
                + (opened - accepted)
                + " belum lengkap")
        .contains("Pemeriksaan protokol kesehatan " + day.path("visits").asLong() + " orang");
    for (String outcome : List.of("MASUK", "LAYANI_LUAR", "RUJUK_PUSKESMAS", "ULANG", "TANPA")) {
      assertThat(day.path("screening").path(outcome).asLong())
          .as(outcome)
          .isEqualTo(
              count(
                  "SELECT count(*) FROM visit WHERE day = '"
                      + DAY
                      + "' AND at(personal, '$.health.screened') = '"
                      + outcome
                      + "'"));
    }
    assertThat(paper).contains(day.path("screening").path("MASUK").asLong() + " masuk");
  }

  @Test
  void two_of_five_visitors_come_by_appointment() {
    String appointments = " FROM appointment WHERE day = '" + DAY + "'";
    long visits = count("SELECT count(*) FROM visit WHERE day = '" + DAY + "'");
    long came =
        count(
            "SELECT count(*) FROM visit WHERE day = '"
                + DAY
                + "' AND at(doc, '$.arrival.appointment') IS NOT NULL");
    long still = count("SELECT count(*)" + appointments + " AND status = 'BOOKED'");
    AppointmentDesk desk = play.desk("1").orElseThrow().appointments();

    assertThat(came * 1.0 / visits).isBetween(0.37, 0.43);
    assertThat(count("SELECT count(*)" + appointments + " AND status = 'CHECKED_IN'")).isPositive();
    assertThat(still).as("nobody came, or the door let nobody in").isPositive();
    assertThat(count("SELECT count(*)" + appointments + " AND status = 'CANCELLED'")).isEqualTo(1);
    assertThat(desk.list(DemoDay.DAY, DemoDay.DAY))
        .extracting(AppointmentDesk.Listed::stand)
        .contains(Stand.NO_SHOW, Stand.CAME, Stand.CAME_LATE, Stand.CANCELLED);
    assertThat(desk.list(DemoDay.DAY, DemoDay.DAY))
        .anyMatch(l -> l.appointment().reminder() != null);
    assertThat(desk.toMove())
        .extracting(m -> m.appointment().day())
        .containsExactly(DemoDay.DAY.plusDays(3));
    assertThat(count("SELECT count(*) FROM appointment WHERE day > '" + DAY + "'"))
        .isGreaterThan(15);
  }

  /** What a file of requests brought stands in the script as bookings. */
  @Test
  void the_script_alone_makes_the_same_day(@TempDir Path elsewhere) throws IOException {
    try (Play again = new Play(Played.in(elsewhere), Played.CHEAP);
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      assertThat(again.all(new BufferedReader(new StringReader(script)), nowhere)).isZero();

      assertThat(again.one(99_999, "{\"do\":\"day\",\"date\":\"" + DAY + "\"}").path("result"))
          .isEqualTo(day);
      assertThat(stands(again)).isEqualTo(stands(play));
    }
  }

  private static List<String> stands(Play of) {
    return of.desk("1").orElseThrow().appointments().list(DemoBookings.FIRST, FAR).stream()
        .map(l -> l.appointment().start() + " " + l.appointment().booker().name() + l.stand())
        .sorted()
        .toList();
  }

  @Test
  void every_hour_has_its_visitors() {
    DayReport report =
        DayReport.of(new DayDesk(play.desk("1").orElseThrow().desk()).page(DemoDay.DAY));
    List<String> hours = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    long all = 0;
    for (DayReport.Hour hour : report.hours()) {
      long visits =
          count(
              "SELECT count(*) FROM visit WHERE day = '"
                  + DAY
                  + "' AND substr(at(doc, '$.arrival.at'), 12, 2) = '%02d'".formatted(hour.hour()));
      assertThat(hour.visits()).isEqualTo((int) visits);
      hours.add("%02d".formatted(hour.hour()));
      numbers.add(Long.toString(visits));
      all += visits;
    }
    assertThat(paper)
        .contains(String.join(" ", hours) + " " + String.join(" ", numbers) + " 2. Layanan");
    assertThat(all).isEqualTo(day.path("visits").asLong());
    assertThat(paper)
        .contains(
            "Jumlah "
                + report.services().stream().mapToInt(ServiceDay::tickets).sum()
                + " "
                + report.services().stream().mapToInt(ServiceDay::served).sum()
                + " "
                + mean(TICKETS));
  }

  /** With single spaces, and none where a line was broken behind a hyphen. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").replace("- ", "-");
  }

  private static void told(String key, long number) {
    assertThat(day.path(key).asLong()).as(key).isEqualTo(number);
  }

  private static String minutes(long seconds) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  private static long count(String sql) {
    return Long.parseLong(text(sql));
  }

  private static String text(String sql) {
    return texts(sql).getFirst();
  }

  /** {@code at(doc, path)} reads JSON out of a column of bytes. */
  private static List<String> texts(String sql) {
    return RawSql.texts(
        folder,
        sql.replaceAll("at\\(s\\.value, ", "json_extract(s.value, ")
            .replaceAll("\\bat\\((\\w+), ", "json_extract(CAST($1 AS TEXT), ")
            .replaceAll("text\\((\\w+)\\)", "CAST($1 AS TEXT)"));
  }
}
