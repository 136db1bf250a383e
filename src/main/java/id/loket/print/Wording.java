package id.loket.print;

import id.loket.domain.service.Requirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words on paper, in the language that the office prints in: {@code i18n/paper_*}. */
public final class Wording {

  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private final Locale locale;
  private final ResourceBundle texts;

  /** Reading a pattern anew for every word of a receipt took a tenth of its time. */
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

  private Wording(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            "i18n.paper",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Wording indonesian() {
    return new Wording(INDONESIAN);
  }

  /** English for English, Indonesian for every other language. */
  public static Wording in(Locale locale) {
    return new Wording(locale.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN);
  }

  public String text(String key, Object... values) {
    return values.length == 0
        ? plain.computeIfAbsent(key, this::formatted)
        : formatted(key, values);
  }

  private String formatted(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }

  /** E.g. {@code Senin, 23 November 2026}. */
  public String day(LocalDate day) {
    return formatter("date.day").format(day);
  }

  /** E.g. {@code 23 November 2026}. */
  public String date(LocalDate day) {
    return formatter("date.date").format(day);
  }

  /** E.g. {@code November 2026}. */
  public String month(YearMonth month) {
    return formatter("hub.report.month").format(month);
  }

  /** E.g. {@code Senin}. */
  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  /** E.g. {@code 07.30}. */
  public String time(LocalTime time) {
    return formatter("date.time").format(time);
  }

  /** E.g. {@code Rp60.000}. */
  public String rupiah(long amount) {
    return "Rp" + NumberFormat.getIntegerInstance(INDONESIAN).format(amount);
  }

  /** E.g. {@code 7,4}: minutes with one decimal, rounded half up. */
  public String minutes(long seconds) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(BigDecimal.valueOf(seconds).divide(SIXTY, 3, RoundingMode.HALF_UP));
  }

  /** What a condition of the catalogue is called: {@code ubah_data} → {@code data berubah}. */
  public String condition(String word) {
    return word("condition", word);
  }

  /** What a form is called, e.g. {@code fotokopi dilegalisir}. */
  public String form(Requirement.Form form) {
    return text("form." + form.name());
  }

  /**
   * A word of the catalogue, e.g. {@code ubah_data}. Offices add their own: one that this program
   * does not know is read as it stands, without its underscores.
   */
  String word(String family, String word) {
    String key = family + "." + word;
    return texts.containsKey(key) ? texts.getString(key) : word.replace('_', ' ');
  }

  /** With a capital at its beginning. */
  String sentence(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /** E.g. {@code 07.31 WIB}. */
  public String time(OffsetDateTime at) {
    return formatter("date.time").format(at) + " " + zone(at);
  }

  /** Names of offices stand in capitals in a letterhead. */
  String capitals(String name) {
    return name.toUpperCase(locale);
  }

  private DateTimeFormatter formatter(String key) {
    return formatters.computeIfAbsent(
        key, k -> DateTimeFormatter.ofPattern(texts.getString(k), locale));
  }

  /** E.g. {@code WIB}. */
  static String zone(OffsetDateTime at) {
    return switch (at.getOffset().getTotalSeconds()) {
      case 7 * 3600 -> "WIB";
      case 8 * 3600 -> "WITA";
      case 9 * 3600 -> "WIT";
      case 0 -> "UTC";
      default -> "UTC" + at.getOffset();
    };
  }
}
