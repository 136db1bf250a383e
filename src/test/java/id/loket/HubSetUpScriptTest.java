package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Parts of {@code hub-setup.sh}, run as they are with this machine's bash and openssl. The whole of
 * it needs root and Debian's PostgreSQL.
 */
class HubSetUpScriptTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void folders() throws IOException {
    folder = temp.resolve("certs");
    Files.createDirectory(temp.resolve("data"));
  }

  private String run(String parts, String... arguments) throws IOException, InterruptedException {
    String script =
        "source installer/linux/hub-setup.sh; read_arguments \"$@\"; data="
            + temp.resolve("data")
            + "; owner=$(id -un); "
            + parts;
    String[] command = new String[4 + 2 + arguments.length];
    System.arraycopy(
        new String[] {"bash", "-c", script, "hub-setup.sh", "--folder", folder.toString()},
        0,
        command,
        0,
        6);
    System.arraycopy(arguments, 0, command, 6, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private X509Certificate certificate(String name) throws Exception {
    try (var in = Files.newInputStream(folder.resolve(name))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static Duration life(X509Certificate c) {
    return Duration.between(c.getNotBefore().toInstant(), c.getNotAfter().toInstant());
  }

  @Test
  void the_certificate_is_of_an_authority_of_its_own_and_good_for_each_name() throws Exception {
    String certificates = "make_authority; make_certificate";
    run(certificates, "--name", "hub.kecamatan.example", "--name", "192.168.7.5");
    X509Certificate ca = certificate("ca.pem");
    X509Certificate server = certificate("server.crt");

    server.verify(ca.getPublicKey());
    assertThat(ca.getBasicConstraints()).isZero();
    assertThat(life(ca)).isEqualTo(Duration.ofDays(3650));
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    assertThat(life(server)).isEqualTo(Duration.ofDays(730));
    assertThat(server.getSubjectAlternativeNames().toString())
        .isEqualTo("[[2, hub.kecamatan.example], [7, 192.168.7.5]]");
    assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    for (String secret : new String[] {"ca.key", "server.key"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");

    assertThat(run(certificates, "--name", "hub.kecamatan.example", "--name", "192.168.7.5"))
        .as("the second time")
        .isEmpty();
    assertThat(run(certificates, "--name", "other.example")).contains("Sertifikat server dibuat");
    assertThat(certificate("ca.pem")).as("desks know this one").isEqualTo(ca);
    certificate("server.crt").verify(ca.getPublicKey());
  }

  @Test
  void a_block_is_put_first_into_a_file_once_and_what_else_is_there_stays() throws Exception {
    Path file = Files.writeString(temp.resolve("hba"), "local all all peer\n");
    String put = "put_block " + file + " 'host a' && echo changed || echo same";

    assertThat(run(put, "--name", "x")).isEqualTo("changed\n");
    assertThat(run(put, "--name", "x")).isEqualTo("same\n");
    assertThat(Files.readString(file))
        .isEqualTo(
            "# loket hub-setup: begin\nhost a\n# loket hub-setup: end\nlocal all all peer\n");
    assertThat(run(put.replace("host a", "host b"), "--name", "x")).isEqualTo("changed\n");
    assertThat(Files.readString(file)).contains("host b").doesNotContain("host a");
  }
}
