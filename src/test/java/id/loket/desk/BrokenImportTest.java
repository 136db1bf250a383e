package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.service.Catalogue;
import id.loket.fixture.BrokenCatalogue;
import id.loket.store.CatalogueFault;
import id.loket.store.CatalogueYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue file that is broken, or does not fit, is refused as a whole. */
class BrokenImportTest {

  @TempDir Path root;

  @Test
  void no_broken_file_leaves_a_trace() throws IOException {
    List<BrokenCatalogue> broken = BrokenCatalogue.all().toList();
    assertThat(broken).hasSizeGreaterThanOrEqualTo(30);
    try (Room room = new Room(root)) {
      LookDesk.Digest before = new LookDesk(room.desk).digest();
      Catalogue held = room.desk.known().catalogue();
      for (BrokenCatalogue each : broken) {
        Path file = Files.writeString(root.resolve("katalog.yaml"), each.text());

        assertThatExceptionOfType(CatalogueFault.class)
            .as(each.name())
            .isThrownBy(() -> taken(room, file))
            .withMessageStartingWith("Baris " + each.line() + ": ");

        assertThat(new LookDesk(room.desk).digest()).as(each.name()).isEqualTo(before);
      }
      room.restart();
      assertThat(new LookDesk(room.desk).digest()).isEqualTo(before);
      assertThat(room.desk.known().catalogue()).isEqualTo(held);
    }
  }

  @Test
  void one_service_that_does_not_fit_keeps_the_others_of_its_file_out() throws Exception {
    Path file =
        Files.writeString(
            root.resolve("katalog.yaml"), BrokenCatalogue.GOOD.replace("cepat: 2", "cepat: 9"));
    try (Room room = new Room(root)) {
      LookDesk.Digest before = new LookDesk(room.desk).digest();

      assertThat(taken(room, file))
          .isEqualTo(Outcome.refused(Refusal.Code.BAD_CATALOGUE, "KIA", 9, "PGT-AKTA-LHR"));

      assertThat(new LookDesk(room.desk).digest()).isEqualTo(before);
    }
  }

  private static Outcome<Integer> taken(Room room, Path file) throws IOException, CatalogueFault {
    try (InputStream in = Files.newInputStream(file)) {
      return new SetUpDesk(room.desk).catalogue(Who.SYSTEM, CatalogueYaml.read(in));
    }
  }
}
