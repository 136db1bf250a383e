package id.loket.print.printer;

import id.loket.print.Width;
import java.util.HexFormat;

/**
 * What differs between receipt printers. A wrong cut prints rubbish or nothing, so the settings
 * offer a test print for the choice.
 */
public enum EscPosProfile {
  /** The small ones without a knife: feeds so far that it can be torn. */
  MM58_TEAR(Width.MM58, 32, "1B 64 04"),
  /** GS V B 0: feeds to the knife and cuts. */
  MM58_CUT(Width.MM58, 32, "1D 56 42 00"),
  MM80_CUT(Width.MM80, 48, "1D 56 42 00"),
  /** Those that know only GS V 1, which does not feed by itself. */
  MM80_FEED_AND_CUT(Width.MM80, 48, "1B 64 05 1D 56 01"),
  /** Old ones: ESC i, and 42 characters in a line. */
  MM80_OLD(Width.MM80, 42, "1B 64 05 1B 69"),
  MM80_TEAR(Width.MM80, 48, "1B 64 05");

  private final Width width;
  private final int columns;
  private final String end;

  EscPosProfile(Width width, int columns, String end) {
    this.width = width;
    this.columns = columns;
    this.end = end;
  }

  public Width width() {
    return width;
  }

  /** Characters of the printer's normal font in a line. */
  int columns() {
    return columns;
  }

  /** The bytes that bring the slip out. */
  byte[] end() {
    return HexFormat.ofDelimiter(" ").parseHex(end);
  }
}
