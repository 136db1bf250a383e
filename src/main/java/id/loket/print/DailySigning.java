package id.loket.print;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where, when and by whom a day's report is signed, and the foot of its pages. */
final class DailySigning {
  private DailySigning() {}

  static DailyReportText.Foot foot(DailyReport paper, Wording words) {
    Made made = paper.made();
    DailyReport.Signer camat = paper.camat();
    String day = words.date(made.at().toLocalDate());
    String office = paper.letterhead().office().strip();
    // Papua's kecamatan are called distrik and headed by a kepala distrik (UU 2/2021)
    boolean district = office.toLowerCase(Locale.ROOT).startsWith("distrik ");
    String place = office.replaceFirst("(?i)^(kecamatan|distrik)\\s+", "");
    return new DailyReportText.Foot(
        words.text("daily.place", place.isEmpty() ? words.text("daily.dots") : place, day),
        words.text(district ? "daily.post.distrik" : "daily.post", place).replace(" ,", ","),
        known(camat == null ? null : camat.name(), words),
        camat == null ? "" : camat.rank(),
        words.text("daily.nip", camat == null ? words.text("daily.dots") : nip(camat.nip(), words)),
        words.text("daily.title.short", words.date(paper.day()))
            + " "
            + (made.counter() == null
                ? words.text("sheet.printed", day, words.time(made.at()))
                : words.text("sheet.printedAt", day, words.time(made.at()), made.counter())),
        words.text("page"),
        words.text("page.of"));
  }

  private static String known(@Nullable String text, Wording words) {
    return text == null || text.isBlank() ? words.text("daily.dots") : text;
  }

  /** As signature blocks have it, 8-6-1-3; what is no such number stands as it was typed. */
  private static String nip(String typed, Wording words) {
    String digits = typed.replaceAll("[\\s.\\-]", "");
    return digits.matches("[0-9]{18}")
        ? digits.replaceFirst("(.{8})(.{6})(.)(.{3})", "$1 $2 $3 $4")
        : known(typed, words);
  }
}
