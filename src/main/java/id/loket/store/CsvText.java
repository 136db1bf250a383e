package id.loket.store;

import static id.loket.domain.Refusal.Code.BAD_FILE;

import id.loket.domain.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that came from somebody's spreadsheet: UTF-8, UTF-16 where it says so, else
 * the Windows-1252 in which older Excels write.
 */
final class CsvText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvText() {}

  /**
   * The text, without its mark.
   *
   * @throws RefusedException BAD_FILE: it is no text
   */
  static String of(byte[] bytes) {
    if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw RefusedException.of(BAD_FILE, "excel");
    }
    String text;
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      text = new String(bytes, StandardCharsets.UTF_16);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        text = new String(bytes, WINDOWS);
      }
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw RefusedException.of(BAD_FILE, "binary");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
