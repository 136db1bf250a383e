package id.loket.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loket hub revoke --office 33.02.27 --desk 2}: its file is worth nothing from now on. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description =
        "Mencabut pendaftaran meja yang hilang atau dicuri."
            + " (Shuts out a desk that was lost or stolen.)")
public final class HubRevokeCommand implements Callable<Integer> {
  private static final int NONE = 1;

  @Mixin private final HubAccess access;

  @Option(names = "--office", required = true, paramLabel = "KODE", description = "(the office)")
  private String office = "";

  @Option(names = "--desk", required = true, paramLabel = "NOMOR", description = "(the desk)")
  private String desk = "";

  public HubRevokeCommand() {
    this(System.in);
  }

  HubRevokeCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    return access.run(admin -> {
      boolean was = admin.revoke(office, desk);
      access.say(was ? "hub.revoke.done" : "hub.revoke.none", office, desk);
      return was ? ExitCode.OK : NONE;
    });
  }
}
