package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.loket.desk.Desk;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.ui.settings.FirstStartFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The making of the sample office is interrupted. */
class SampleFolderTest {
  @TempDir Path root;
  private Path office;
  private SampleFolder sample;

  @BeforeEach
  void an_interrupted_sample() {
    office = root.resolve("data");
    sample = new SampleFolder(office, root.resolve("state"));
    assertThatThrownBy(() -> sample.make(this::interrupted)).hasMessage("power cut");
  }

  private void interrupted(Desk desk, ScriptClock clock, Instant now) {
    FirstStartFixture.office(new SetUpDesk(desk));
    throw new IllegalStateException("power cut");
  }

  @Test
  void half_of_it_is_not_taken_for_an_office() {
    assertThat(sample.there()).isFalse();
    assertThat(sample.path()).doesNotExist();
  }

  @Test
  void made_again_it_is_whole_and_nothing_is_left_of_the_first_try() {
    sample.make((desk, clock, now) -> FirstStartFixture.office(new SetUpDesk(desk)));

    assertThat(sample.there()).isTrue();
    assertThat(office).isDirectoryNotContaining(f -> f.getFileName().toString().contains(".baru"));
    var place = new Desk.Place(sample.path(), root.resolve("state"), "1", true);
    try (Desk desk = new Desk(place, new ScriptClock(Instant.now()))) {
      assertThat(desk.sample()).isTrue();
      assertThat(desk.known().settings().counters()).hasSize(2);
    }
    sample.remove();
    assertThat(Files.exists(sample.path())).isFalse();
  }
}
