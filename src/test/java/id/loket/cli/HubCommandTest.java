package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.HubServer;
import id.loket.sync.EnrolmentFile;
import id.loket.sync.HubLink;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an IT person types at a hub, and reads. */
@ExtendWith(HubServer.class)
class HubCommandTest {
  @TempDir Path folder;
  private HubServer.Running server;
  private String database;
  private final StringWriter out = new StringWriter();
  private int exit;

  @BeforeEach
  void open(HubServer.Running running) throws Exception {
    server = running;
    database = server.empty();
    server.run(
        database,
        "DO $$ BEGIN CREATE ROLE it LOGIN SUPERUSER PASSWORD 'kunci-it';"
            + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    Files.writeString(folder.resolve("ca.pem"), server.ca.pem());
  }

  private String hub(Callable<Integer> command, String... more) {
    String[] access = {
      "--url",
      server.login(database).url(),
      "--user",
      "it",
      "--password-stdin",
      "--ca",
      folder.resolve("ca.pem").toString()
    };
    return run(command, Stream.concat(Stream.of(access), Stream.of(more)).toArray(String[]::new));
  }

  private String run(Callable<Integer> command, String... args) {
    out.getBuffer().setLength(0);
    exit =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(args);
    return out.toString();
  }

  private static ByteArrayInputStream typed(String password) {
    return new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String init() {
    return hub(new HubInitCommand(typed("kunci-it")), "--sample");
  }

  private String enrol(String desk, String file, String... more) {
    String[] args = {"--office", "33.02.27", "--desk", desk, "--out", file(file)};
    return hub(
        new HubEnrolCommand(typed("kunci-it")),
        Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String revoke(String desk) {
    return hub(new HubRevokeCommand(typed("kunci-it")), "--office", "33.02.27", "--desk", desk);
  }

  private String status() {
    return hub(new HubStatusCommand(typed("kunci-it")));
  }

  @Test
  void a_database_becomes_a_hub_a_desk_comes_and_is_shut_out_again() throws Exception {
    assertThat(init()).contains("Skema loket dibuat.", "(Schema loket was made.)");
    assertThat(exit).isZero();
    assertThat(init()).contains("tidak ada yang diubah").doesNotContain("dibuat");
    assertThat(status()).contains("menyimpan juga data pribadi", "CONTOH", "Belum ada meja");

    assertThat(enrol("2", "meja-2.loket", "--authority"))
        .contains("Meja 2 kecamatan 33.02.27 didaftarkan", "boleh mengubah petugas");
    assertThat(exit).isZero();
    assertThat(status()).contains("33.02.27 meja 2: terdaftar, belum pernah datang.");
    var enrolment = EnrolmentFile.read(folder.resolve("meja-2.loket")).orElseThrow();
    try (HubLink link = new HubLink(enrolment, new HubLink.Self("this-pc", true))) {
      assertThat(link.hello().place().authority()).isTrue();
    }
    assertThat(status())
        .containsPattern("33\\.02\\.27 +2 +0 +0 +\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} +- +0:0\\d +0")
        .doesNotContain("belum pernah");

    assertThat(revoke("2")).contains("Meja 2 kecamatan 33.02.27 dicabut");
    assertThat(exit).isZero();
    assertThat(revoke("2")).contains("tidak terdaftar");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void an_enrolment_file_that_is_there_is_not_lost_and_a_wrong_number_is_told() throws Exception {
    init();
    Files.writeString(folder.resolve("ada"), "x");

    assertThat(enrol("1", "ada")).contains("sudah ada dan tidak ditimpa");
    assertThat(Files.readString(folder.resolve("ada"))).isEqualTo("x");
    assertThat(enrol("0", "b")).contains("Nomor meja 0 tidak dikenal");
    assertThat(enrol("1", "b", "--address", "a b")).contains("Alamat a b tidak dikenal");
    assertThat(
            hub(
                new HubEnrolCommand(typed("kunci-it")),
                "--office",
                "Banyumas",
                "--desk",
                "1",
                "--out",
                file("b")))
        .contains("Kode kecamatan Banyumas tidak dikenal");
    assertThat(exit).isEqualTo(2);
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void what_fails_is_told_in_two_languages_without_the_password() {
    assertThat(hub(new HubStatusCommand(typed("kunci-it"))))
        .contains("belum pusat data", "is no hub yet");
    assertThat(exit).isEqualTo(1);
    assertThat(hub(new HubStatusCommand(typed("salah-sekali"))))
        .contains("tidak diterima")
        .doesNotContain("salah-sekali");
    assertThat(exit).isEqualTo(1);
    assertThat(
            run(
                new HubInitCommand(typed("x")),
                "--url",
                "jdbc:postgresql://10.1.1.1/hub",
                "--user",
                "it",
                "--password-stdin"))
        .contains("--ca");
    assertThat(
            run(
                new HubInitCommand(typed("x")),
                "--url",
                "jdbc:postgresql://localhost/hub",
                "--user",
                "it",
                "--password-stdin",
                "--ca",
                file("none.pem")))
        .contains("tidak dapat dibaca");
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void a_reporter_reads_the_figures_with_the_file_that_was_written_and_nothing_else()
      throws Exception {
    init();
    Path file = folder.resolve("dasbor.pgpass");
    String done = reporter("--name", "dasbor", "--out", file.toString());
    assertThat(done).contains("loket_laporan_dasbor", "hanya dapat membaca skema laporan");
    assertThat(exit).isZero();
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    List<String> line = List.of(Files.readString(file).strip().split(":"));
    assertThat(line.subList(0, 4))
        .containsExactly("localhost", "" + server.port(), database, "loket_laporan_dasbor");
    assertThat(done).doesNotContain(line.getLast());

    Path out = folder.resolve("banding.xlsx");
    assertThat(report(line, "--regency", "33.02", "--month", "2026-11", "--out", out.toString()))
        .contains("0 kecamatan");
    assertThat(exit).isZero();
    assertThat(out).isNotEmptyFile();
    assertThat(asReporter(line, new HubStatusCommand(typed(line.getLast()))))
        .contains("kode 42501");
    assertThat(exit).isEqualTo(1);

    assertThat(reporter("--name", "dasbor", "--out", file.toString())).contains("tidak ditimpa");
    assertThat(reporter("--name", "Dasbor", "--out", file("x"))).contains("tidak dapat dipakai");
    assertThat(reporter("--name", "dasbor")).contains("--out");
    assertThat(exit).isEqualTo(2);
    reporter("--name", "dasbor", "--out", file("neu"));
    assertThat(report(line, "--regency", "33.02", "--month", "2026-11", "--out", out.toString()))
        .as("the old password is void")
        .contains("tidak diterima");
    assertThat(reporter("--name", "dasbor", "--revoke")).contains("tidak dapat masuk lagi");
    assertThat(reporter("--name", "dasbor", "--revoke")).contains("tidak ada");
    List<String> fresh = List.of(Files.readString(folder.resolve("neu")).strip().split(":"));
    assertThat(report(fresh, "--regency", "33.02", "--month", "2026-11", "--out", out.toString()))
        .contains("tidak diterima");
  }

  private String reporter(String... more) {
    return hub(new HubReporterCommand(typed("kunci-it")), more);
  }

  private String report(List<String> line, String... more) {
    Clock clock = Clock.fixed(Instant.parse("2026-12-01T01:05:00Z"), ZoneId.of("Asia/Jakarta"));
    return asReporter(line, new HubReportCommand(typed(line.getLast()), clock), more);
  }

  private String asReporter(List<String> line, Callable<Integer> command, String... more) {
    String[] access = {
      "--url",
      server.login(database).url(),
      "--user",
      line.get(3),
      "--password-stdin",
      "--ca",
      folder.resolve("ca.pem").toString()
    };
    return run(command, Stream.concat(Stream.of(access), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void what_a_report_is_asked_for_wrongly_is_told_and_a_database_that_is_no_hub() {
    List<String> it = List.of("", "", "", "it", "kunci-it");
    assertThat(report(it, "--regency", "33.02", "--month", "2026-11", "--out", file("a.pdf")))
        .contains("belum pusat data");
    assertThat(report(it, "--regency", "33", "--month", "2026-11", "--out", file("a.pdf")))
        .contains("Tulis seperti 33.02");
    assertThat(report(it, "--regency", "33.02", "--month", "11", "--out", file("a.pdf")))
        .contains("Tulis seperti 2026-11");
    assertThat(report(it, "--regency", "33.02", "--month", "2026-11", "--out", file("a.doc")))
        .contains("bukan .pdf atau .xlsx");
    assertThat(exit).isEqualTo(2);
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }

  @Test
  void a_lost_desks_entries_come_back_from_a_folder_and_the_second_time_there_is_nothing()
      throws Exception {
    init();
    Played.office(folder.resolve("meja"));
    String data = Played.in(folder.resolve("meja")).data().resolve("desk-1").toString();
    assertThat(heal(data)).contains("Belum semua", "belum pernah didaftarkan", "(Not all.");
    assertThat(exit).isEqualTo(1);
    enrol("1", "satu", "--authority");
    assertThat(heal(data)).containsPattern("Meja 1, asal 1\\.[0-9a-f]+: \\d+ catatan dikembalikan");
    assertThat(exit).isZero();
    assertThat(heal(data)).contains("Tidak ada yang kurang");
    assertThat(hub(new HubStatusCommand(typed("kunci-it")), "--heads"))
        .contains("Entri terakhir tiap asal", "belum pernah datang");
    assertThat(heal(file("tidak-ada"))).contains("tidak ada data Loket");
    assertThat(exit).isEqualTo(2);
  }

  private String heal(String data) {
    return hub(new HubHealCommand(typed("kunci-it")), "--data", data);
  }

  @Test
  void an_address_of_its_own_is_what_the_desk_calls() throws Exception {
    init();
    enrol("1", "satu", "--address", "hub.banyumas.example:6432");
    var at = EnrolmentFile.read(folder.resolve("satu")).orElseThrow().address();

    assertThat(List.of(at.host(), at.port(), at.database()))
        .containsExactly("hub.banyumas.example", 6432, database);
  }
}
