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
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code board.json}: what belongs to this machine. Written whole or not at all; a damaged one
 * means the usual settings, since nothing in it is worth a word to the clerk.
 */
public final class BoardFile {
  private static final Logger LOG = LoggerFactory.getLogger(BoardFile.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path file;
  private BoardSettings settings;

  public BoardFile(Path folder) {
    this.file = folder.resolve("board.json");
    this.settings = read(file);
  }

  public synchronized BoardSettings settings() {
    return settings;
  }

  /** Holds at once; that it can't be written is logged, the board goes on. */
  public synchronized void change(UnaryOperator<BoardSettings> change) {
    BoardSettings next = change.apply(settings);
    if (next.equals(settings)) {
      return;
    }
    settings = next;
    try {
      AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
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
