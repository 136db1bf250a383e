package id.loket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.office.ConflictSettled;
import id.loket.domain.queue.Ticket;
import id.loket.fixture.OtherDesk;
import id.loket.fixture.RawSql;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.journal.Personal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One bad entry, or one bad state row, blocks nothing else (fault 23). */
class PoisonTest {
  private static final String GOOD = "{\"at\":\"2026-11-23T09:00:00+07:00\",\"verb\":\"x\"";

  @TempDir Path root;
  @AutoClose private Room room;
  private Ticket ticket;
  private long seq;
  private Bytes previous = Bytes.EMPTY;

  @BeforeEach
  void an_office_with_a_ticket() {
    room = new Room(root);
    ticket = room.arrive().ticket();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "TicketPraised.v1|{}",
        "TicketCalled.v2|{\"at\":\"2026-11-23T09:00:00+07:00\",\"counter\":\"1\"}",
        "TicketCalled.v1|not json",
        "TicketCalled.v1|[]",
        "TicketCalled.v1|null",
        "TicketCalled.v1|{}",
        "TicketCalled.v1|{\"at\":\"yesterday\",\"counter\":\"1\"}",
        "TicketCalled.v1|{\"at\":\"2026-11-23T09:00:00+07:00\"}",
        "TicketCalled.v1|{\"at\":\"2026-11-23T09:00:00+07:00\",\"counter\":{\"a\":[1]}}",
        "TicketFinished.v1|{\"at\":\"2026-11-23T09:00:00+07:00\",\"counter\":\"1\",\"ended\":\"x\"}",
        "TicketIssued.v1|{\"at\":\"2026-11-23T09:00:00+07:00\",\"number\":7,\"day\":\"2026-99-99\"}",
        "VisitArrived.v1|{\"at\":\"2026-11-23T09:00:00+07:00\",\"channel\":\"PIGEON\"}",
      })
  void is_kept_and_skipped_and_the_desk_goes_on(String kind, String body) {
    String digest = room.digest();

    strange(kind, Bytes.utf8(body), Personal.NONE);

    assertThat(room.digest()).isEqualTo(digest);
    assertThat(room.digestAfterRebuild()).isEqualTo(digest);
    room.restart();
    assertThat(room.number()).isEqualTo("A002");
    Room.done(room.counter().call(Room.at("1"), ticket.number()));
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void nesting_without_end_and_nul_are_skipped() {
    strange("TicketCalled.v1", Bytes.utf8(GOOD + ",\"a\":" + "[".repeat(50_000)), Personal.NONE);
    strange("TicketCalled.v1", Bytes.utf8("\0"), Personal.NONE);
    strange("TicketCalled.v1", Bytes.EMPTY, Personal.NONE);
    assertThat(room.number()).isEqualTo("A002");
    assertThat(room.digestAfterRebuild()).isNotEmpty();
  }

  @Test
  void a_personal_part_that_says_more_than_it_may_changes_nothing_that_others_can_see() {
    Bytes body = Bytes.utf8(GOOD + ",\"on\":\"" + stored().head() + "\",\"counter\":\"1\"}");
    strange(
        "TicketCalled.v1",
        body,
        Personal.present(Bytes.utf8("{\"counter\":\"9\"}"), Bytes.fromHex("00".repeat(16))));
    assertThat(stored().atCounter()).contains("1");
  }

  @Test
  void a_personal_part_that_cannot_be_read_counts_as_withheld() {
    Bytes body = Bytes.utf8(GOOD + ",\"on\":\"" + stored().head() + "\",\"counter\":\"1\"}");
    for (String about : new String[] {"[]", "{\"note\":7}", "rubbish"}) {
      Personal personal = Personal.present(Bytes.utf8(about), Bytes.fromHex("00".repeat(16)));
      strange("TicketHeld.v1", body, personal);
    }
    assertThat(stored().state()).isInstanceOf(id.loket.domain.queue.TicketState.Held.class);
  }

  @Test
  void a_damaged_state_row_is_read_from_the_journal_and_named_by_the_doctor() {
    room.whileClosed(() -> {
      RawSql.run(room.folder, "UPDATE ticket SET doc = x'7b'");
      RawSql.run(room.folder, "UPDATE visit SET doc = x'00ff'");
      RawSql.run(room.folder, "UPDATE register SET doc = x'5b5d' WHERE subject LIKE 'counter/%'");
      RawSql.run(
          room.folder, "UPDATE register SET kind = 'Rubbish.v1' WHERE subject LIKE 'office/%'");
    });

    assertThat(room.desk.hasOffice()).isTrue();
    assertThat(stored()).isEqualTo(ticket);
    Room.done(room.counter().callNext(Room.at("2")));
    assertThat(room.examined())
        .filteredOn(f -> !f.ok())
        .extracting(Doctor.Finding::check)
        .containsExactly("state");
    assertThat(Room.done(room.desk.rebuild(Who.SYSTEM)).after()).isEqualTo(room.digest());
    assertThat(room.examined()).allMatch(Doctor.Finding::ok);
  }

  @Test
  void a_setting_filed_in_the_place_of_another_one_takes_nothing_away() {
    String office = "office/33.02.27";
    OtherDesk other = new OtherDesk("2", new Random(7));
    OffsetDateTime at = OffsetDateTime.parse("2026-11-23T09:00:00+07:00");
    long stamp = room.desk.store().journal().lastStamp(office) + 1;
    int counters = room.desk.look(s -> s.settings().counters().size());

    new ExchangeDesk(room.desk)
        .take(
            List.of(
                other.opens(at, stamp),
                other.write(office, at, stamp + 1, new ConflictSettled("x")),
                other.write("counter/1", at, stamp + 2, new ConflictSettled("y"))));

    assertThat(room.desk.hasOffice()).isTrue();
    assertThat((Object) room.desk.look(s -> s.settings().counters().size())).isEqualTo(counters);
    assertThat(room.digestAfterRebuild()).isEqualTo(room.digest());
    assertThat(room.desk.hasOffice()).isTrue();
  }

  private Ticket stored() {
    return room.desk.store().state().ticket(ticket.id()).orElseThrow();
  }

  private void strange(String kind, Bytes body, Personal personal) {
    long stamp = room.desk.store().journal().lastStamp(ticket.id().subject()) + 1;
    Header header =
        new Header(
            "33.02.27",
            new Origin("2", "strange"),
            ++seq,
            stamp,
            "act-" + seq,
            ticket.id().subject(),
            new Header.Kinds(kind, "system"));
    Bytes hash = Chain.hash(previous, header, body, personal.hash());
    previous = hash;
    room.desk
        .store()
        .inTransaction(() -> {
          room.desk.store().journal().append(new Entry(header, body, personal, hash));
          return room.desk.store().fold().refold(ticket.id().subject());
        });
  }
}
