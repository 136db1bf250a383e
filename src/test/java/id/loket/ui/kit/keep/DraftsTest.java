package id.loket.ui.kit.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is typed and not finished, on a real disk, with a clock and a writer that the test moves.
 */
class DraftsTest {
  @TempDir Path folder;
  private final List<Runnable> writer = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T02:42:00Z");

  record Words(String name) {}

  private Drafts open() {
    return Drafts.in(folder, () -> now, writer::add, writer::add);
  }

  private void write() {
    List.copyOf(writer).forEach(Runnable::run);
    writer.clear();
  }

  @Test
  void many_keys_in_a_second_are_one_write_and_the_next_start_finds_the_last() {
    var before = open();
    for (String typed : List.of("S", "Si", "Sit", "Siti")) {
      before.keep("sari", "reception", new Words(typed));
    }
    assertThat(writer).hasSize(1);
    write();

    assertThat(open().find("sari", "reception", Words.class)).contains(new Words("Siti"));
    assertThat(open().find("budi", "reception", Words.class)).isEmpty();
  }

  @Test
  void what_was_handed_in_leaves_no_file() {
    var drafts = open();
    drafts.keep("sari", "reception", new Words("Siti"));
    write();
    assertThat(folder.resolve("konsep.json")).exists();

    drafts.drop("sari", "reception");
    write();

    assertThat(folder.resolve("konsep.json")).doesNotExist();
  }

  @Test
  void a_clerk_who_types_before_the_file_was_read_takes_nothing_from_another() {
    var before = open();
    before.keep("budi", "reception", new Words("Slamet"));
    before.keep("sari", "reception", new Words("old"));
    write();

    var after = open();
    after.drop("sari", "reception");
    write();

    assertThat(open().find("budi", "reception", Words.class)).contains(new Words("Slamet"));
    assertThat(open().find("sari", "reception", Words.class)).isEmpty();
  }

  @Test
  void nobody_wants_it_after_a_day() {
    var before = open();
    before.keep("sari", "reception", new Words("Siti"));
    write();
    now = now.plus(Duration.ofDays(1));

    var after = open();
    assertThat(after.find("sari", "reception", Words.class)).isEmpty();
    after.flush();

    assertThat(folder.resolve("konsep.json")).doesNotExist();
  }

  @Test
  void nobody_wants_it_after_a_day_in_a_program_that_was_never_closed() {
    var drafts = open();
    drafts.keep("sari", "reception", new Words("Siti"));
    write();
    now = now.plus(Duration.ofDays(1));

    assertThat(drafts.find("sari", "reception", Words.class)).isEmpty();
    write();
    assertThat(folder.resolve("konsep.json")).doesNotExist();

    drafts.keep("sari", "reception", new Words("Siti"));
    write();
    now = now.plus(Duration.ofDays(1));
    drafts.flush();
    assertThat(folder.resolve("konsep.json")).doesNotExist();
  }

  @Test
  void what_could_not_be_deleted_is_deleted_the_next_time() throws IOException {
    var drafts = open();
    drafts.keep("sari", "reception", new Words("Siti"));
    write();
    Path file = folder.resolve("konsep.json");
    byte[] typed = Files.readAllBytes(file);
    // a folder that is not empty cannot be deleted, whoever runs this test
    Files.delete(file);
    Files.createDirectories(file.resolve("held"));
    drafts.drop("sari", "reception");
    write();
    Files.delete(file.resolve("held"));
    Files.delete(file);
    Files.write(file, typed);

    drafts.find("budi", "reception", Words.class);
    write();

    assertThat(file).doesNotExist();
  }

  @Test
  void a_broken_file_is_an_empty_form() throws IOException {
    Files.writeString(folder.resolve("konsep.json"), "{\"sari/reception\":{\"at\":");

    assertThat(open().find("sari", "reception", Words.class)).isEmpty();
  }
}
