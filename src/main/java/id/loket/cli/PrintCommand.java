package id.loket.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loket print ...}: papers as files, without a window. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = "Membuat lembar sebagai PDF. (Makes papers as PDF.)")
public final class PrintCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** With its subcommands. */
  public static CommandLine line() {
    CommandLine line = new CommandLine(new PrintCommand());
    line.addSubcommand(new PrintSheetCommand());
    line.addSubcommand(new PrintDailyCommand());
    return line;
  }

  /** Which paper was not said. */
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
