package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.store.HighWaterMark.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A virus scanner holds the high-water mark while the folder is opened (FAULTS 4). */
class MarkHeldByOthersTest {
  private static final Mark MARK = new Mark("1.abc", 7, "00ff", "this-pc", "", "");

  @TempDir Path state;
  private final AtomicInteger pauses = new AtomicInteger();

  @BeforeEach
  void a_mark_that_cannot_be_read() throws IOException {
    new HighWaterMark(state, "db").write(MARK);
    // In place of a file that is held: a folder cannot be read as a file by anybody, root included.
    Files.move(file(), held());
    Files.createDirectory(file());
  }

  private Path file() {
    return state.resolve("db.mark");
  }

  private Path held() {
    return state.resolve("held");
  }

  private void letGoAfter(int tries) {
    if (pauses.incrementAndGet() == tries) {
      try {
        Files.delete(file());
        Files.move(held(), file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void it_is_read_as_soon_as_it_is_let_go() {
    var mark = new HighWaterMark(state, "db", () -> letGoAfter(20));

    assertThat(mark.read()).contains(MARK);
    assertThat(pauses).hasValue(20);
  }

  @Test
  void after_three_seconds_it_counts_as_none_and_the_office_opens_under_a_new_incarnation() {
    assertThat(new HighWaterMark(state, "db", pauses::incrementAndGet).read()).isEmpty();
    assertThat(pauses).hasValue(29);
  }

  @Test
  void one_that_is_not_there_is_none_at_once() throws IOException {
    Files.delete(file());

    assertThat(new HighWaterMark(state, "db", pauses::incrementAndGet).read()).isEmpty();
    assertThat(new HighWaterMark(held().resolve("x"), "db", pauses::incrementAndGet).read())
        .isEmpty();
    assertThat(pauses).hasValue(0);
  }
}
