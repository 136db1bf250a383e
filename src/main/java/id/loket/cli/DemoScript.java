package id.loket.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.sync.HandLink;
import id.loket.sync.HubException;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The demo's lines, written as they are played. With several desks each is in step with the others
 * before and after it acts, as it is in an office whose line holds; while the line is cut none is.
 */
final class DemoScript {
  private static final String FIRST = "1";

  private final Play play;
  private final PrintStream script;
  private final List<String> desks;

  /** Desks that have not heard yet what another one did. */
  private final Set<String> behind;

  private boolean cut;
  private int line;

  DemoScript(Play play, PrintStream script, int desks) {
    this.play = play;
    this.script = script;
    this.desks = IntStream.rangeClosed(1, desks).mapToObj(String::valueOf).toList();
    this.behind = new HashSet<>(this.desks);
  }

  /** Codes of the desks. */
  List<String> desks() {
    return desks;
  }

  /** The desk at which a counter stands. */
  String deskOf(String counter) {
    return desks.get((Integer.parseInt(counter) - 1) % desks.size());
  }

  ScriptDesk desk(String code) {
    return play.desk(code).orElseThrow();
  }

  ScriptDesk first() {
    return desk(FIRST);
  }

  static ObjectNode line(LocalDateTime at, String doing) {
    return Play.JSON.createObjectNode().put("at", at.toString()).put("do", doing);
  }

  static ObjectNode by(ObjectNode line, String clerk) {
    return line.put("clerk", clerk);
  }

  /** On that desk; the first one is not named. */
  static ObjectNode on(ObjectNode line, String desk) {
    return desk.equals(FIRST) ? line : line.put("desk", desk);
  }

  JsonNode send(ObjectNode next) {
    String desk = next.path("desk").asText(FIRST);
    String at = next.path("at").asText();
    if (!cut && behind.contains(desk)) {
      sync(desk, at);
    }
    JsonNode answer = play(next);
    desks.stream().filter(d -> !d.equals(desk)).forEach(behind::add);
    if (!cut) {
      sync(desk, at);
    }
    return answer;
  }

  private JsonNode play(ObjectNode next) {
    String text = next.toString();
    script.println(text);
    return play.one(++line, text);
  }

  /**
   * Writes a line for something that was done already, so that the script alone makes the same day.
   */
  void tell(ObjectNode done, JsonNode result) {
    line++;
    script.println(done);
    play.done(done.path("as").asText(), result);
  }

  /** Something that no line does. */
  void note(LocalDateTime at, String words) {
    script.println("# " + at + ": " + words);
  }

  private void sync(String desk, String at) {
    if (desks.size() > 1) {
      play(on(Play.JSON.createObjectNode().put("at", at).put("do", "sync"), desk));
      behind.remove(desk);
    }
  }

  /** The line between the desks is gone; until then each knew what the others did. */
  void cut(LocalDateTime at) {
    allInStep(at);
    cut = true;
    script.println("# " + at + ": the line is cut");
    eachLink(HandLink::cut);
  }

  /** It is back; everybody comes into step. */
  void mend(LocalDateTime at) {
    cut = false;
    script.println("# " + at + ": the line is back");
    eachLink(HandLink::mend);
    allInStep(at);
  }

  /** Twice round: the first desk to speak hears of the others only then. */
  void allInStep(LocalDateTime at) {
    for (int round = 0; round < 2; round++) {
      desks.forEach(d -> sync(d, at.toString()));
    }
  }

  private void eachLink(Consumer<HandLink> act) {
    for (String code : desks) {
      try {
        desk(code).link().ifPresent(act);
      } catch (HubException e) {
        throw new IllegalStateException(HubWords.indonesian(e.trouble()), e);
      }
    }
  }

  /** Set-up must not be refused: a demo without an office would be no demo. */
  void need(ObjectNode next) {
    JsonNode answer = send(next);
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException("the demo's set-up was refused: " + answer);
    }
  }
}
