package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Room;
import id.loket.fixture.RawSql;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The mutants of the store's own checks: what a wrong append or a wrong fold would leave behind is
 * found by the chain or by the digest of the fold.
 */
class ChecksCanFailTest {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void a_morning() {
    try (Room room = new Room(root)) {
      folder = room.folder;
      room.number();
      room.number();
      room.counter().callNext(Room.at("1"));
    }
    try (Inspection look = Inspection.of(folder)) {
      assertThat(look.firstBroken()).isEmpty();
      assertThat(look.digest()).isEqualTo(look.digestOfJournal());
    }
  }

  /** Every field that the hash covers, the chain's order, and both ways to lose an entry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal SET office = 'x' WHERE seq = 5",
        "UPDATE journal SET stamp = stamp + 1 WHERE seq = 5",
        "UPDATE journal SET act = 'x' WHERE seq = 5",
        "UPDATE journal SET subject = 'x' WHERE seq = 5",
        "UPDATE journal SET kind = 'x' WHERE seq = 5",
        "UPDATE journal SET actor = 'x' WHERE seq = 5",
        "UPDATE journal SET body = x'7b7d' WHERE seq = 5",
        "UPDATE journal SET personal_hash = x'00' WHERE seq = 5",
        "UPDATE journal SET hash = x'00' WHERE seq = 5",
        "UPDATE journal SET personal = x'00' WHERE personal_state = 1",
        "UPDATE journal SET salt = x'00' WHERE personal_state = 1",
        "UPDATE journal SET personal_state = 3 WHERE personal_state = 1",
        "UPDATE journal SET personal_state = 3 WHERE personal_state = 0",
        "UPDATE journal SET origin = '9.x' WHERE seq = 5",
        "UPDATE journal SET seq = 1000 WHERE seq = 5",
        "DELETE FROM journal WHERE seq = 5"
      })
  void the_chain_finds(String mutant) {
    assertThat(RawSql.run(folder, mutant)).isPositive();
    try (Inspection look = Inspection.of(folder)) {
      assertThat(look.firstBroken()).as(mutant).isPresent();
    }
  }

  /** What a fold that forgets, doubles or stops would have left; and a rebuild mends it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM ticket WHERE number = 'A002'",
        "UPDATE ticket SET status = 'WAITING'",
        "UPDATE ticket SET number = 'A003' WHERE number = 'A002'",
        "UPDATE ticket SET day = '2026-11-24'",
        "UPDATE ticket SET series = 'x'",
        "UPDATE ticket SET visit = 'x'",
        "UPDATE ticket SET doc = x'7b7d'",
        "UPDATE visit SET doc = x'7b7d'",
        "UPDATE visit SET day = '2026-11-24'",
        "DELETE FROM visit",
        "UPDATE register SET head = 'x'",
        "UPDATE register SET at = 'x'",
        "DELETE FROM register WHERE subject = 'calls/office'"
      })
  void the_digest_finds_and_a_rebuild_mends(String mutant) {
    assertThat(RawSql.run(folder, mutant)).isPositive();
    try (Inspection look = Inspection.of(folder)) {
      assertThat(look.digest()).as(mutant).isNotEqualTo(look.digestOfJournal());
    }
    try (Store store = Store.open(folder, root.resolve("state"))) {
      assertThat(store.rebuild()).isEmpty();
    }
    try (Inspection look = Inspection.of(folder)) {
      assertThat(look.digest()).isEqualTo(look.digestOfJournal());
    }
  }
}
