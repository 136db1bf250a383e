package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One day of random acts, and what is asked after each of them. */
final class RandomDay {
  private static final int ACTS = 90;
  private static final String[] SERVICES = {
    "['KTP-BARU']", "['SKTM']", "['REK-REKLAME']", "['KIA','SKTM']", "['SKTM','PPATS','KTP-GANTI']"
  };

  private final Path folder;
  private final Random random;
  private final List<String> played = new ArrayList<>();
  private final List<String> tickets = new ArrayList<>();
  private final List<String> visits = new ArrayList<>();
  private LocalDateTime at = LocalDateTime.of(2026, 11, 23, 7, 30);

  RandomDay(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  String played() {
    return String.join("\n", played);
  }

  void play() {
    Play play = new Play(Played.in(folder), Played.CHEAP);
    try {
      for (int i = 0; i < ACTS; i++) {
        if (random.nextInt(40) == 0) {
          play.close();
          play = new Play(Played.in(folder), Played.CHEAP);
        }
        JsonNode before = ask(play, "'do':'digest'");
        String line = line(act());
        played.add(line);
        JsonNode answer = play.one(i, line);
        played.add("  => " + answer);
        if (answer.path("ok").asBoolean()) {
          remember(answer);
        } else {
          assertThat(answer.path("refusal").asText()).isNotEqualTo("BAD_LINE");
          assertThat(ask(play, "'do':'digest'")).as("a refusal writes nothing").isEqualTo(before);
        }
        holdsTogether(play, answer);
      }
    } finally {
      play.close();
    }
  }

  private JsonNode ask(Play play, String rest) {
    return play.one(0, line(rest)).path("result");
  }

  private void remember(JsonNode answer) {
    JsonNode result = answer.path("result");
    if (!answer.path("do").asText().matches("arrive|recheck")) {
      return;
    }
    String visit = result.path("visit").asText();
    if (!visits.contains(visit)) {
      visits.add(visit);
    }
    if (result.has("ticket")) {
      String number = result.path("ticket").asText();
      long inGroup = tickets.stream().filter(t -> t.charAt(0) == number.charAt(0)).count();
      assertThat(Integer.parseInt(number.substring(1)))
          .as("numbers are unique and without a gap")
          .isEqualTo((int) inGroup + 1);
      tickets.add(number);
    }
  }

  private void holdsTogether(Play play, JsonNode answer) {
    Map<String, String> there = new HashMap<>();
    int standing = 0;
    for (String number : tickets) {
      JsonNode t = ask(play, "'do':'ticket','no':'" + number + "'");
      standing += t.isMissingNode() ? 0 : 1;
      if (t.path("state").asText().matches("CALLED|SERVING")) {
        String counter = t.path("counter").asText();
        assertThat(there.put(counter, number)).as("two at counter " + counter).isNull();
      }
    }
    JsonNode day = ask(play, "'do':'day','date':'2026-11-23'");
    assertThat(day.path("tickets").asInt()).isEqualTo(standing);
    int serving = standing;
    for (String key : List.of("served", "noShow", "left", "waiting")) {
      serving -= day.path(key).asInt();
    }
    assertThat(serving).as("served just now").isBetween(0, there.size());
    if (answer.path("result").has("inside")) {
      long inside =
          visits.stream()
              .filter(v -> ask(play, "'do':'visit','no':'" + v + "'").path("inside").asBoolean())
              .count();
      assertThat(answer.path("result").path("inside").asLong()).as("a recount").isEqualTo(inside);
    }
  }

  private String line(String rest) {
    return Played.quoted("{'at':'" + at + ":00'," + rest + "}");
  }

  private String act() {
    if (random.nextInt(3) == 0) {
      at = at.plusMinutes(1 + random.nextInt(4));
    }
    String who = random.nextBoolean() ? "sari" : "budi";
    return "'clerk':'%s','counter':'%d',".formatted(who, 1 + random.nextInt(2)) + verb();
  }

  private String verb() {
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4 -> arrive();
      case 5 -> "'do':'recheck','temperature':36.6,'visit':'" + any(visits) + "'";
      case 6 -> "'do':'leaveRoom','visit':'" + any(visits) + "'";
      case 7, 8, 9 -> "'do':'callNext'";
      case 10 -> "'do':'call','ticket':'" + any(tickets) + "'";
      case 11, 12, 13 -> "'do':'begin'";
      case 14, 15 -> "'do':'finish'";
      case 16 -> "'do':'hold'" + (random.nextBoolean() ? ",'minutes':2" : "");
      case 17 -> "'do':'resume','ticket':'" + any(tickets) + "'";
      case 18 ->
          "'do':'transfer',%s,'returnAfter':%b"
              .formatted(
                  random.nextBoolean() ? "'toGroup':'B'" : "'toCounter':'2'", random.nextBoolean());
      case 19 -> random.nextBoolean() ? "'do':'recall'" : "'do':'cancelCall'";
      case 20 -> "'do':'noShow'";
      case 21 -> "'do':'leave','ticket':'" + any(tickets) + "'";
      case 22 -> "'do':'addService','service':'DISP-NIKAH'";
      default -> "'do':'undo'";
    };
  }

  private String arrive() {
    return "'do':'arrive','services':%s,'temperature':%s,'mask':%b,'outside':%b%s"
        .formatted(
            SERVICES[random.nextInt(SERVICES.length)],
            random.nextInt(6) == 0 ? "37.9" : "36.5",
            random.nextInt(8) != 0,
            random.nextInt(3) == 0,
            random.nextInt(4) == 0 ? ",'priority':['lansia']" : "");
  }

  private String any(List<String> known) {
    return known.isEmpty() ? "A001" : known.get(random.nextInt(known.size()));
  }
}
