package id.loket.print.printer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code printers.json} in the data folder. Written beside and renamed, so a power cut leaves the
 * old or the new one; a damaged one is kept as {@code printers.json.rusak} and means no printer.
 */
public final class PrinterFile {

  private static final Logger log = LoggerFactory.getLogger(PrinterFile.class);

  private final ObjectMapper json = new ObjectMapper();
  private final Path file;
  private PrinterSettings settings;

  public PrinterFile(Path data) {
    this.file = data.resolve("printers.json");
    this.settings = read(file, json);
  }

  public synchronized PrinterSettings settings() {
    return settings;
  }

  /** Holds at once; the exception says that it will not survive a restart. */
  public synchronized void change(PrinterSettings changed) throws IOException {
    settings = changed;
    AtomicFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed));
  }

  private static PrinterSettings read(Path file, ObjectMapper json) {
    try {
      return json.readValue(Files.readAllBytes(file), PrinterSettings.class);
    } catch (NoSuchFileException e) {
      return PrinterSettings.NO_PRINTER;
    } catch (JsonProcessingException e) {
      log.warn("{} is damaged and put aside", file.getFileName());
      putAside(file);
      return PrinterSettings.NO_PRINTER;
    } catch (IOException e) {
      log.warn("{} can't be read", file.getFileName(), e);
      return PrinterSettings.NO_PRINTER;
    }
  }

  private static void putAside(Path file) {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".rusak"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("{} can't be put aside", file.getFileName(), e);
    }
  }
}
