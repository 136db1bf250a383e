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
    assertThat(status()).contains("33.02.27 meja 2: 0 catatan, terakhir datang 0 menit lalu.");

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
  void an_address_of_its_own_is_what_the_desk_calls() throws Exception {
    init();
    enrol("1", "satu", "--address", "hub.banyumas.example:6432");
    var at = EnrolmentFile.read(folder.resolve("satu")).orElseThrow().address();

    assertThat(List.of(at.host(), at.port(), at.database()))
        .containsExactly("hub.banyumas.example", 6432, database);
  }
}
