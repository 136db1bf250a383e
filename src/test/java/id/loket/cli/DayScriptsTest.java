package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every {@code src/test/resources/days/*.jsonl} in a folder of its own. A script proves the
 * sentences in the comments at its top. It ends with 0, or as its first line says: {@code # exit:
 * 1} where an expectation is meant to fail, {@code # exit: 2} where the last line but one cannot be
 * read, so that the last one is never played.
 */
class DayScriptsTest {
  private static final Path DAYS = Path.of("src/test/resources/days");
  private static final String EXIT = "# exit: ";

  @TempDir Path temp;

  @TestFactory
  List<DynamicTest> days() throws IOException {
    try (Stream<Path> files = Files.list(DAYS)) {
      List<Path> scripts =
          files.filter(f -> f.getFileName().toString().endsWith(".jsonl")).sorted().toList();
      assertThat(scripts).hasSizeGreaterThan(80);
      return scripts.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), f.toUri(), () -> play(f)))
          .toList();
    }
  }

  private void play(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int exit = lines.getFirst().startsWith(EXIT) ? exit(lines.getFirst()) : 0;
    Played played = Played.of(temp.resolve(file.getFileName().toString()), lines);
    String wrong = played.wrong(lines);
    assertThat(played.exit()).as(wrong).isEqualTo(exit);
    if (exit == 2) {
      assertThat(wrong).isEmpty();
      JsonNode last = played.last();
      assertThat(last.path("refusal").asText()).isEqualTo("BAD_LINE");
      assertThat(last.path("line").asInt()).isEqualTo(lines.size() - 1);
    }
  }

  private static int exit(String line) {
    return Integer.parseInt(line.substring(EXIT.length()).strip());
  }
}
