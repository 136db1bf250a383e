package id.loket;

import id.loket.cli.DemoCommand;
import id.loket.cli.DoctorCommand;
import id.loket.cli.HubCommand;
import id.loket.cli.JoinCommand;
import id.loket.cli.PlayCommand;
import id.loket.cli.PrintCommand;
import id.loket.cli.Trouble;
import id.loket.store.Machine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program's entry: arguments first, then a window or a command. */
@Command(
    name = "loket",
    mixinStandardHelpOptions = true,
    version = "Loket 0.1.0",
    description = "Program loket kecamatan. (Counter program of a kecamatan.)",
    subcommands = PlayCommand.class)
public final class Main implements Callable<Integer> {

  @Option(names = "--data", paramLabel = "DIR", description = "folder data kantor (data folder)")
  private @Nullable Path data;

  private Main() {}

  public static void main(String[] args) {
    logToState();
    // The daily start waits for no parser.
    System.exit(args.length == 0 ? Launch.run(Machine.dataFolder()) : commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new DemoCommand(new ScreenPictures()));
    line.addSubcommand(new DoctorCommand());
    line.addSubcommand(new JoinCommand());
    line.addSubcommand("print", PrintCommand.line());
    line.addSubcommand("hub", HubCommand.line());
    line.setExecutionExceptionHandler(new Trouble());
    return line;
  }

  /** Without a command: the window. */
  @Override
  public Integer call() {
    return Launch.run(data == null ? Machine.dataFolder() : data);
  }

  /** Before the first logger is made. Not in a data folder: a log says what happened on this PC. */
  private static void logToState() {
    if (System.getProperty(LogFile.FOLDER) == null) {
      System.setProperty(LogFile.FOLDER, Machine.stateFolder().resolve("log").toString());
    }
  }
}
