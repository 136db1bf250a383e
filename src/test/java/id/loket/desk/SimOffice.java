package id.loket.desk;

import id.loket.desk.Step.Cut;
import id.loket.fixture.OtherDesk;
import id.loket.journal.Bytes;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.MemoryStore;
import id.loket.store.Taken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An office in which a schedule happens: desks, a hub, and what is under way between them. */
final class SimOffice implements AutoCloseable {
  /** Code of the desk whose program is newer, or broken; no hub knows it. */
  static final String POISONER = "9";

  private static final Pattern NAME = Pattern.compile("Canary [-0-9a-f]+");
  private static final int MOST_DESKS = 8;

  final List<SimDesk> desks = new ArrayList<>();
  final List<Entry> strange = new ArrayList<>();

  /** What acts confirmed, and what of it went with a database in whose place an old one came. */
  final Set<Bytes> confirmed = new HashSet<>();

  final Set<Bytes> lostWithDisk = new HashSet<>();

  /** Of those who came, by the entry that has it. */
  final Map<Bytes, String> names = new HashMap<>();

  /** What a desk wrote alone before it joined, and whether an admin brings that in at the end. */
  final Set<Origin> past = new HashSet<>();

  final boolean adopts;

  SimHub hub = new SimHub();
  boolean hubSetBack;
  private final Schedule schedule;
  private final Tally tally;
  private final OtherDesk poisoner;
  private final List<Mail> underWay = new ArrayList<>();
  private SimHub hubBackup = new SimHub();

  /** Entries under way, and for whom. */
  private record Mail(SimDesk to, List<Entry> batch) {}

  SimOffice(Schedule schedule, SimTemplate template, Tally tally) {
    this.schedule = schedule;
    this.tally = tally;
    this.poisoner = new OtherDesk(POISONER, new Random(schedule.seed()));
    for (int i = 1; i <= schedule.desks(); i++) {
      desks.add(template.open(i));
    }
    this.adopts = schedule.seed() % 4 == 0;
    if (schedule.seed() % 3 == 0) {
      SimDesk late = template.late(schedule.seed());
      past.addAll(late.desk.store().aside().planned().keySet());
      desks.add(late);
      tally.count(adopts ? "past adopted" : "past set aside");
    }
  }

  void run() {
    for (Step step : schedule.steps()) {
      Random names = new Random(schedule.seed() * 1000 + step.no());
      MemoryStore.named(
          names,
          () -> {
            happen(step);
            return null;
          });
    }
  }

  private SimDesk desk(int number) {
    return desks.get(number % desks.size());
  }

  private void happen(Step step) {
    switch (step) {
      case Step.Act act -> act(act);
      case Step.SetClock(var no, var desk, var seconds) -> {
        desk(desk).clock.jump(seconds);
        tally.count("clock set");
      }
      case Step.Post(var no, var from, var to, var line) ->
          underWay.add(new Mail(desk(to), new SimLine(line).batch(desk(from), desk(to))));
      case Step.Deliver deliver -> deliver(deliver);
      case Step.Exchange(var no, var desk, var line, var cut) -> {
        exchange(desk(desk), new SimLine(line), cut);
        tally.count(cut == Cut.NONE ? "exchange" : "exchange cut");
      }
      case Step.Poison(var no, var desk, var pick) -> poison(desk(desk), new Random(pick));
      case Step.Crash(var no, var desk) -> {
        desk(desk).crash();
        tally.count("crash");
      }
      case Step.Restart(var no, var desk) -> {
        desk(desk).restart();
        tally.count("restart");
      }
      case Step.Backup(var no, var desk) -> desk(desk).back();
      case Step.Restore(var no, var desk, var mark) -> restore(desk(desk), mark);
      case Step.Fork(var no, var desk) -> fork(desk(desk));
      case Step.HubBackup(var no) -> hubBackup = hub.copy();
      case Step.HubRestore(var no) -> {
        hub = hubBackup.copy();
        hubSetBack = true;
        tally.count("hub set back");
      }
    }
  }

  private void act(Step.Act act) {
    SimDesk at = desk(act.desk());
    at.clock.pass(act.seconds());
    SimDesk.Place before = at.place();
    Step.Verb done = new SimActs(at, act.pick()).act(act.verb());
    tally.count(done == null ? "refused" : done.name());
    for (Entry e : at.since(before)) {
      if (!e.header().kind().equals("OriginOpened.v1")) {
        confirmed.add(e.hash());
      }
      if (e.header().kind().equals("VisitArrived.v1")) {
        Matcher name = NAME.matcher(e.personal().content().text());
        if (name.find()) {
          names.put(e.hash(), name.group());
        }
      }
    }
  }

  /** Whether it brought anything to either side. */
  boolean exchange(SimDesk at, SimLine line, Step.Cut cut) {
    String before = at.place().origin().text();
    boolean news = line.exchange(at, hub, cut, this::note);
    tally.count("origin left", at.place().origin().text().equals(before) ? 0 : 1);
    return news;
  }

  private void deliver(Step.Deliver how) {
    if (underWay.isEmpty()) {
      return;
    }
    Mail mail = underWay.get(how.mail() % underWay.size());
    List<Entry> batch = new ArrayList<>(mail.batch());
    if (how.interleaved()) {
      underWay.stream()
          .filter(other -> other != mail && other.to() == mail.to())
          .forEach(other -> batch.addAll(other.batch()));
      Collections.shuffle(batch, new Random(how.no()));
    }
    for (Entry e : batch) {
      if (mail.to().desk.store().journal().lastStamp(e.header().subject()) > e.header().stamp()) {
        tally.count("late");
        break;
      }
    }
    note(mail.to().exchange().take(batch));
    tally.count(how.again() ? "delivered, to come again" : "delivered");
    if (!how.again()) {
      underWay.remove(mail);
    }
  }

  private void note(Taken taken) {
    tally.count("taken", taken.entries().size());
    tally.count("known already", taken.known());
    tally.count("fork met", taken.forks().size());
    tally.count("refused by its chain", taken.refused().size());
  }

  private void poison(SimDesk at, Random random) {
    List<Entry> journal = at.journal();
    Entry about = journal.get(random.nextInt(journal.size()));
    strange.add(new Poison(poisoner, random).about(about));
    note(at.exchange().take(strange));
    tally.count("poison");
  }

  private void restore(SimDesk at, Step.MarkThen mark) {
    List<Entry> had = new ArrayList<>(at.journal());
    had.addAll(at.waiting());
    had.forEach(e -> lostWithDisk.add(e.hash()));
    at.restore(mark);
    tally.count("restore, mark " + mark);
  }

  private void fork(SimDesk of) {
    if (desks.size() < MOST_DESKS) {
      desks.add(new SimDesk(of.code, of.copy(), of.clock.instant()));
      tally.count("fork");
    }
  }

  /** All that anybody has, by its hash. */
  Map<Bytes, Entry> known() {
    Map<Bytes, Entry> all = new LinkedHashMap<>();
    desks.forEach(d -> {
      d.journal().forEach(e -> all.put(e.hash(), e));
      d.waiting().forEach(e -> all.put(e.hash(), e));
    });
    hub.all().forEach(e -> all.put(e.hash(), e));
    strange.forEach(e -> all.put(e.hash(), e));
    if (adopts) {
      desks.forEach(d -> d.past(past).forEach(e -> all.put(e.hash(), e)));
    } else {
      all.values().removeIf(e -> past.contains(e.header().origin()));
    }
    return all;
  }

  @Override
  public void close() {
    desks.forEach(SimDesk::close);
  }
}
