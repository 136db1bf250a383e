package id.loket.cli;

import id.loket.sync.HubStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code loket hub status}: which desks there are, what is here of each, and what is odd. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Keadaan pusat data, meja demi meja. (What a hub holds, desk by desk.)")
public final class HubStatusCommand implements Callable<Integer> {
  @Mixin private final HubAccess access;

  public HubStatusCommand() {
    this(System.in);
  }

  HubStatusCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    return access.run(admin -> {
      HubStatus status = admin.status();
      access.say("hub.kind." + status.kind().name());
      if (status.sample()) {
        access.say("hub.status.sample");
      }
      if (status.desks().isEmpty()) {
        access.say("hub.status.none");
      }
      for (HubStatus.Desk desk : status.desks()) {
        say(desk, status.away(desk));
      }
      return ExitCode.OK;
    });
  }

  private void say(HubStatus.Desk desk, @Nullable Duration away) {
    String office = desk.place().office();
    String code = desk.place().desk();
    if (away == null) {
      access.say("hub.status.never", office, code);
    } else {
      access.say("hub.status.desk", office, code, desk.written().entries(), away.toMinutes());
    }
    if (desk.written().forked() > 0) {
      access.say("hub.status.forked", office, code, desk.written().forked());
    }
    if (desk.rival() != null) {
      access.say("hub.status.rival", office, code);
    }
  }
}
