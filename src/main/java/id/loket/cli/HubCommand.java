package id.loket.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loket hub ...}: what an IT person does at a hub. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    description =
        "Menyiapkan dan mengawasi pusat data PostgreSQL. (Sets up and looks after a hub.)")
public final class HubCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** With its subcommands. */
  public static CommandLine line() {
    CommandLine line = new CommandLine(new HubCommand());
    line.addSubcommand(new HubInitCommand());
    line.addSubcommand(new HubEnrolCommand());
    line.addSubcommand(new HubRevokeCommand());
    line.addSubcommand(new HubStatusCommand());
    line.addSubcommand(new HubHealCommand());
    line.addSubcommand(new HubPublishCommand());
    line.addSubcommand(new HubReporterCommand());
    line.addSubcommand(new HubReportCommand());
    return line;
  }

  /** What to do was not said. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
