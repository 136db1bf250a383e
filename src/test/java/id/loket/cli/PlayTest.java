package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.OfficeDescribed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day script answers, and what is left of it when it is played again. */
class PlayTest {
  private static final String ARRIVE = "{'do':'arrive','service':'KTP-BARU'}";

  @TempDir Path temp;

  @Test
  void a_mismatch_says_where_what_was_wanted_and_what_was_got() throws IOException {
    Played played =
        Played.office(
            temp,
            at("07:30", "{'do':'arrive','service':'KTP-BARU','see':{'ticket':'A002'}}"),
            "{'do':'waiting','see':{'tickets':[{'ticket':'A001'},{}]}}",
            "{'do':'waiting','see':{'tickets':[{'sinceSeconds':0.0,'priority':'false'}]}}",
            "{'do':'callNext','expect':'ok','see':{'ticket':'A001'}}",
            "{'do':'callNext','expect':'refused'}");
    assertThat(played.exit()).isEqualTo(1);
    assertThat(played.mismatch(3)).isEqualTo("[{'path':'ticket','want':'A002','got':'A001'}]");
    assertThat(played.mismatch(4)).startsWith("[{'path':'tickets','want':[{");
    assertThat(played.mismatch(5))
        .isEqualTo("[{'path':'tickets[0].priority','want':'false','got':false}]");
    assertThat(played.answers().get(6).path("mismatch")).hasSize(2);
    assertThat(played.last().has("mismatch")).isFalse();
  }

  @Test
  void an_answer_has_its_line_its_verb_and_a_result_or_a_refusal_in_words() throws IOException {
    Played played = Played.office(temp, "", "# komentar", at("07:30", ARRIVE), "{'do':'callNext'}");
    JsonNode arrived = played.answers().get(3);
    assertThat(arrived.path("line").asInt()).isEqualTo(6);
    assertThat(arrived.path("do").asText()).isEqualTo("arrive");
    assertThat(arrived.path("ok").asBoolean()).isTrue();
    assertThat(arrived.has("refusal")).isFalse();
    JsonNode refused = played.last();
    assertThat(refused.path("ok").asBoolean(true)).isFalse();
    assertThat(refused.path("refusal").asText()).isEqualTo("NO_COUNTER");
    assertThat(refused.path("message").asText()).startsWith("Loket belum dipilih");
    assertThat(refused.has("result")).isFalse();
  }

  @Test
  void playing_again_goes_on_with_the_last_clerk_and_that_clerks_counter() throws IOException {
    Played.office(
        temp,
        "{'do':'clerk','id':'budi','name':'Budi','roles':['counter'],'password':'rahasia'}",
        "{'do':'counter','no':'2','groups':['A']}",
        at("07:30", ARRIVE),
        ARRIVE,
        ARRIVE,
        "{'do':'callNext','counter':'2'}",
        "{'do':'callNext','clerk':'budi','counter':'1'}");
    Played again =
        again(
            at("08:00", "{'do':'begin','see':{'ticket':'A002'}}"),
            "{'do':'begin','clerk':'sari','see':{'ticket':'A001'}}",
            "{'do':'arrive','service':'KTP-BARU','see':{'ticket':'A004'}}");
    assertThat(again.exit()).as(again.answers().toString()).isZero();
  }

  @Test
  void playing_again_before_the_first_clerk_goes_on_at_the_systems_counter() throws IOException {
    Played.of(
        temp,
        Stream.of(
                Played.OFFICE.getFirst(),
                Played.OFFICE.getLast(),
                at("07:30", ARRIVE),
                "{'do':'callNext','counter':'1'}")
            .map(Played::quoted)
            .toList());
    Played again =
        again(
            at("08:00", "{'do':'begin','expect':'ok','see':{'ticket':'A001'}}"),
            Played.OFFICE.get(1),
            "{'do':'finish','expect':'NO_COUNTER'}");
    assertThat(again.exit()).as(again.answers().toString()).isZero();
  }

  @Test
  void after_a_kill_playing_again_simply_goes_on() throws IOException {
    List<String> lines = new ArrayList<>(Played.OFFICE);
    lines.add(at("07:30", ARRIVE));
    lines.add("{'do':'callNext','counter':'1'}");
    Play killed = new Play(Played.in(temp), Played.CHEAP);
    for (String line : lines) {
      assertThat(killed.one(1, Played.quoted(line)).path("ok").asBoolean()).isTrue();
    }
    Played again =
        again(
            at("07:31", "{'do':'begin','see':{'ticket':'A001'}}"),
            "{'do':'arrive','service':'KTP-BARU','see':{'ticket':'A002'}}",
            "{'do':'finish','see':{'servedSeconds':0}}");
    assertThat(again.exit()).as(again.answers().toString()).isZero();
    killed.close();
  }

  @Test
  void a_real_folder_is_refused() throws IOException {
    Play.Folders in = Played.in(temp);
    Desk.Place place = new Desk.Place(in.data().resolve("desk-1"), in.state(), "1", false);
    try (Desk real = new Desk(place, PcClock.system())) {
      OfficeDescribed.Names names = new OfficeDescribed.Names("a", "b", "c", "d");
      new SetUpDesk(real)
          .office(Who.SYSTEM, new OfficeDescribed("33.02.27", names, "Asia/Jakarta", null, null));
    }
    Played played = again(at("07:30", ARRIVE), ARRIVE);
    assertThat(played.exit()).isNotZero();
    assertThat(played.answers()).hasSize(1);
    assertThat(played.last().path("refusal").asText()).isEqualTo("NOT_SAMPLE");
  }

  @Test
  void after_A999_comes_A1000_and_it_can_be_called() throws IOException {
    Played.office(temp, at("07:30", "{'do':'openCounter','counter':'1'}"));
    try (Play play = new Play(Played.in(temp), Played.CHEAP)) {
      for (int i = 1; i <= 999; i++) {
        JsonNode arrived = play.one(i, Played.quoted(at("07:31", ARRIVE)));
        assertThat(arrived.path("result").path("ticket").asText())
            .isEqualTo("A" + (i < 10 ? "00" : i < 100 ? "0" : "") + i);
        JsonNode left = play.one(i, Played.quoted("{'do':'leave','ticket':'a" + i + "'}"));
        assertThat(left.path("ok").asBoolean()).isTrue();
      }
      JsonNode next = play.one(1000, Played.quoted(ARRIVE));
      assertThat(next.path("result").path("ticket").asText()).isEqualTo("A1000");
      JsonNode called = play.one(1001, Played.quoted("{'do':'call','ticket':'a1000'}"));
      assertThat(called.path("result").path("ticket").asText()).isEqualTo("A1000");
    }
  }

  @Test
  void a_printing_failure_is_told_and_the_ticket_is_there_as_not_printed() throws IOException {
    Path out = Files.writeString(temp.resolve("out"), "a file where the papers should go");
    Played failed =
        Played.office(
            temp,
            at("07:30", ARRIVE),
            "{'do':'print','what':'ticket','of':'A001','expect':'NOT_PRINTED'}",
            "{'do':'ticket','no':'A001','see':{'state':'WAITING','printed':false}}");
    assertThat(failed.exit()).as(failed.answers().toString()).isZero();
    assertThat(failed.answers().get(4).path("message").asText())
        .contains("A001 belum tercetak", "tetap berlaku");

    Files.delete(out);
    Played printed =
        again(
            at("07:31", "{'do':'ticket','no':'A001','see':{'printed':false}}"),
            "{'do':'print','what':'ticket','of':'A001','format':'escpos','expect':'ok'}",
            "{'do':'ticket','no':'A001','see':{'printed':true}}",
            "{'do':'restart'}",
            "{'do':'ticket','no':'A001','see':{'printed':true}}",
            "{'do':'callNext','counter':'1','see':{'ticket':'A001'}}");
    assertThat(printed.exit()).as(printed.answers().toString()).isZero();
  }

  private Played again(String... lines) throws IOException {
    return Played.of(temp, List.of(lines).stream().map(Played::quoted).toList());
  }

  private static String at(String time, String line) {
    return "{'at':'2026-11-23T" + time + ":00'," + line.substring(1);
  }
}
