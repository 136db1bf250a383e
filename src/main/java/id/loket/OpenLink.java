package id.loket;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Opens a link in the browser of this PC, by the desktop's own command: AWT's would start a second
 * window system beside JavaFX's.
 */
final class OpenLink {
  private OpenLink() {}

  /** Not on the JavaFX thread. */
  static URI browse(URI link) throws IOException {
    new ProcessBuilder(command(System.getProperty("os.name", ""), link))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    return link;
  }

  static List<String> command(String system, URI link) {
    return system.toLowerCase(Locale.ROOT).startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", link.toString())
        : List.of("xdg-open", link.toString());
  }
}
