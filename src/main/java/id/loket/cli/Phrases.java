package id.loket.cli;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of commands, from {@code i18n/command_<language>.properties}. */
final class Phrases {
  private final Locale locale;
  private final ResourceBundle bundle;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "i18n.command",
            Locale.of(locale.getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Phrases indonesian() {
    return new Phrases(Locale.of("id", "ID"));
  }

  static Phrases english() {
    return new Phrases(Locale.ENGLISH);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String text(String key, Object... args) {
    return new MessageFormat(bundle.getString(key), locale).format(args);
  }

  String text(String key, Collection<?> args) {
    return text(key, args.toArray());
  }
}
