package id.loket.ui.kit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.loket.ui.kit.keep.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What belongs to this machine and this user alone: {@code settings.json} in a folder. What the
 * office shares is a fact in the journal instead.
 *
 * <p>A change is in memory at once and on disk half a second after the last one, or at {@link
 * #flush()}: written beside, forced, renamed. A crash loses at most that half second; the file is
 * whole or the one before. A file that cannot be read is kept as {@code settings.json.bad}.
 */
public final class Settings {

  /** Which tokens. */
  public enum Look {
    AUTO,
    LIGHT,
    DARK,
    CONTRAST
  }

  /** Where the window stood. */
  public record Window(double x, double y, double width, double height, boolean maximized) {}

  /** All of it; an absent value means the usual one. */
  public record Values(
      Texts.@Nullable Language language,
      @Nullable Look look,
      int textPercent,
      int scanGapMillis,
      int lockMinutes,
      @Nullable Window window) {

    public Values {
      language = language == null ? Texts.Language.ID : language;
      look = look == null ? Look.AUTO : look;
      textPercent = textPercent < 100 || textPercent > 200 ? 100 : textPercent;
      scanGapMillis = scanGapMillis < 10 || scanGapMillis > 80 ? 50 : scanGapMillis;
      lockMinutes = lockMinutes < 1 || lockMinutes > 60 ? 5 : lockMinutes;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
  private static final Values USUAL = new Values(null, null, 0, 0, 0, null);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path file;
  private final Executor later;
  private Values values;
  private boolean dirty;

  private Settings(Path file, Executor later) {
    this.file = file;
    this.later = later;
    this.values = read(file);
  }

  public static Settings open(Path folder) {
    return open(folder, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
  }

  /** With an executor that runs what it gets some time later; for tests. */
  static Settings open(Path folder, Executor later) {
    return new Settings(folder.resolve("settings.json"), later);
  }

  public synchronized Values values() {
    return values;
  }

  public synchronized void change(UnaryOperator<Values> change) {
    Values next = change.apply(values);
    if (next.equals(values)) {
      return;
    }
    values = next;
    if (!dirty) {
      dirty = true;
      later.execute(this::flush);
    }
  }

  public void language(Texts.Language language) {
    change(
        v -> new Values(language, v.look, v.textPercent, v.scanGapMillis, v.lockMinutes, v.window));
  }

  public void look(Look look) {
    change(
        v -> new Values(v.language, look, v.textPercent, v.scanGapMillis, v.lockMinutes, v.window));
  }

  public void textPercent(int percent) {
    change(v -> new Values(v.language, v.look, percent, v.scanGapMillis, v.lockMinutes, v.window));
  }

  /** Idle minutes until the screen locks. */
  public void lockMinutes(int minutes) {
    change(v -> new Values(v.language, v.look, v.textPercent, v.scanGapMillis, minutes, v.window));
  }

  public void window(Window window) {
    change(
        v -> new Values(v.language, v.look, v.textPercent, v.scanGapMillis, v.lockMinutes, window));
  }

  /** Writes now if something is unwritten. A failure is logged: the counter goes on without. */
  public synchronized void flush() {
    if (!dirty) {
      return;
    }
    dirty = false;
    try {
      WholeFile.write(file, JSON.writeValueAsBytes(values));
    } catch (IOException e) {
      LOG.warn("Settings were not saved in {}", file, e);
    }
  }

  private static Values read(Path file) {
    if (!Files.exists(file)) {
      return USUAL;
    }
    try {
      return JSON.readValue(file.toFile(), Values.class);
    } catch (IOException e) {
      LOG.warn("Settings in {} cannot be read; the usual ones are used", file, e);
      keepBad(file);
      return USUAL;
    }
  }

  private static void keepBad(Path file) {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".bad"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} could not be set aside", file, e);
    }
  }
}
