package id.loket.desk;

import id.loket.domain.Refusal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The program's sentences about what was refused: what, why, what to do. In the language of the
 * screen (Indonesian first), from {@code i18n/refusal_<language>.properties}.
 */
public final class Words {
  private static final Locale INDONESIAN = Locale.of("id", "ID");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "i18n.refusal",
            Locale.of(locale.getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Words indonesian() {
    return new Words(INDONESIAN);
  }

  /** Indonesian, unless the language is English. */
  public static Words of(Locale locale) {
    return new Words(locale.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN);
  }

  /**
   * A sentence for the clerk. A refusal may have a variant by its first argument, and that one by
   * the second, e.g. for an empty one.
   */
  public String sentence(Refusal refusal) {
    List<Object> args = refusal.args();
    String key = refusal.code().key();
    String pattern = args.size() < 2 ? null : find(key + "." + args.getFirst() + "." + args.get(1));
    if (pattern == null) {
      pattern = args.isEmpty() ? null : find(key + "." + args.getFirst());
    }
    if (pattern == null) {
      pattern = find(key);
    }
    return pattern == null ? refusal.code().name() : formatted(pattern, args);
  }

  private String formatted(String pattern, List<Object> args) {
    return new MessageFormat(pattern, locale).format(args.stream().map(this::shown).toArray());
  }

  /** The text of a key of the same file, with its arguments filled in. */
  String text(String key, Object... args) {
    String pattern = find(key);
    return pattern == null ? key : formatted(pattern, List.of(args));
  }

  boolean has(String key) {
    return find(key) != null;
  }

  private @Nullable String find(String key) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private Object shown(Object arg) {
    return switch (arg) {
      case LocalTime t -> DateTimeFormatter.ofPattern("HH.mm", locale).format(t);
      case LocalDate d -> DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale).format(d);
      case LocalDateTime d ->
          DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH.mm", locale).format(d);
      case Double d -> String.format(locale, "%.1f", d);
      case Number n -> n.toString();
      default -> arg.toString();
    };
  }
}
