package id.loket.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hubs that a desk has joined: its enrolments, in its data folder, for its user alone. They
 * belong to this machine, so they are files and no facts (DESIGN §7).
 */
final class HubFiles {
  private static final Logger LOG = LoggerFactory.getLogger(HubFiles.class);
  private static final String FOLDER = "pusat-data";
  private static final String ENDING = ".json";

  private final Path folder;

  /** In that data folder. */
  HubFiles(Path data) {
    this.folder = data.resolve(FOLDER);
  }

  /** In the order of their addresses; a file that is no enrolment is passed over. */
  List<Enrolment> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Enrolment> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        EnrolmentFile.read(file)
            .ifPresentOrElse(all::add, () -> LOG.warn("{} is no enrolment", file.getFileName()));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the place of an earlier one of that hub, as one step. */
  void put(Enrolment enrolment) throws IOException {
    Files.createDirectories(folder);
    Path file = file(enrolment.address());
    Path made = folder.resolve(file.getFileName() + ".baru");
    Files.deleteIfExists(made);
    EnrolmentFile.write(made, enrolment);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void remove(Address address) throws IOException {
    Files.deleteIfExists(file(address));
  }

  private Path file(Address address) {
    return folder.resolve(address.name().replaceAll("[^A-Za-z0-9.-]", "_") + ENDING);
  }
}
