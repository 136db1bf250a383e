package id.loket.cli;

import static id.loket.cli.DemoScript.by;
import static id.loket.cli.DemoScript.line;
import static id.loket.cli.DemoScript.on;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.domain.Situation;
import id.loket.domain.queue.TicketState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A full day of an invented office, seeded: people arrive as they do (a morning crowd, a smaller
 * one after lunch), four counters call, serve, hold and send on. Every step is a line of the day
 * script, played as it is written.
 */
final class DemoDay {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String DOOR = DemoOffice.DOOR;

  /** With several desks: the hour without a line. */
  static final LocalDateTime CUT = DAY.atTime(10, 0);

  static final LocalDateTime BACK_IN_STEP = DAY.atTime(11, 0);
  private static final LocalTime OPENS = LocalTime.of(7, 30);
  private static final LocalTime LUNCH = LocalTime.of(12, 0);
  private static final LocalTime BACK = LocalTime.of(13, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);
  private static final LocalTime LAST_BACK = LocalTime.of(15, 0);

  private final DemoScript script;
  private final Random random;
  private final DemoPeople people;
  private final int visitors;
  private final long seed;
  private final Set<String> cameOut = new HashSet<>();
  private @Nullable DemoPapers papers;
  private final PriorityQueue<Step> steps = new PriorityQueue<>();
  private final Map<String, Counter> counters = new HashMap<>();
  private int arrived;
  private long order;

  /** What happens at a time; steps of one time in the order in which they were planned. */
  private record Step(LocalDateTime at, long order, Runnable run) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private static final class Counter {
    private final String no;
    private final String clerk;
    private final List<String> groups;
    private final String desk;
    private boolean busy;

    Counter(DemoOffice.Counter c, String desk) {
      this.no = c.no();
      this.clerk = c.clerk();
      this.groups = c.groups();
      this.desk = desk;
    }
  }

  DemoDay(DemoScript script, int visitors, long seed) {
    this.script = script;
    this.random = new Random(seed);
    this.people = new DemoPeople(random);
    this.visitors = visitors;
    this.seed = seed;
  }

  /**
   * Plays the day.
   *
   * @param picture called once, in the fullest hour, with the desk as it stands then
   */
  void run(Runnable picture) {
    DemoOffice office = new DemoOffice(script);
    office.setUp(DemoBookings.FIRST.atTime(7, 0));
    List<DemoBookings.Coming> booked = new DemoBookings(script, visitors, seed).make();
    office.duties(at(LocalTime.of(6, 45)));
    DemoOffice.COUNTERS.forEach(c -> counters.put(c.no(), new Counter(c, script.deskOf(c.no()))));
    if (script.desks().size() > 1) {
      plan(CUT, () -> script.cut(CUT));
      plan(BACK_IN_STEP, () -> script.mend(BACK_IN_STEP));
    }
    booked.forEach(b -> plan(b.at(), () -> arrive(b)));
    int others = visitors - booked.size();
    for (int i = 0; i < others; i++) {
      LocalDateTime at = arrivalTime(i, others);
      plan(at, () -> arrive(at));
    }
    for (Counter counter :
        counters.values().stream().sorted((a, b) -> a.no.compareTo(b.no)).toList()) {
      plan(at(OPENS), () -> callNext(counter, at(OPENS)));
      plan(at(BACK), () -> callNext(counter, at(BACK)));
    }
    LocalDateTime first = at(LocalTime.of(7, 0));
    plan(
        first,
        () -> send(by(line(first, "print"), DOOR).put("what", "sheet").put("of", "KTP-GANTI")));
    boolean taken = false;
    LocalDateTime last = first;
    while (!steps.isEmpty()) {
      Step step = steps.poll();
      last = step.at();
      if (!taken && worthAPicture(step.at().toLocalTime())) {
        taken = true;
        picture.run();
      }
      step.run().run();
    }
    if (!taken) {
      picture.run();
    }
    send(
        by(line(last.plusMinutes(5), "print"), DOOR)
            .put("what", "daily")
            .put("of", DAY.toString()));
  }

  /**
   * A full hour with somebody's papers in front; after half past nine somebody in front will do.
   */
  private boolean worthAPicture(LocalTime now) {
    ScriptDesk desk = script.first();
    boolean full = desk.look().waiting("A").size() >= 4 && desk.look().waiting("B").size() >= 2;
    boolean some = desk.look().waiting(null).size() >= 4;
    boolean served =
        desk.desk()
            .look(s ->
                s.queue()
                    .at("1")
                    .filter(
                        t -> t.state() instanceof TicketState.Serving since && longEnough(since, s))
                    .isPresent());
    return served
        && ((now.isAfter(LocalTime.of(8, 30)) && full)
            || (now.isAfter(LocalTime.of(9, 30)) && some));
  }

  private static boolean longEnough(TicketState.Serving serving, Situation s) {
    return Duration.between(serving.since(), s.now().at()).toMinutes() >= 2;
  }

  /** Two crowds: about 09.20 and about 13.50. */
  private LocalDateTime arrivalTime(int i, int of) {
    double morning = 2.0 / 3;
    boolean early = i < of * morning;
    double minutes = early ? 110 + 62 * random.nextGaussian() : 385 + 40 * random.nextGaussian();
    double within = Math.max(0, Math.min(490, minutes));
    return at(LocalTime.of(7, 5)).plusSeconds((long) (within * 60));
  }

  private void arrive(LocalDateTime at) {
    DemoPeople.Visitor v = people.next();
    ObjectNode arrive = by(line(at, "arrive"), DOOR);
    v.services().forEach(s -> arrive.withArray("services").add(s));
    if (!v.name().isEmpty()) {
      arrive.put("name", v.name());
    }
    if (!v.nik().isEmpty()) {
      arrive.put("nik", v.nik());
    }
    if (!v.phone().isEmpty()) {
      arrive.put("phone", v.phone());
    }
    if (!v.priority().isEmpty()) {
      arrive.withArray("priority").add(v.priority());
    }
    enter(at, arrive, v.name());
  }

  /** Who comes early may be called when nobody else waits, or at the time: nobody else tells. */
  private void arrive(DemoBookings.Coming b) {
    ObjectNode arrive = by(line(b.at(), "arrive"), DOOR);
    enter(b.at(), arrive.put("booking", "$" + b.booking() + ".booking"), b.person());
    for (LocalDateTime turn : List.of(b.start().minusMinutes(15), b.start())) {
      if (turn.isAfter(b.at())) {
        plan(turn, () -> allCall(turn));
      }
    }
  }

  private void enter(LocalDateTime at, ObjectNode arrive, String person) {
    String name = "v" + ++arrived;
    // with several desks there is a second door
    String door = script.deskOf(String.valueOf(arrived % 3 == 0 ? 2 : 1));
    on(arrive, door).put("as", name);
    boolean warm = random.nextInt(25) == 0;
    arrive.put("temperature", warm ? 37.8 : (358 + random.nextInt(13)) / 10.0);
    arrive.put("mask", random.nextInt(60) != 0);
    JsonNode answer = send(arrive);
    if (answer.path("refusal").asText().equals("ROOM_FULL")) {
      answer = send(arrive.put("outside", true));
    }
    JsonNode result = answer.path("result");
    printed(at, result, door);
    papers().named(result.path("ticket").asText(), person);
    if (result.path("screening").asText().equals("ULANG")) {
      String visit = "$" + name + ".visit";
      LocalDateTime again = at.plusMinutes(6);
      plan(again, () -> recheck(again, visit, door));
    }
    allCall(at);
  }

  private void allCall(LocalDateTime at) {
    counters.values().stream().sorted((a, b) -> a.no.compareTo(b.no)).forEach(c -> callNext(c, at));
  }

  private void recheck(LocalDateTime at, String visit, String door) {
    ObjectNode recheck = on(by(line(at, "recheck"), DOOR), door);
    recheck.put("visit", visit).put("temperature", random.nextInt(4) == 0 ? 37.7 : 36.9);
    JsonNode answer = send(recheck);
    printed(at, answer.path("result"), door);
  }

  private void printed(LocalDateTime at, JsonNode result, String door) {
    if (result.has("ticket")) {
      send(
          on(by(line(at, "print"), DOOR), door)
              .put("what", "ticket")
              .put("of", result.path("ticket").asText()));
    }
  }

  private void callNext(Counter c, LocalDateTime at) {
    LocalTime time = at.toLocalTime();
    boolean works =
        !time.isBefore(OPENS)
            && !time.isAfter(CLOSES)
            && (time.isBefore(LUNCH) || !time.isBefore(BACK));
    if (c.busy || !works || !somebodyFor(c)) {
      return;
    }
    JsonNode answer = send(at(c, line(at, "callNext")));
    if (!answer.path("ok").asBoolean()) {
      return;
    }
    c.busy = true;
    JsonNode called = answer.path("result");
    if (random.nextInt(25) == 0) {
      plan(at.plusSeconds(60), () -> send(at(c, line(at.plusSeconds(60), "recall"))));
      plan(at.plusSeconds(150), () -> gone(c, at.plusSeconds(150)));
    } else {
      LocalDateTime begins = at.plusSeconds(15 + random.nextInt(35));
      String ticket = called.path("ticket").asText();
      plan(begins, () -> begin(c, begins, ticket, called.path("service").asText()));
    }
  }

  /** A clerk looks at the screen before pressing the key. */
  private boolean somebodyFor(Counter c) {
    return script.desk(c.desk).look().waiting(null).stream()
        .map(w -> w.ticket().line())
        .anyMatch(
            l -> l.toCounter() == null ? c.groups.contains(l.group()) : l.toCounter().equals(c.no));
  }

  private void gone(Counter c, LocalDateTime at) {
    send(at(c, line(at, "noShow")));
    c.busy = false;
    plan(at.plusSeconds(10), () -> callNext(c, at.plusSeconds(10)));
  }

  private void begin(Counter c, LocalDateTime at, String ticket, String service) {
    send(at(c, line(at, "begin")));
    LocalDateTime looked = at.plusSeconds(80);
    ObjectNode line = at(c, line(looked, ""));
    papers().fill(line, ticket, service).ifPresent(d -> plan(looked, () -> handIn(line, d)));
    double usual = people.minutes(service) * 60;
    long seconds = (long) Math.max(90, usual * Math.exp(0.35 * random.nextGaussian()));
    LocalDateTime ends = at.plusSeconds(seconds);
    int how = random.nextInt(40);
    plan(ends, () -> end(c, ends, how));
  }

  /** The papers are taken in, and those who lack one may be back with it. */
  private void handIn(ObjectNode line, DemoPapers.Opened dossier) {
    LocalDateTime at = LocalDateTime.parse(line.path("at").asText());
    if (!send(line).path("ok").asBoolean()) {
      return;
    }
    String paper = dossier.complete() ? "receipt" : "lacking";
    if (cameOut.add(paper)) {
      send(
          on(by(line(at, "print"), line.path("clerk").asText()), line.path("desk").asText("1"))
              .put("what", paper)
              .put("of", "$" + dossier.name() + ".dossier"));
    }
    LocalDateTime again = at.plusMinutes(papers().minutesAway());
    if (papers().comesBack(dossier) && again.toLocalTime().isBefore(LAST_BACK)) {
      plan(again, () -> comeBack(again, dossier));
    }
  }

  private void comeBack(LocalDateTime at, DemoPapers.Opened dossier) {
    ObjectNode arrive =
        by(line(at, "arrive"), DOOR).put("dossier", "$" + dossier.name() + ".dossier");
    JsonNode answer = send(arrive.put("temperature", 36.6).put("mask", true));
    if (answer.path("refusal").asText().equals("ROOM_FULL")) {
      answer = send(arrive.put("outside", true));
    }
    printed(at, answer.path("result"), "1");
    papers().back(answer.path("result").path("ticket").asText(), dossier);
  }

  private DemoPapers papers() {
    DemoPapers made = papers;
    if (made == null) {
      made = new DemoPapers(script.first().desk().look(Situation::catalogue), new Random(seed));
      papers = made;
    }
    return made;
  }

  private void end(Counter c, LocalDateTime at, int how) {
    if (how == 0) {
      send(at(c, line(at, "hold")).put("minutes", 15).put("note", "Memfotokopi Kartu Keluarga"));
    } else if (how == 1 && !c.no.equals("4")) {
      send(
          at(c, line(at, "transfer"))
              .put("toCounter", "4")
              .put("note", "Tanya pengaduan dahulu")
              .put("returnAfter", true));
    } else {
      send(at(c, line(at, "finish")));
    }
    c.busy = false;
    LocalDateTime next = at.plusSeconds(8 + random.nextInt(25));
    plan(next, () -> callNext(c, next));
  }

  private void plan(LocalDateTime at, Runnable run) {
    steps.add(new Step(at, order++, run));
  }

  private static LocalDateTime at(LocalTime time) {
    return DAY.atTime(time);
  }

  private static ObjectNode at(Counter c, ObjectNode line) {
    return DemoScript.on(line, c.desk).put("clerk", c.clerk).put("counter", c.no);
  }

  private JsonNode send(ObjectNode next) {
    return script.send(next);
  }
}
