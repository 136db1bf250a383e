package id.loket.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardFileTest {

  @TempDir Path folder;

  @Test
  void what_was_settled_is_there_after_a_restart() {
    List<Runnable> later = new ArrayList<>();
    var file = new BoardFile(folder, later::add);
    file.change(s -> s.withOpen(true).withScreen("1/2@x"));
    file.change(s -> s.withVolume(140));
    assertThat(later).hasSize(1);
    assertThat(folder.resolve("board.json")).doesNotExist();
    later.getFirst().run();

    assertThat(new BoardFile(folder).settings()).isEqualTo(new BoardSettings(true, "1/2@x", 100));
  }

  @Test
  void without_a_file_or_with_a_damaged_one_the_usual_holds() throws IOException {
    assertThat(new BoardFile(folder).settings()).isEqualTo(BoardSettings.USUAL);

    Files.writeString(folder.resolve("board.json"), "{\"open\":");
    assertThat(new BoardFile(folder).settings()).isEqualTo(BoardSettings.USUAL);
  }
}
