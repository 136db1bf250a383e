package id.loket.cli;

import static id.loket.domain.Refusal.Code.BAD_LINE;
import static id.loket.domain.Refusal.Code.NOT_ALLOWED;
import static id.loket.domain.Refusal.Code.NOT_SAMPLE;
import static id.loket.domain.Refusal.Code.NO_OFFICE;
import static id.loket.domain.Refusal.Code.UNKNOWN_CLERK;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.loket.desk.Passwords;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.staff.Clerk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays a day script (DAYSCRIPT.md): one JSON object a line in, one out, each answered after its
 * commit.
 */
public final class Play implements AutoCloseable {
  /**
   * Where what is played goes.
   *
   * @param tickets that are printed
   * @param papers all other papers
   */
  public record Folders(Path data, Path state, Path tickets, Path papers) {

    /** Tickets and papers go to one folder. */
    public Folders(Path data, Path state, Path out) {
      this(data, state, out, out);
    }
  }

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** What readers put in the place of bytes that are not UTF-8. */
  private static final char NOT_UTF_8 = '\uFFFD';

  private static final Map<String, Verb> VERBS = new HashMap<>();

  static {
    SetUpVerbs.into(VERBS);
    QueueVerbs.into(VERBS);
    LookVerbs.into(VERBS);
    VERBS.put("sync", SyncVerb::play);
    DossierVerbs.into(VERBS);
    AppointmentVerbs.into(VERBS);
  }

  private final Folders folders;
  private final Passwords.Cost cost;
  private final @Nullable PlayHub hub;
  private final Map<String, Verb> verbs = new HashMap<>(VERBS);
  private final Map<String, ScriptDesk> desks = new LinkedHashMap<>();
  private final Map<String, JsonNode> named = new HashMap<>();
  private final Words words = Words.indonesian();
  private @Nullable LocalDateTime lastAt;
  private boolean mismatched;

  public Play(Folders folders) {
    this(folders, Passwords.Cost.STRONG, null);
  }

  /**
   * @param hub with which its desks exchange; null: with none
   */
  public Play(Folders folders, @Nullable PlayHub hub) {
    this(folders, Passwords.Cost.STRONG, hub);
  }

  Play(Folders folders, Passwords.Cost cost) {
    this(folders, cost, null);
  }

  /**
   * Plays in these folders.
   *
   * @param cost of each clerk's password
   */
  Play(Folders folders, Passwords.Cost cost, @Nullable PlayHub hub) {
    this.folders = folders;
    this.cost = cost;
    this.hub = hub;
    PrintVerb.into(verbs, folders);
  }

  /**
   * Plays all lines.
   *
   * @return 0 all well, 1 an expectation failed, 2 a line could not be read
   */
  public int all(BufferedReader script, PrintStream out) throws IOException {
    int number = 0;
    String line;
    while ((line = script.readLine()) != null) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      ObjectNode answer = one(number, line);
      out.println(JSON.writeValueAsString(answer));
      out.flush();
      if (isFatal(answer)) {
        return 2;
      }
    }
    return mismatched ? 1 : 0;
  }

  private static boolean isFatal(JsonNode answer) {
    String refusal = answer.path("refusal").asText();
    return refusal.equals(BAD_LINE.name()) || refusal.equals(NOT_SAMPLE.name());
  }

  /** Plays one line and answers it. */
  public ObjectNode one(int number, String text) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("line", number);
    ObjectNode line = null;
    try {
      ObjectNode written = parse(text);
      answer.put("do", written.path("do").asText());
      line = (ObjectNode) substituted(written);
      play(line, answer);
    } catch (BadLine e) {
      answer.put("ok", false);
      answer.put("refusal", BAD_LINE.name());
      answer.put("message", words.sentence(Refusal.of(BAD_LINE, e.reason())));
    }
    if (line != null && !isFatal(answer)) {
      check(line, answer);
    }
    return answer;
  }

  /** What was done by other means than a line: later lines may name its result all the same. */
  void done(String as, JsonNode result) {
    named.put(as, result);
  }

  private static ObjectNode parse(String text) throws BadLine {
    if (text.indexOf(NOT_UTF_8) >= 0) {
      throw new BadLine("not UTF-8");
    }
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new BadLine("not a JSON object");
    } catch (JsonProcessingException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage());
    }
  }

  private void play(ObjectNode line, ObjectNode answer) throws BadLine {
    Args args = new Args(line);
    String doing = args.needText("do");
    Verb verb = verbs.get(doing);
    if (verb == null) {
      throw new BadLine("unknown verb: " + doing);
    }
    checkExpectation(args);
    String as = args.text("as");
    String login = args.text("clerk");
    String counter = args.label("counter");
    ScriptDesk desk = desk(args, doing);
    if (desk == null) {
      refuse(answer, Refusal.of(NOT_SAMPLE));
      return;
    }
    Optional<Who> who = desk.who(login, counter);
    Outcome<? extends Map<String, ?>> outcome =
        verb.play(desk, who.orElse(new Who(Clerk.UNKNOWN, counter)), args);
    if (!isNotAllowed(outcome)) {
      who.ifPresent(desk::acted);
    }
    if (who.isEmpty() && !isBad(outcome)) {
      outcome = Outcome.refused(UNKNOWN_CLERK, login == null ? "" : login);
    }
    switch (outcome) {
      case Outcome.Done<? extends Map<String, ?>>(var result) -> {
        ObjectNode node = JSON.valueToTree(result);
        answer.put("ok", true);
        answer.set("result", node);
        if (as != null) {
          named.put(as, node);
        }
      }
      case Outcome.Refused<? extends Map<String, ?>>(var refusal) -> refuse(answer, refusal);
    }
  }

  /** Who was not allowed to act did not act: the next line's clerk is still the one before. */
  private static boolean isNotAllowed(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusal) && refusal.code() == NOT_ALLOWED;
  }

  /** What is wrong with the line itself is said before who it is that wants it. */
  private static boolean isBad(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusal)
        && refusal.code().compareTo(NO_OFFICE) < 0;
  }

  private static void checkExpectation(Args args) throws BadLine {
    args.text("expect");
    JsonNode see = args.raw("see");
    if (see != null && !see.isObject()) {
      throw new BadLine("see must be an object");
    }
  }

  private void refuse(ObjectNode answer, Refusal refusal) {
    answer.put("ok", false);
    answer.put("refusal", refusal.code().name());
    answer.put("message", words.sentence(refusal));
  }

  /** Null where the folder is a real office's: a script's clock must not write there. */
  private @Nullable ScriptDesk desk(Args args, String doing) throws BadLine {
    String code = args.label("desk");
    LocalDateTime at = args.dateTime("at");
    String key = code == null ? "1" : code;
    if (!key.matches("[0-9]{1,4}")) {
      throw new BadLine("desk must be a number such as 1");
    }
    ScriptDesk desk = desks.get(key);
    if (desk == null) {
      desk = new ScriptDesk(folders.data(), folders.state(), key, cost, hub);
      if (!desk.desk().sample()) {
        desk.close();
        return null;
      }
      desks.put(key, desk);
    }
    LocalDateTime time = at != null ? at : desk.at() != null ? desk.at() : lastAt;
    if (time == null) {
      throw new BadLine("missing: at (the first line must say what time it is)");
    }
    desk.at(time, doing.equals("office") ? zone(args) : null);
    lastAt = at != null ? at : lastAt;
    return desk;
  }

  private static @Nullable ZoneId zone(Args args) throws BadLine {
    String zone = args.text("zone");
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadLine("zone: unknown " + zone);
    }
  }

  private JsonNode substituted(JsonNode node) throws BadLine {
    if (node instanceof TextNode text && text.textValue().startsWith("$")) {
      return value(text.textValue());
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> e : object.properties()) {
        copy.set(e.getKey(), substituted(e.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      for (JsonNode each : array) {
        copy.add(substituted(each));
      }
      return copy;
    }
    return node;
  }

  private JsonNode value(String reference) throws BadLine {
    String[] path = reference.substring(1).split("\\.", -1);
    JsonNode node = named.get(path[0]);
    for (int i = 1; node != null && i < path.length; i++) {
      node =
          node.isArray() && path[i].matches("[0-9]+")
              ? node.get(Integer.parseInt(path[i]))
              : node.get(path[i]);
    }
    if (node == null) {
      throw new BadLine("nothing is named " + reference);
    }
    return node;
  }

  private void check(ObjectNode line, ObjectNode answer) {
    ArrayNode mismatches = JSON.createArrayNode();
    boolean ok = answer.path("ok").asBoolean();
    String expect = line.path("expect").asText();
    String got = ok ? "ok" : answer.path("refusal").asText();
    boolean met = expect.isEmpty() || expect.equals(got) || (expect.equals("refused") && !ok);
    if (!met) {
      See.mismatch("expect", line.get("expect"), TextNode.valueOf(got), mismatches);
    }
    if (line.has("see")) {
      if (ok) {
        See.compare("", line.get("see"), answer.get("result"), mismatches);
      } else {
        See.mismatch("see", line.get("see"), TextNode.valueOf(got), mismatches);
      }
    }
    if (!mismatches.isEmpty()) {
      mismatched = true;
      answer.set("mismatch", mismatches);
    }
  }

  /** The open desk of that code, for those who look at what was played. */
  public Optional<ScriptDesk> desk(String code) {
    return Optional.ofNullable(desks.get(code));
  }

  @Override
  public void close() {
    desks.values().forEach(ScriptDesk::close);
    if (hub != null) {
      hub.close();
    }
  }
}
