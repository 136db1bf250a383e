package id.loket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.loket.desk.Desk;
import id.loket.desk.Doctor;
import id.loket.desk.LookDesk;
import id.loket.desk.ScriptClock;
import id.loket.domain.queue.Ticket;
import id.loket.fixture.Child;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of {@code play -} at any moment: every line that was answered is there afterwards. */
class KilledPlayTest {
  private static final int KILLS = Boolean.getBoolean("loket.soak") ? 200 : 4;
  private static final long SEED = Long.getLong("loket.seed", 20261123);

  private static final List<String> DAY =
      List.of(
          "{'at':'2026-11-23T08:00:00','counter':'1','do':'arrive','service':'KTP-BARU'}",
          "{'do':'callNext'}",
          "{'do':'begin'}",
          "{'do':'finish'}");

  @TempDir Path folder;

  @Test
  void every_line_that_was_answered_is_there() throws Exception {
    Random random = new Random(SEED);
    List<String> answers = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      boolean first = kill == 0;
      try (Child desk = Child.of(OnInput.class, folder.toString())) {
        // A thread of its own: the common pool, which has the kill to do, may have but one.
        Thread script = Thread.ofPlatform().daemon().start(() -> tell(desk, first));
        answers.addAll(killed(desk, random));
        script.join();
      }
    }

    List<String> said = done(answers);
    assertThat(said).as("seed %d", SEED).hasSizeGreaterThan(KILLS).doesNotHaveDuplicates();
    assertThat(inTheJournal()).as("seed %d", SEED).containsAll(said);
    Path data = folder.resolve("data/desk-1");
    assertThat(Doctor.examine(data, folder.resolve("state"), clock())).allMatch(Doctor.Finding::ok);
  }

  /** Line after line as long as anybody reads them; the answers are read meanwhile. */
  private static void tell(Child desk, boolean first) {
    try {
      if (first) {
        for (String line : Played.OFFICE) {
          desk.tell(Played.quoted(line));
        }
      }
      while (true) {
        for (String line : DAY) {
          desk.tell(Played.quoted(line));
        }
      }
    } catch (IOException e) {
      // It was killed: nobody reads any more.
      assertThat(e).isNotNull();
    }
  }

  /** At a moment that has to do with no line. */
  private static List<String> killed(Child desk, Random random) throws IOException {
    List<String> said = new ArrayList<>();
    for (int lines = 8 + random.nextInt(8); lines > 0; lines--) {
      said.add(desk.line());
    }
    Executor then =
        CompletableFuture.delayedExecutor(random.nextInt(50_000), TimeUnit.MICROSECONDS);
    CompletableFuture<Void> kill = CompletableFuture.runAsync(desk::kill, then);
    said.addAll(desk.rest());
    kill.join();
    return said;
  }

  /** {@code A001 begin} for each answer that was whole and said that it was done. */
  private static List<String> done(List<String> answers) throws IOException {
    List<String> done = new ArrayList<>();
    for (String answer : answers) {
      if (answer.endsWith("}")) {
        JsonNode said = Play.JSON.readTree(answer);
        if (said.path("ok").asBoolean() && said.path("result").has("ticket")) {
          done.add(said.at("/result/ticket").asText() + " " + said.path("do").asText());
        }
      }
    }
    return done;
  }

  private static ScriptClock clock() {
    return new ScriptClock(Instant.parse("2026-11-23T01:00:00Z"));
  }

  private Set<String> inTheJournal() {
    var place = new Desk.Place(folder.resolve("data/desk-1"), folder.resolve("state"), "1", true);
    Set<String> happened = new HashSet<>();
    try (Desk desk = new Desk(place, clock())) {
      LookDesk look = new LookDesk(desk);
      for (Ticket ticket : look.dayBook(desk.look(s -> s.now().day())).tickets()) {
        look.history(ticket.id().subject())
            .forEach(line -> happened.add(ticket.number() + " " + line.verb()));
      }
    }
    return happened;
  }

  /** {@code loket play -}, with cheap passwords and a state folder of its own. */
  public static final class OnInput {
    private OnInput() {}

    public static void main(String[] args) throws IOException {
      PrintStream answers =
          new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
      try (BufferedReader script =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
          Play play = new Play(Played.in(Path.of(args[0])), Played.CHEAP)) {
        play.all(script, answers);
      }
    }
  }
}
