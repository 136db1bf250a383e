package id.loket;

import id.loket.cli.DemoCommand;
import id.loket.cli.DoctorCommand;
import id.loket.cli.PlayCommand;
import id.loket.cli.Trouble;
import id.loket.store.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: arguments first, then a window or a command. */
@Command(
    name = "loket",
    mixinStandardHelpOptions = true,
    version = "Loket 0.1.0",
    description = "Program loket kecamatan. (Counter program of a kecamatan.)",
    subcommands = {PlayCommand.class})
public final class Main implements Runnable {

  private final CommandLine line = new CommandLine(this);

  private Main() {}

  public static void main(String[] args) {
    if (System.getProperty("loket.log.dir") == null) {
      System.setProperty("loket.log.dir", Machine.stateFolder().resolve("log").toString());
    }
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine line = new Main().line;
    line.addSubcommand(new DemoCommand((desk, now, folder) -> {}));
    line.addSubcommand(new DoctorCommand());
    line.setExecutionExceptionHandler(new Trouble());
    return line;
  }

  @Override
  public void run() {
    line.usage(line.getOut());
  }
}
