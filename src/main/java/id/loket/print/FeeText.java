package id.loket.print;

import id.loket.domain.service.Standard;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What something costs, in words. */
final class FeeText {
  private static final String CARA = "cara";
  private static final String RUMUS = "rumus";

  /**
   * What a fee may say besides its figure, the most important first. {@code cara} is for people
   * what {@code rumus} is for machines.
   */
  private static final List<String> NOTES =
      List.of("aturan", CARA, RUMUS, "contoh", "catatan", "dasar");

  private FeeText() {}

  /** {@code GRATIS}, {@code Rp500 per m²}, or what kind of fee it is where no figure is fixed. */
  static String brief(Standard.Fee fee, Wording words) {
    Long tariff = fee.tariff();
    Map<String, String> more = fee.words();
    if (fee.free()) {
      return words.text("fee.free");
    }
    if (tariff == null) {
      String kind = more.get("jenis");
      return kind == null
          ? words.text("fee.unknown")
          : words.sentence(words.word("fee.kind", kind));
    }
    String unit = more.get("satuan");
    String amount = words.rupiah(tariff);
    return unit == null ? amount : amount + " " + words.word("fee.unit", unit);
  }

  /** All else that is said of it; null: nothing. */
  static @Nullable String note(Standard.Fee fee, Wording words) {
    StringJoiner note = new StringJoiner(" ");
    for (String key : NOTES) {
      String said = fee.words().get(key);
      if (said != null && !(key.equals(RUMUS) && fee.words().containsKey(CARA))) {
        String plain = key.equals(RUMUS) ? readable(said) : said;
        note.add(words.sentence(words.text("fee." + key, withoutStop(plain))));
      }
    }
    return note.length() == 0 ? null : note.toString();
  }

  /** {@code panjang_m * 500} → panjang m × 500: an office may give no words for its formula. */
  private static String readable(String formula) {
    return formula.replace('_', ' ').replace('*', '×');
  }

  /** Each sentence gets its full stop here. */
  private static String withoutStop(String said) {
    return said.strip().replaceFirst("\\.+$", "");
  }
}
