package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.regency.RegencyLayer;
import id.loket.fixture.Publication;
import id.loket.fixture.RawSql;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.CatalogueYaml;
import id.loket.store.Taken;
import id.loket.store.Taken.Why;
import id.loket.store.Vectors.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regency's stream beside the office's own origins in one journal. */
class RegencyInJournalTest {
  @TempDir Path root;

  private static String digest(Room room) {
    return new LookDesk(room.desk).digest().state();
  }

  @Test
  void a_desk_that_never_had_a_hub_has_nothing_of_a_regency() {
    try (Room room = new Room(root)) {
      assertThat(room.desk.known().regency()).isEqualTo(RegencyLayer.NONE);
      assertThat(room.desk.known().catalogue()).isEqualTo(CatalogueYaml.shipped());
    }
  }

  @Test
  void whatever_the_order_of_delivery_the_same_entries_are_the_same_state() {
    List<List<Entry>> all = new ArrayList<>();
    all.add(Publication.entries("33.02", true, Publication.SAMPLE));
    all.add(Publication.entries("33.02", true, Publication.SAMPLE.replace("Hari Jadi", "HUT")));
    all.add(Publication.entries("33.02", true, "cabut: {pengumuman: [blangko]}"));
    List<String> digests = new ArrayList<>();
    try (Room first = new Room(root.resolve("a"))) {
      first.number();
      List<Entry> own = own(first);
      for (int seed = 0; seed < 6; seed++) {
        List<List<Entry>> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        try (Desk other =
            new Desk(
                new Desk.Place(
                    root.resolve("d" + seed), root.resolve("s" + seed), "2", true, "pc-2"),
                first.clock)) {
          ExchangeDesk desk = new ExchangeDesk(other);
          desk.take(own);
          // twice, as a cut exchange repeats it
          shuffled.forEach(desk::take);
          shuffled.forEach(desk::take);
          digests.add(new LookDesk(other).digest().state());
        }
      }
      all.forEach(new ExchangeDesk(first.desk)::take);
      assertThat(digests).containsOnly(digest(first));
    }
  }

  private static List<Entry> own(Room room) {
    return new ExchangeDesk(room.desk).outgoing(Map.of(), new Size(10_000, Long.MAX_VALUE));
  }

  @Test
  void nothing_of_the_stream_is_given_to_a_hub() {
    try (Room room = new Room(root)) {
      List<Entry> own = own(room);
      Publication.to(room.desk, Publication.SAMPLE);
      assertThat(own(room)).isEqualTo(own);
      assertThat(new ExchangeDesk(room.desk).notYetAt("hub").entries()).isEqualTo(own.size());
    }
  }

  @Test
  void a_desk_that_joins_under_another_number_keeps_the_stream() {
    try (Room room = new Room(root)) {
      Publication.to(room.desk, Publication.SAMPLE);
      new ExchangeDesk(room.desk).joined("2", true, Map.of());

      assertThat(room.desk.store().aside().planned().keySet())
          .isNotEmpty()
          .allMatch(origin -> origin.desk().equals("1"));
    }
  }

  @Test
  void another_regencys_stream_and_practice_data_in_a_real_folder_are_refused() {
    try (Room room = new Room(root)) {
      String was = digest(room);
      for (Taken taken :
          List.of(
              new ExchangeDesk(room.desk)
                  .take(Publication.entries("33.03", true, Publication.SAMPLE)),
              new ExchangeDesk(room.desk)
                  .take(Publication.entries("33.02", false, Publication.SAMPLE)))) {
        assertThat(taken.entries()).isEmpty();
        assertThat(taken.refused())
            .extracting(Taken.Refused::why)
            .isSubsetOf(Why.OFFICE, Why.SAMPLE);
        assertThat(taken.refused()).hasSize(1);
      }
      assertThat(digest(room)).isEqualTo(was);
    }
  }

  @Test
  void of_which_office_a_folder_is_its_own_entries_say_wherever_the_stream_lies_among_them() {
    try (Room room = new Room(root);
        Room like = new Room(root.resolve("like"))) {
      Publication.to(room.desk, Publication.SAMPLE);
      // as after a mended or re-issued origin, whose rows come anew behind the others
      room.whileClosed(() ->
          RawSql.run(room.folder, "UPDATE journal SET id = id + 1000 WHERE origin LIKE '1.%'"));
      Origin origin = new ExchangeDesk(like.desk).origin();

      assertThat(new ExchangeDesk(room.desk).take(own(like)).refused()).isEmpty();
      assertThat(new ExchangeDesk(room.desk).held()).containsKey(origin);
    }
  }
}
