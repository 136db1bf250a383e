package id.loket.cli;

import id.loket.sync.HubKind;
import id.loket.sync.HubSetUp.Change;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loket hub init --url URL --user NAME}: may be run again at any time. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Menjadikan sebuah database pusat data, atau memutakhirkannya."
            + " (Makes a database a hub, or brings it up to date.)")
public final class HubInitCommand implements Callable<Integer> {
  @Mixin private final HubAccess access;

  @Option(
      names = "--regency",
      description = "pusat data kabupaten: tanpa data pribadi (a regency's: no personal data)")
  private boolean regency;

  @Option(names = "--sample", description = "untuk data CONTOH (for practice data)")
  private boolean sample;

  public HubInitCommand() {
    this(System.in);
  }

  HubInitCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    return access.run(admin -> {
      List<Change> changes = admin.init(regency ? HubKind.REGENCY : HubKind.OFFICE, sample);
      changes.forEach(c -> access.say("hub.init." + c.what().name(), c.name()));
      access.say(changes.isEmpty() ? "hub.init.nothing" : "hub.init.done");
      return ExitCode.OK;
    });
  }
}
