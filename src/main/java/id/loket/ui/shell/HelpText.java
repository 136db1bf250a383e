package id.loket.ui.shell;

import id.loket.ui.kit.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Help for one screen: a first line {@code # Title}, then paragraphs parted by empty lines. The
 * keys are not written here, they come from what the screen registered.
 */
record HelpText(String title, List<String> paragraphs) {

  HelpText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** In the language of the screen, else Indonesian, else the help for the whole program. */
  static HelpText of(String screen, Texts.Language language) {
    for (String name :
        List.of(screen + "_" + language.code(), screen + "_id", "shell_" + language.code())) {
      try (InputStream in = HelpText.class.getResourceAsStream("/help/" + name + ".md")) {
        if (in != null) {
          return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new HelpText("", List.of());
  }

  static HelpText parse(String text) {
    var title = new StringBuilder();
    List<String> paragraphs = new ArrayList<>();
    for (String block : text.strip().split("\\R\\s*\\R", -1)) {
      String joined = block.lines().map(String::strip).collect(Collectors.joining(" "));
      if (joined.startsWith("# ") && title.isEmpty()) {
        title.append(joined.substring(2));
      } else if (!joined.isEmpty()) {
        paragraphs.add(joined);
      }
    }
    return new HelpText(title.toString(), paragraphs);
  }
}
