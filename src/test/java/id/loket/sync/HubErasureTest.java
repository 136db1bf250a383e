package id.loket.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Room;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Personal;
import id.loket.sync.ExchangeTest.Chained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a hub keeps of people: nothing that was erased, and at a regency nothing at all. */
@ExtendWith(HubServer.class)
class HubErasureTest {
  private static final String SUBJECT = "visit/1";
  private static final Bytes SAID = Bytes.utf8("{}");
  private static final Bytes SALT = Bytes.fromHex("00112233445566778899aabbccddeeff");

  @TempDir Path folder;

  private List<Entry> opened(String name) {
    try (Room room = new Room(folder.resolve(name).resolve("d"), folder.resolve(name), true)) {
      return new ArrayList<>(Sent.all(room));
    }
  }

  private static Personal about(String who) {
    return Personal.present(Bytes.utf8("{\"name\":\"" + who + "\"}"), SALT);
  }

  private static Bytes erase(String what) {
    return Bytes.utf8("{\"what\":\"" + what + "\"}");
  }

  private static String kept(TestHub hub) {
    return hub.one(
        "SELECT coalesce(string_agg(kind || ' ' || stamp || ' ' || personal_state, ', '"
            + " ORDER BY stamp), '') FROM loket.entry WHERE subject = 'visit/1'"
            + " AND kind <> 'PersonalErased.v1'");
  }

  @Test
  void an_erasure_takes_what_it_names_from_what_was_before_it_and_leaves_the_chain(TestHub hub)
      throws Exception {
    List<Entry> written = opened("a");
    Chained next = new Chained(written.getLast());
    written.add(next.next(10, SUBJECT, "VisitArrived.v1", SAID, about("Siti")));
    written.add(next.next(11, SUBJECT, "VisitScreened.v1", SAID, about("37,2")));
    written.add(next.next(12, "visit/2", "VisitArrived.v1", SAID, about("Budi")));
    written.add(next.next(20, SUBJECT, "PersonalErased.v1", erase("CONTACT")));
    written.add(next.next(21, SUBJECT, "VisitArrived.v1", SAID, about("Siti lagi")));
    written.add(next.next(5, SUBJECT, "VisitArrived.v1", SAID, about("late")));
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written.subList(0, written.size() - 1));
      one.push(written.subList(written.size() - 1, written.size()));

      assertThat(kept(hub))
          .isEqualTo(
              "VisitArrived.v1 5 3, VisitArrived.v1 10 3, VisitScreened.v1 11 1,"
                  + " VisitArrived.v1 21 1");
      assertThat(hub.one("SELECT personal_state FROM loket.entry WHERE subject = 'visit/2'"))
          .isEqualTo("1");
      assertThat(
              hub.one(
                  "SELECT count(*) FROM loket.entry WHERE personal_state = 3 AND"
                      + " octet_length(personal) + octet_length(salt) > 0"))
          .isEqualTo("0");
      assertThat(one.pull(Map.of(), 1000, 1 << 20)).hasSameSizeAs(written);
      Entry erased = written.get(written.size() - 6);
      assertThat(one.fill(erased.header().origin(), List.of(erased))).isZero();
    }
  }

  @Test
  void what_was_issued_again_is_erased_as_the_first_one_would_be_in_either_order(TestHub hub)
      throws Exception {
    List<Entry> written = opened("a");
    Chained next = new Chained(written.getLast());
    String first = "0".repeat(64);
    Bytes again =
        Bytes.utf8(
            "{\"rehomed\":{\"from\":\"%s\",\"first\":\"%s\",\"origin\":\"1.x\",\"stamp\":10,\"at\":\"2026-11-23T09:00+07:00\"}}"
                .formatted(first, first));
    Bytes odd = Bytes.utf8("{\"rehomed\":{\"stamp\":\"soon\"}}");
    written.add(next.next(30, SUBJECT, "VisitArrived.v1", again, about("before it came")));
    written.add(next.next(31, SUBJECT, "VisitArrived.v1", odd, about("nobody knows what")));
    written.add(next.next(20, SUBJECT, "PersonalErased.v1", erase("ALL")));
    written.add(next.next(32, SUBJECT, "VisitArrived.v1", again, about("after it came")));
    written.add(next.next(33, SUBJECT, "VisitArrived.v1", SAID, about("a new one")));
    try (HubLink one = hub.link(hub.enrol("1"))) {
      for (Entry e : written) {
        assertThat(one.push(List.of(e))).isInstanceOf(PushAnswer.Taken.class);
      }
      assertThat(kept(hub))
          .isEqualTo(
              "VisitArrived.v1 30 3, VisitArrived.v1 31 1, VisitArrived.v1 32 3,"
                  + " VisitArrived.v1 33 1");
    }
  }

  @Test
  void a_desk_without_the_right_to_it_erases_nothing(TestHub hub) throws Exception {
    List<Entry> one = opened("a");
    Chained next = new Chained(one.getLast());
    one.add(next.next(10, SUBJECT, "VisitArrived.v1", SAID, about("Siti")));
    String opening = one.getFirst().body().text();
    List<Entry> other = new ArrayList<>();
    Chained without =
        Forged.begin(
            one.getFirst(), "2", opening.replace("\"authority\":true", "\"authority\":false"));
    other.add(without.last());
    other.add(without.next(99, SUBJECT, "PersonalErased.v1", erase("ALL")));
    try (HubLink first = hub.link(hub.enrol("1"));
        HubLink second = hub.link(hub.enrol(TestHub.OFFICE, "2", false))) {
      first.push(one);
      assertThat(second.push(other)).isInstanceOf(PushAnswer.Taken.class);

      assertThat(kept(hub)).isEqualTo("VisitArrived.v1 10 1");
    }
  }

  @Test
  void a_password_goes_when_its_successor_comes(TestHub hub) throws Exception {
    List<Entry> written = opened("a");
    Chained next = new Chained(written.getLast());
    written.add(next.next(10, "password/1", "PasswordSet.v1", SAID, about("$argon2id$1")));
    written.add(next.next(11, "password/1", "PasswordSet.v1", SAID, about("$argon2id$2")));
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written);

      assertThat(
              hub.read(
                  "SELECT personal_state FROM loket.entry WHERE subject = 'password/1'"
                      + " ORDER BY seq"))
          .containsExactly("3", "1");
    }
  }

  @Test
  void a_regency_hub_keeps_no_personal_part_even_if_it_is_sent_one(TestHub hub) throws Exception {
    hub.run("UPDATE loket.hub SET kind = 'REGENCY'");
    List<Entry> written = opened("a");
    Chained next = new Chained(written.getLast());
    written.add(next.next(10, SUBJECT, "VisitArrived.v1", SAID, about("Siti")));
    try (HubLink one = hub.link(hub.enrol("1"))) {
      one.push(written);

      assertThat(kept(hub)).isEqualTo("VisitArrived.v1 10 2");
      assertThat(
              hub.one(
                  "SELECT sum(octet_length(personal) + octet_length(salt))" + " FROM loket.entry"))
          .isEqualTo("0");
      assertThat(one.pull(Map.of(), 1000, 1 << 20).getLast())
          .isEqualTo(
              new Entry(
                  written.getLast().header(),
                  written.getLast().body(),
                  written.getLast().personal().without(Personal.State.WITHHELD),
                  written.getLast().hash()));
      assertThat(one.fill(Sent.origin(written), written)).isZero();
    }
  }
}
