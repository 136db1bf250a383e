package id.loket.ui.reception;

import id.loket.domain.SpokenCode;
import id.loket.domain.dossier.TrackingCode;
import id.loket.domain.register.RegisterNumber;

/** What stands on receipts and is typed or scanned to find their dossier. */
final class Receipts {
  private Receipts() {}

  /** The number of a dossier, or a tracking code without a mistake. */
  static boolean isCode(String typed) {
    String text = typed.strip();
    return RegisterNumber.read(text).isPresent()
        || (text.length() >= 9 && TrackingCode.fault(SpokenCode.plain(text)) == null);
  }
}
