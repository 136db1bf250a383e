package id.loket.print.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.loket.print.printer.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs on disk, one JSON file each, whole or not at all. A file that can't be read is put aside
 * as {@code .rusak}; a failing disk costs the list after a restart, never a paper now.
 */
final class JobFolder {

  private static final Logger log = LoggerFactory.getLogger(JobFolder.class);

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Text<>(Instant.class, Instant::parse))
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse))
                  .addSerializer(LocalTime.class, ToStringSerializer.instance)
                  .addDeserializer(LocalTime.class, new Text<>(LocalTime.class, LocalTime::parse))
                  .addSerializer(OffsetDateTime.class, ToStringSerializer.instance)
                  .addDeserializer(
                      OffsetDateTime.class,
                      new Text<>(OffsetDateTime.class, OffsetDateTime::parse)));
  private final Path folder;

  JobFolder(Path data) {
    this.folder = data.resolve("cetak").resolve("antrean");
  }

  void keep(PrintJob job) {
    if (job.printout().personal()) {
      return;
    }
    try {
      AtomicFile.write(file(job.id()), json.writeValueAsBytes(job));
    } catch (IOException e) {
      log.warn("print job {} is not kept", job.id(), e);
    }
  }

  void drop(PrintJob job) {
    try {
      Files.deleteIfExists(file(job.id()));
    } catch (IOException e) {
      log.warn("print job {} is not dropped", job.id(), e);
    }
  }

  /** In the order in which they were asked for. */
  List<PrintJob> load() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    var jobs = new ArrayList<PrintJob>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        read(file, jobs);
      }
    } catch (IOException e) {
      log.warn("print jobs can't be listed", e);
    }
    jobs.sort(Comparator.comparing(PrintJob::asked).thenComparing(PrintJob::id));
    return jobs;
  }

  private void read(Path file, List<PrintJob> jobs) throws IOException {
    try {
      jobs.add(json.readValue(Files.readAllBytes(file), PrintJob.class));
    } catch (JsonProcessingException e) {
      log.warn("print job {} is damaged and put aside", file.getFileName());
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".rusak"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(UUID id) {
    return folder.resolve(id + ".json");
  }

  private static final class Text<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) throws IOException {
      try {
        return parse.apply(text);
      } catch (java.time.DateTimeException e) {
        throw com.fasterxml.jackson.databind.JsonMappingException.from(context, "no time", e);
      }
    }
  }
}
