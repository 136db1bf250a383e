package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the regency's IT person types to publish, and reads. */
@ExtendWith(HubServer.class)
class HubPublishCommandTest {
  private static final String FILE =
      """
      hari_libur:
        - tanggal: 2026-12-28
          nama: Hari Jadi Kabupaten
      pengumuman:
        - {kode: blangko, teks: "Blangko habis.", dari: 2026-11-23, sampai: 2026-11-27}
      """;

  @TempDir Path folder;
  private TestHub hub;
  private int exit;

  @BeforeEach
  void open(TestHub made) throws IOException {
    hub = made;
    hub.run(
        "DO $$ BEGIN CREATE ROLE it LOGIN SUPERUSER PASSWORD 'kunci-it';"
            + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    Files.writeString(folder.resolve("ca.pem"), hub.server.ca.pem());
  }

  private String publish(String yaml) throws IOException {
    Files.writeString(folder.resolve("usulan.yaml"), yaml);
    return publish("33.02", folder.resolve("usulan.yaml"));
  }

  private String publish(String regency, Path file) {
    StringWriter out = new StringWriter();
    ByteArrayInputStream typed =
        new ByteArrayInputStream("kunci-it\n".getBytes(StandardCharsets.UTF_8));
    exit =
        new CommandLine(new HubPublishCommand(typed, ZoneId.of("Asia/Jakarta")))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(
                "--url",
                hub.server.login(hub.database).url(),
                "--user",
                "it",
                "--password-stdin",
                "--ca",
                folder.resolve("ca.pem").toString(),
                "--regency",
                regency,
                file.toString());
    return out.toString();
  }

  private String entries() {
    return hub.one("SELECT count(*) FROM loket.entry");
  }

  @Test
  void what_was_published_is_named_and_the_same_file_again_says_that_it_writes_nothing()
      throws IOException {
    assertThat(publish(FILE))
        .contains("Hari libur 2026-12-28: Hari Jadi Kabupaten")
        .contains("Pengumuman blangko, tampil 2026-11-23 sampai 2026-11-27")
        .contains("2 hal diterbitkan untuk kabupaten 33.02");
    assertThat(exit).isZero();
    assertThat(entries()).isEqualTo("3");

    assertThat(publish(FILE)).contains("Tidak ada yang baru").contains("(Nothing new");
    assertThat(exit).isZero();
    assertThat(entries()).isEqualTo("3");

    assertThat(publish("cabut: {pengumuman: [blangko]}")).contains("Dicabut: blangko");
    assertThat(publish("cabut: {pengumuman: [lain]}")).contains("lain").contains("belum pernah");
    assertThat(exit).isEqualTo(2);
    assertThat(hub.one("SELECT string_agg(DISTINCT office || ' ' || desk, ',') FROM loket.origin"))
        .isEqualTo("33.02 0");
  }

  @Test
  void a_file_that_is_wrong_in_its_last_line_publishes_nothing_and_names_that_line()
      throws IOException {
    assertThat(publish(FILE + "cabut:\n  pengumuman: [BLANGKO]\n"))
        .contains("tidak diterbitkan")
        .contains("Baris 7")
        .contains("BLANGKO");
    assertThat(exit).isEqualTo(2);
    assertThat(entries()).isEqualTo("0");
    assertThat(publish("33.02.27", folder.resolve("usulan.yaml")))
        .contains("33.02.27 tidak dikenal");
    assertThat(publish("33.02", folder.resolve("tidak-ada.yaml"))).contains("tidak dapat dibaca");
    assertThat(exit).isEqualTo(2);
  }
}
