package id.loket.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/** When this program was built, as Maven wrote it into the jar. */
final class BuildDate {
  private BuildDate() {}

  /** The epoch where it is not known: classes that something else than Maven put together. */
  static Instant shipped() {
    try (InputStream in = BuildDate.class.getResourceAsStream("/built.properties")) {
      return in == null ? Instant.EPOCH : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("built.properties", e);
    }
  }

  static Instant read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    try {
      return Instant.parse(properties.getProperty("built", ""));
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
