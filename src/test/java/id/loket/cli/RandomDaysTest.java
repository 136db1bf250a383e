package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.Visit;
import id.loket.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays days of random acts at two counters and looks at what must hold whatever was done. A
 * failure names its seed and shows its script; {@code -Psoak} plays hundreds.
 */
class RandomDaysTest {
  private static final int DAYS = Boolean.getBoolean("loket.soak") ? 400 : 10;
  private static final long FIRST_SEED = 20_261_123;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path temp;
  private Path office;

  /** One office for all days, copied, so that its clerks' passwords are hashed once. */
  @BeforeEach
  void anOffice() throws IOException {
    office = temp.resolve("office");
    Played made =
        Played.office(
            office,
            "{'do':'counter','no':'1','groups':['A','B'],'quick':true}",
            "{'do':'counter','no':'2','groups':['B','C']}",
            "{'do':'clerk','id':'budi','name':'Budi','roles':['counter'],'password':'rahasia'}",
            "{'do':'protocol','on':true,'roomCapacity':6}",
            "{'do':'quota','group':'C','perDay':9}");
    assertThat(made.answers()).allMatch(a -> a.path("ok").asBoolean());
  }

  @Test
  void whatever_was_done_the_queue_holds_together() throws IOException {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DAYS; seed++) {
      Path folder = temp.resolve("day-" + seed);
      copy(office, folder);
      RandomDay day = new RandomDay(folder, new Random(seed));
      try {
        day.play();
        holdsAfterRebuild(folder);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + "\n" + day.played(), e);
      }
    }
  }

  /** The state tables are what the journal says, with what is personal too. */
  private static void holdsAfterRebuild(Path folder) {
    Play.Folders in = Played.in(folder);
    try (Store store = Store.open(in.data().resolve("desk-1"), in.state())) {
      String before = store.fold().digest();
      List<Visit> visits = store.state().visitsOfDay(DAY);
      List<Ticket> tickets = store.state().ticketsOfDay(DAY);
      store.inTransaction(() -> {
        store.fold().rebuild();
        return true;
      });
      assertThat(store.state().ticketsOfDay(DAY)).isEqualTo(tickets);
      assertThat(store.state().visitsOfDay(DAY)).isEqualTo(visits);
      assertThat(store.fold().digest()).as("digest after a rebuild").isEqualTo(before);
      Set<String> ended =
          tickets.stream()
              .filter(Ticket::ended)
              .map(t -> t.origin().issued().visit().value())
              .collect(Collectors.toSet());
      assertThat(visits.stream().filter(Visit::inside))
          .as("nobody is inside whose visit has ended")
          .noneMatch(v -> ended.contains(v.id().value()));
      assertThat(new ArrayList<>(tickets.stream().map(Ticket::number).toList()))
          .as("numbers are unique")
          .doesNotHaveDuplicates();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
