package id.loket.cli;

import id.loket.sync.HubAdmin;
import id.loket.sync.HubException;
import id.loket.sync.HubTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub of a played day is. Its password comes from PGPASSFILE, never from an option. */
public final class PlayHubOptions {
  @Option(
      names = "--hub",
      paramLabel = "URL",
      description =
          "pusat data latihan, jdbc:postgresql://SERVER[:PORT]/DATABASE (a hub for practice data)")
  private @Nullable String url;

  @Option(
      names = "--hub-user",
      paramLabel = "NAMA",
      defaultValue = "postgres",
      description =
          "pengguna PostgreSQL yang boleh membuat peran; kata sandi dari PGPASSFILE"
              + " (who may make roles; password from PGPASSFILE; default: postgres)")
  private String user = "postgres";

  @Option(
      names = "--hub-ca",
      paramLabel = "BERKAS",
      description = "sertifikat CA server; wajib kecuali server ini sendiri (of its authority)")
  private @Nullable Path ca;

  boolean given() {
    return url != null;
  }

  /** Null where none was named. */
  @Nullable PlayHub open() throws HubException, IOException {
    String at = url;
    if (at == null) {
      return null;
    }
    String authority;
    try {
      authority = ca == null ? null : Files.readString(ca);
    } catch (IOException e) {
      throw new HubException(new HubTrouble.Unfit(HubTrouble.Unfit.Fault.NO_AUTHORITY));
    }
    return PlayHub.open(new HubAdmin.Login(at, user, null, authority));
  }
}
