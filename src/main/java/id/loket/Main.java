package id.loket;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: arguments first, then a window or a command. */
@Command(
    name = "loket",
    mixinStandardHelpOptions = true,
    version = "Loket 0.1.0",
    description = "Program loket kecamatan. (Counter program of a kecamatan.)")
public final class Main implements Runnable {

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
