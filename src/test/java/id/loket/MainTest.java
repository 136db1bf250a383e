package id.loket;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.cli.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void help_names_the_program() {
    var out = new StringWriter();

    int exit = Main.commandLine().setOut(new PrintWriter(out)).execute("--help");

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("Usage: loket");
  }

  @Test
  void every_command_is_there_and_an_unforeseen_error_is_told_in_one_sentence() {
    var line = Main.commandLine();

    assertThat(line.getSubcommands()).containsKeys("play", "demo", "doctor", "hub");
    assertThat(line.getSubcommands().values())
        .allSatisfy(
            each -> assertThat(each.getExecutionExceptionHandler()).isInstanceOf(Trouble.class));
  }
}
