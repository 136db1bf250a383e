package id.loket.ui.reception;

import id.loket.domain.dossier.TrackingCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands on receipts and is typed or scanned to find their dossier. */
final class Receipts {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{4}-[0-9]+([a-z]+[0-9]{4})?-[0-9]{4,}");

  private Receipts() {}

  /** The number of a dossier, or a tracking code without a mistake. */
  static boolean isCode(String typed) {
    String text = typed.strip();
    return NUMBER.matcher(text.toLowerCase(Locale.ROOT)).matches()
        || (text.length() >= 9 && TrackingCode.fault(TrackingCode.plain(text)) == null);
  }
}
