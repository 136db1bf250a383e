package id.loket.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words on the screen. Indonesian is complete; English falls back to it key by key. Patterns
 * are those of {@link MessageFormat}; the typographic apostrophe ’ is used, as ' is a quote there.
 */
public final class Texts {

  /** The languages of the screen. */
  public enum Language {
    ID("id", "ID", "HH.mm"),
    EN("en", "GB", "HH:mm");

    private final Locale locale;
    private final String time;

    Language(String language, String country, String time) {
      this.locale = Locale.of(language, country);
      this.time = time;
    }

    public Locale locale() {
      return locale;
    }

    /** As in file names: {@code id}, {@code en}. */
    public String code() {
      return locale.getLanguage();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

  private final ReadOnlyObjectWrapper<Language> language;
  private Map<String, String> words;

  public Texts(Language language) {
    this.language = new ReadOnlyObjectWrapper<>(language);
    this.words = read(language);
  }

  /** The shell loads its views anew when this changes. */
  public ReadOnlyObjectProperty<Language> language() {
    return language.getReadOnlyProperty();
  }

  public void use(Language next) {
    words = read(next);
    language.set(next);
  }

  public Locale locale() {
    return language.get().locale();
  }

  /** The text of a key, with its arguments filled in. */
  public String get(String key, Object... args) {
    String pattern = words.get(key);
    if (pattern == null) {
      LOG.warn("No text for the key {}", key);
      return key;
    }
    return args.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(args);
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** For FXML; an unknown {@code %key} makes the load fail. */
  public ResourceBundle bundle() {
    return new Words(words);
  }

  /** Senin, 23 November 2026. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale()).format(date);
  }

  /** 23 Nov 2026. */
  public String shortDate(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(date);
  }

  /** 13.05. */
  public String time(LocalTime time) {
    return DateTimeFormatter.ofPattern(language.get().time, locale()).format(time);
  }

  /** 1.250. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** 36,5. */
  public String decimal(double number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** Rp1.250.000, whatever the language: that is how it stands on the tariff board. */
  public String rupiah(long amount) {
    String digits = NumberFormat.getIntegerInstance(Language.ID.locale()).format(Math.abs(amount));
    return (amount < 0 ? "-Rp" : "Rp") + digits;
  }

  private static Map<String, String> read(Language language) {
    Map<String, String> words = new HashMap<>(file(Language.ID));
    if (language != Language.ID) {
      words.putAll(file(language));
    }
    return Map.copyOf(words);
  }

  private static Map<String, String> file(Language language) {
    String name = "/i18n/screen_" + language.code() + ".properties";
    var properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No file " + name);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
    Map<String, String> words = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
    return words;
  }

  private static final class Words extends ResourceBundle {
    private final Map<String, String> words;

    Words(Map<String, String> words) {
      this.words = words;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(words.keySet());
    }
  }
}
