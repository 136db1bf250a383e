package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.fixture.RawSql;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promised times of the demo's day three times: on the Laporan harian, as the day script's
 * {@code day} tells them, and recounted from the state tables by SQL that knows nothing of either.
 * Some came in time or late, some were turned away, some went by and were moved or given up
 * afterwards, some never came.
 */
class AppointmentRecountTest {
  private static final String DAY = DemoDay.DAY.toString();
  private static final LocalDateTime DAYS_BEFORE = DemoDay.DAY.minusDays(5).atTime(9, 0);
  private static final List<String> SERVICES = List.of("KTP-BARU", "SKTM", "KK-GANTI");
  private static final List<String> CHANNELS = List.of("WA", "telepon", "SMS", "loket", "web");
  private static final int BOOKED = 60;

  /** A row for each promise: its service, its channel, when they came, when that was late. */
  private static final String PROMISES =
      """
      (SELECT service, at(doc, '$.booking.channel') AS channel, NULL AS came, NULL AS late
         FROM appointment, json_each(text(doc), '$.missed') m WHERE substr(m.value, 1, 10) = 'DAY'
       UNION ALL
       SELECT service, at(doc, '$.booking.channel'), json_extract(c.value, '$.at'),
              CAST(strftime('%s', json_extract(c.value, '$.start')) AS INTEGER)
                + 60 * at(doc, '$.lateMinutes')
         FROM appointment, json_each(text(doc), '$.came') c
        WHERE substr(json_extract(c.value, '$.start'), 1, 10) = 'DAY'
          AND (status = 'CANCELLED' OR json_extract(c.value, '$.start') <> start)
       UNION ALL
       SELECT service, at(doc, '$.booking.channel'),
              coalesce((SELECT min(json_extract(c.value, '$.at')) FROM json_each(text(doc), '$.came') c
                         WHERE json_extract(c.value, '$.start') = start),
                       CASE status WHEN 'CHECKED_IN' THEN substr(at(doc, '$.state.at'), 1, 19) END),
              CAST(strftime('%s', start) AS INTEGER) + 60 * at(doc, '$.lateMinutes')
         FROM appointment WHERE day = 'DAY' AND status <> 'CANCELLED')
      """
          .replace("DAY", DAY);

  private static final String CALLED =
      " FROM ticket WHERE day = '"
          + DAY
          + "' AND status <> 'UNDONE' AND at(doc, '$.origin.issued.appointed.time') IS NOT NULL AND"
          + " at(doc, '$.times.firstCall.at') IS NOT NULL";

  @TempDir private static Path dir;

  private static Play play;
  private static Path folder;
  private static String paper;
  private static JsonNode told;
  private static long asked;
  private static final TreeMap<Integer, String> codes = new TreeMap<>();

  @BeforeAll
  static void the_demos_day_with_promised_times() throws IOException {
    play = new Play(Played.in(dir), Played.CHEAP);
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      DemoScript script = new DemoScript(play, nowhere, 1);
      new DemoOffice(script).setUp(DAYS_BEFORE);
      Random random = new Random(11);
      for (int i = 0; i < BOOKED; i++) {
        book(script, random, i);
      }
      new DemoDay(script, 120, 1).run(() -> codes.forEach((i, code) -> comes(random, i, code)));
    }
    folder = play.desk("1").orElseThrow().folder();
    Path file = dir.resolve("out").resolve(DAY + "-laporan-harian.pdf");
    try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
      paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
    told = play.one(99_999, "{\"do\":\"day\",\"date\":\"" + DAY + "\"}").path("result");
    told = told.path("appointments");
    asked =
        play.desk("1")
            .orElseThrow()
            .desk()
            .look(s -> s.now().at().toLocalDateTime())
            .toEpochSecond(ZoneOffset.UTC);
  }

  @AfterAll
  static void close() {
    play.close();
  }

  private static void book(DemoScript script, Random random, int i) {
    LocalDateTime start = DemoDay.DAY.atTime(8, 0).plusMinutes(30L * random.nextInt(15));
    ObjectNode book = DemoScript.by(DemoScript.line(DAYS_BEFORE, "book"), "admin");
    book.put("service", SERVICES.get(random.nextInt(SERVICES.size())));
    book.put("start", start.toString());
    book.put("name", "Pemesan").put("phone", "08123456%04d".formatted(i));
    book.put("channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
    // some ask for a slot that is full, or for lunch time
    JsonNode made = script.send(book);
    if (made.path("ok").asBoolean()) {
      codes.put(i, made.path("result").path("booking").asText());
    }
  }

  /** In the fullest hour of the morning: who is at the door, and what becomes of the others. */
  private static void comes(Random random, int i, String code) {
    ObjectNode line = Play.JSON.createObjectNode().put("clerk", DemoOffice.DOOR);
    line.put("booking", code);
    switch (random.nextInt(6)) {
      case 0 -> line.put("do", "cancelBooking").put("why", "batal");
      case 1 -> line.put("do", "reschedule").put("start", DemoDay.DAY.atTime(15, 0).toString());
      case 2 ->
          line.put("do", "reschedule").put("start", DemoDay.DAY.plusDays(1).atTime(9, 0) + "");
      case 3 -> {
        return;
      }
      default ->
          line.put("do", "arrive")
              .put("temperature", 36.5)
              .put("mask", true)
              .put("outside", true)
              .put("symptoms", random.nextInt(4) == 0);
    }
    play.one(50_000 + i, line.toString());
  }

  @Test
  void all_together_on_screen_on_paper_and_in_the_tables() {
    assertThat(codes.size()).isGreaterThan(30);
    List<Long> all = counted("");

    assertThat(told(told)).isEqualTo(all);
    assertThat(all).allMatch(n -> n > 0);
    assertThat(count("SELECT count(*) FROM given_up")).isPositive();
    assertThat(paper).contains("Semua janji temu " + row(all));
  }

  @Test
  void by_channel_and_by_service() {
    for (String channel : CHANNELS) {
      List<Long> its = counted(" WHERE channel = upper('" + channel + "')");
      assertThat(told(told.path("channels").path(channel))).as(channel).isEqualTo(its);
      assertThat(paper).contains("lewat " + channel + " " + row(its));
    }
    for (String service : SERVICES) {
      List<Long> its = counted(" WHERE service = '" + service + "'");
      assertThat(told(told.path("services").path(service))).as(service).isEqualTo(its);
      assertThat(its.getFirst()).isPositive();
      assertThat(paper).contains(" " + row(its));
    }
    assertThat(told.path("channels")).hasSize(CHANNELS.size());
    // the demo's own visitors asked for others too
    assertThat(told.path("services")).hasSizeGreaterThan(SERVICES.size());
  }

  @Test
  void how_near_to_the_promised_time_people_were_called() {
    long seconds =
        count(
            "SELECT CAST(round(avg(abs(strftime('%s', at(doc, '$.times.firstCall.at')) -"
                + " strftime('%s', at(doc, '$.origin.issued.appointed.time'))))) AS INTEGER)"
                + CALLED);

    assertThat(count("SELECT count(*)" + CALLED)).isGreaterThan(3);
    assertThat(told.path("meanDistanceSeconds").asLong()).isEqualTo(seconds);
    assertThat(paper).contains("panggilan pertama " + minutes(seconds) + " mnt.");
  }

  /** Promised, came, late, did not come. */
  private static List<Long> counted(String which) {
    return List.of(
        count("SELECT count(*) FROM " + PROMISES + which),
        count("SELECT count(came) FROM " + PROMISES + which),
        count(
            "SELECT coalesce(sum(CAST(strftime('%s', came) AS INTEGER) > late), 0) FROM "
                + PROMISES
                + which),
        count(
            "SELECT coalesce(sum(came IS NULL AND (late IS NULL OR late < "
                + asked
                + ")), 0) FROM "
                + PROMISES
                + which));
  }

  private static List<Long> told(JsonNode counts) {
    return List.of("booked", "came", "late", "noShow").stream()
        .map(key -> counts.path(key).asLong(-1))
        .toList();
  }

  private static String row(List<Long> counts) {
    return String.join(" ", counts.stream().map(String::valueOf).toList());
  }

  private static String minutes(long seconds) {
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  /** {@code at(doc, path)} reads JSON out of a column of bytes. */
  private static long count(String sql) {
    return Long.parseLong(
        RawSql.texts(
                folder,
                sql.replaceAll("\\bat\\((\\w+), ", "json_extract(CAST($1 AS TEXT), ")
                    .replaceAll("\\btext\\((\\w+)\\)", "CAST($1 AS TEXT)"))
            .getFirst());
  }
}
