package id.loket.print;

import org.jspecify.annotations.Nullable;

/** Text with Jasper's markup: what was typed must not be read as markup itself. */
final class Styled {
  private Styled() {}

  /** What it is in bold, and what is to be said about it behind. */
  static String bold(String what, @Nullable String note) {
    String strong = "<style isBold=\"true\">" + plain(what) + "</style>";
    return note == null || note.isBlank() ? strong : strong + " (" + plain(note) + ")";
  }

  static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
