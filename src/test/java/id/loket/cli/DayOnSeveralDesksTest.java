package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A day script on several desks with a hub between them: {@code sync}, and the demo's day. */
@ExtendWith(HubServer.class)
class DayOnSeveralDesksTest {
  private static final String OFFICE =
      "{\"at\":\"2026-11-23T07:00:00\",\"do\":\"office\",\"code\":\"33.02.27\",\"name\":\"K\","
          + "\"regency\":\"R\",\"address\":\"A\",\"phone\":\"1\",\"zone\":\"Asia/Jakarta\","
          + "\"camat\":{\"name\":\"C\",\"rank\":\"P\",\"nip\":\"1\"}}";

  @TempDir Path dir;

  private Play play(TestHub hub) throws Exception {
    return new Play(Played.in(dir), Played.CHEAP, PlayHub.open(hub.server.login(hub.database)));
  }

  @Test
  void the_demos_day_on_three_desks_with_an_hour_without_a_line(TestHub hub) throws Exception {
    try (Play play = play(hub);
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      DemoScript script = new DemoScript(play, nowhere, 3);
      new DemoDay(script, 120, 1).run(() -> {});
      script.allInStep(DemoDay.DAY.atTime(16, 30));

      DemoSync sync = DemoSync.of(script, DemoDay.CUT, DemoDay.BACK_IN_STEP);

      assertThat(sync.well()).isTrue();
      assertThat(sync.digests()).hasSize(3);
      assertThat(sync.conflicts()).as("the cut was felt").isNotEmpty();
    }
  }

  @Test
  void lines_of_a_script_exchange_and_say_how_much(TestHub hub) throws Exception {
    try (Play play = play(hub)) {
      assertThat(result(play, 1, OFFICE).path("ok").asBoolean()).isTrue();
      assertThat(result(play, 2, "{\"do\":\"sync\"}").path("result").path("pushed").asLong())
          .isPositive();
      JsonNode pulled = result(play, 3, "{\"do\":\"sync\",\"desk\":\"2\",\"hub\":\"office\"}");
      assertThat(pulled.path("result").path("pulled").asLong()).isPositive();
      assertThat(pulled.path("result").path("waiting").asLong()).isZero();
      assertThat(digest(play, "1")).isEqualTo(digest(play, "2"));
      assertThat(
              result(play, 6, "{\"do\":\"sync\",\"hub\":\"elsewhere\"}").path("refusal").asText())
          .isEqualTo("NO_HUB");
    }
  }

  @Test
  void without_a_hub_there_is_nothing_to_exchange_with() {
    try (Play play = new Play(Played.in(dir), Played.CHEAP)) {
      result(play, 1, OFFICE);
      assertThat(result(play, 2, "{\"do\":\"sync\"}").path("refusal").asText()).isEqualTo("NO_HUB");
    }
  }

  private static JsonNode result(Play play, int line, String text) {
    return play.one(line, text);
  }

  private static String digest(Play play, String desk) {
    return result(play, 9, "{\"do\":\"digest\",\"desk\":\"" + desk + "\"}")
        .path("result")
        .path("state")
        .asText();
  }
}
