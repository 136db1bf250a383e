package id.loket.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.loket.print.printer.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code board.json}: what belongs to this machine. A change holds at once and is on disk half a
 * second later or at {@link #flush()}, whole or not at all. A damaged file means the usual
 * settings: nothing in it is worth a word to the clerk.
 */
public final class BoardFile {
  private static final Logger LOG = LoggerFactory.getLogger(BoardFile.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;
  private final Executor later;
  private BoardSettings settings;
  private boolean dirty;

  public BoardFile(Path folder) {
    this(folder, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
  }

  /**
   * For tests.
   *
   * @param later runs what it gets some time later
   */
  BoardFile(Path folder, Executor later) {
    this.later = later;
    this.file = folder.resolve("board.json");
    this.settings = read(file);
  }

  public synchronized BoardSettings settings() {
    return settings;
  }

  /** From any thread; nothing is written on it. */
  public synchronized void change(UnaryOperator<BoardSettings> change) {
    BoardSettings next = change.apply(settings);
    if (next.equals(settings)) {
      return;
    }
    settings = next;
    if (!dirty) {
      dirty = true;
      later.execute(this::flush);
    }
  }

  /** Writes now what is unwritten. That it can't be written is logged, the board goes on. */
  public synchronized void flush() {
    if (!dirty) {
      return;
    }
    dirty = false;
    try {
      AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
    } catch (IOException e) {
      LOG.warn("{} can't be written", file.getFileName(), e);
    }
  }

  private static BoardSettings read(Path file) {
    try {
      BoardSettings found = JSON.readValue(Files.readAllBytes(file), BoardSettings.class);
      return found == null ? BoardSettings.USUAL : found;
    } catch (NoSuchFileException e) {
      return BoardSettings.USUAL;
    } catch (JsonProcessingException e) {
      LOG.warn("{} is damaged; the usual settings hold", file.getFileName());
      return BoardSettings.USUAL;
    } catch (IOException e) {
      LOG.warn("{} can't be read", file.getFileName(), e);
      return BoardSettings.USUAL;
    }
  }
}
