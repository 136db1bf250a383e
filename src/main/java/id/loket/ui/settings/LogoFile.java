package id.loket.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** The regency's coat of arms from a file: a PNG of at most 50 KB, since every desk gets it. */
final class LogoFile {

  static final int MAX_BYTES = 50 * 1024;
  private static final String PNG = "89504e470d0a1a0a";

  private LogoFile() {}

  /** Why a file is not taken; the message is the key of a sentence. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1;

    NotTaken(String key) {
      super(key);
    }
  }

  /** Base64 of the file; slow, not on the screen's thread. */
  static String read(Path file) throws NotTaken {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new NotTaken("settings.office.logo.big");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < 8 || !HexFormat.of().formatHex(bytes, 0, 8).equals(PNG)) {
        throw new NotTaken("settings.office.logo.notPng");
      }
      return Base64.getEncoder().encodeToString(bytes);
    } catch (IOException e) {
      throw new NotTaken("settings.office.logo.unread");
    }
  }
}
