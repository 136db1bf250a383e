package id.loket.cli;

import id.loket.sync.Address;
import id.loket.sync.Enrolment;
import id.loket.sync.EnrolmentFile;
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

/** {@code loket hub enrol --office 33.02.27 --desk 2 --out FILE}. */
@Command(
    name = "enrol",
    mixinStandardHelpOptions = true,
    description =
        "Mendaftarkan meja dan menulis berkas pendaftarannya."
            + " (Enrols a desk and writes the file that it joins with.)")
public final class HubEnrolCommand implements Callable<Integer> {
  @Mixin private final HubAccess access;

  @Option(
      names = "--office",
      required = true,
      paramLabel = "KODE",
      description = "kode kecamatan, mis. 33.02.27 (the office)")
  private String office = "";

  @Option(
      names = "--desk",
      required = true,
      paramLabel = "NOMOR",
      description = "nomor meja, mis. 2 (the desk)")
  private String desk = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BERKAS",
      description = "berkas pendaftaran yang dibuat (the file to write)")
  private Path out = Path.of("");

  @Option(
      names = "--authority",
      description =
          "boleh mengubah petugas, pengaturan, katalog, dan menghapus data pribadi"
              + " (may change staff, settings, catalogue, and erase)")
  private boolean authority;

  @Option(
      names = "--address",
      paramLabel = "SERVER[:PORT]",
      description = "alamat pusat data dari meja; bawaan: seperti --url (as the desk calls it)")
  private @Nullable String address;

  public HubEnrolCommand() {
    this(System.in);
  }

  HubEnrolCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    if (!office.matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}")) {
      return access.wrong("hub.enrol.office", office);
    }
    if (!desk.matches("[1-9][0-9]{0,3}")) {
      return access.wrong("hub.enrol.desk", desk);
    }
    if (address != null && !address.matches("[^:\\s/]+(:[0-9]{1,5})?")) {
      return access.wrong("hub.enrol.address", address);
    }
    if (Files.exists(out)) {
      return access.wrong("hub.enrol.exists", out);
    }
    return access.run(admin -> {
      String ca = access.authority();
      if (ca == null) {
        return access.wrong("hub.enrol.ca");
      }
      Address at = address == null ? admin.address() : admin.address().at(address);
      Enrolment made = admin.enrol(new Enrolment.Place(office, desk, authority), at, ca);
      try {
        EnrolmentFile.write(out, made);
      } catch (IOException e) {
        return access.wrong("hub.enrol.notWritten", out);
      }
      access.say("hub.enrol.done", office, desk, out, at.host());
      access.say(authority ? "hub.enrol.authority" : "hub.enrol.plain");
      access.say("hub.enrol.next");
      return ExitCode.OK;
    });
  }
}
