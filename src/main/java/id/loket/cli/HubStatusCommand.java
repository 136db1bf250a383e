package id.loket.cli;

import id.loket.sync.HubStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loket hub status}: which desks there are, what is here of each, and what is odd. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Keadaan pusat data, meja demi meja. (What a hub holds, desk by desk.)")
public final class HubStatusCommand implements Callable<Integer> {
  private static final String COLUMNS = "%-10s %5s %9s %5s  %-16s  %-16s %9s %6s";
  private static final Object[] HEAD_ID = {
    "kantor", "meja", "catatan", "asal", "terakhir datang", "kiriman terakhir", "lama", "cabang"
  };
  private static final Object[] HEAD_EN = {
    "(office)", "(desk)", "(entries)", "(orig)", "(last seen)", "(last entry)", "(lag)", "(fork)"
  };
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  @Mixin private final HubAccess access;

  @Option(
      names = "--heads",
      description = "sebut juga entri terakhir tiap asal (also the last entry of each origin)")
  private boolean heads;

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
      if (!status.desks().isEmpty()) {
        table(status);
      }
      if (heads) {
        access.say("hub.status.heads");
        admin.heads().forEach(this::line);
      }
      return ExitCode.OK;
    });
  }

  private void table(HubStatus status) {
    access.plain(COLUMNS.formatted(HEAD_ID));
    access.plain(COLUMNS.formatted(HEAD_EN));
    for (HubStatus.Desk desk : status.desks()) {
      access.plain(
          COLUMNS.formatted(
              desk.place().office(),
              desk.place().desk(),
              desk.written().entries(),
              desk.written().origins(),
              time(desk.seen()),
              time(desk.written().last()),
              lag(status.away(desk)),
              desk.written().forked()));
    }
    status.desks().forEach(this::say);
  }

  private void say(HubStatus.Desk desk) {
    String office = desk.place().office();
    String code = desk.place().desk();
    if (desk.revoked()) {
      access.say("hub.status.revoked", office, code, desk.written().entries());
    } else if (desk.seen() == null) {
      access.say("hub.status.never", office, code);
    }
    if (desk.written().forked() > 0) {
      access.say("hub.status.forked", office, code, desk.written().forked());
    }
    if (desk.rival() != null) {
      access.say("hub.status.rival", office, code);
    }
  }

  private void line(HubStatus.Tip tip) {
    access.plain(
        "%-10s %-24s %9d %s %s %s"
            .formatted(
                tip.office(),
                tip.origin(),
                tip.seq(),
                tip.hash(),
                time(tip.seen()),
                tip.forked() == null ? "" : "#" + tip.forked()));
  }

  /** In this machine's zone. */
  private String time(@Nullable Instant at) {
    return at == null ? "-" : TIME.format(at.atZone(ZoneId.systemDefault()));
  }

  /** Days, hours and minutes since it was last here. */
  private static String lag(@Nullable Duration away) {
    if (away == null) {
      return "-";
    }
    long days = away.toDays();
    String clock = "%d:%02d".formatted(away.toHoursPart(), away.toMinutesPart());
    return days > 0 ? days + "+" + clock : clock;
  }
}
