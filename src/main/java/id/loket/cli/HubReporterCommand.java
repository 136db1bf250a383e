package id.loket.cli;

import id.loket.sync.HubReporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loket hub reporter --name dasbor --out FILE}: a login for the regency's views alone. */
@Command(
    name = "reporter",
    mixinStandardHelpOptions = true,
    description =
        "Membuat pengguna yang hanya dapat membaca angka kabupaten (skema laporan)."
            + " (Makes a login that reads the regency's figures and nothing else.)")
public final class HubReporterCommand implements Callable<Integer> {
  private static final int NONE = 1;

  @Mixin private final HubAccess access;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAMA",
      description = "mis. dasbor; huruf kecil, angka, garis bawah (small letters, digits, _)")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "BERKAS",
      description = "berkas kata sandi yang dibuat, bentuk PGPASSFILE (the password file to write)")
  private @Nullable Path out;

  @Option(names = "--revoke", description = "cabut pengguna itu (shut that login out)")
  private boolean revoke;

  @Option(
      names = "--address",
      paramLabel = "SERVER[:PORT]",
      description =
          "alamat pusat data bagi pembaca; bawaan: seperti --url (as the reader calls it)")
  private @Nullable String address;

  public HubReporterCommand() {
    this(System.in);
  }

  HubReporterCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    if (!HubReporter.isName(name)) {
      return access.wrong("hub.reporter.name", name);
    }
    Path file = out;
    if (revoke) {
      return access.run(admin -> {
        boolean was = admin.revokeReporter(name);
        access.say(was ? "hub.reporter.revoked" : "hub.reporter.none", name);
        return was ? ExitCode.OK : NONE;
      });
    }
    if (file == null) {
      return access.wrong("hub.reporter.out");
    }
    if (address != null && !address.matches("[^:\\s/]+(:[0-9]{1,5})?")) {
      return access.wrong("hub.enrol.address", address);
    }
    if (Files.exists(file)) {
      return access.wrong("hub.enrol.exists", file);
    }
    return access.run(admin -> {
      HubReporter made = admin.reporter(name);
      try {
        (address == null ? made : made.at(address)).write(file);
      } catch (IOException e) {
        return access.wrong("hub.reporter.notWritten", file);
      }
      access.say("hub.reporter.done", made.role(), file);
      return ExitCode.OK;
    });
  }
}
