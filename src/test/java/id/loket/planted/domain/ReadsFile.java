package id.loket.planted.domain;

import java.nio.file.Files;
import java.nio.file.Path;

class ReadsFile {
  boolean there(Path file) {
    return Files.exists(file);
  }
}
