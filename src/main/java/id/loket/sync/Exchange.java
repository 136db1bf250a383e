package id.loket.sync;

import id.loket.desk.ExchangeDesk;
import id.loket.desk.ExchangeDesk.Told;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import id.loket.sync.LinkState.Notice;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of one desk with one hub (DESIGN §4): hello, push, pull, over one line. Every step
 * may be cut anywhere and is simply made again: what is where is asked, never remembered as true.
 * One bad origin keeps no other one back. Not safe for use by several threads.
 */
public final class Exchange implements AutoCloseable {
  private final ExchangeDesk desk;
  private final HubLink link;
  private final String hub;
  private final Pace line = new Pace(16_384, 262_144, 8_388_608, Duration.ofSeconds(2));
  private final Intaking intaking;
  private final Pull pull;
  private final Push push;

  /** Forked origins whose variants are here and there, and what the hub knew of each then. */
  private final Map<Origin, Ways> forksGiven = new HashMap<>();

  /** Heads that this desk was told of in an exchange that went to its end. */
  private Map<Origin, Head> lastTold = Map.of();

  private @Nullable Hello last;
  private boolean askedWhole;
  private boolean filled;

  /**
   * With one hub.
   *
   * @param hub by which name this desk remembers it
   */
  public Exchange(ExchangeDesk desk, HubLink link, String hub) {
    this.desk = desk;
    this.link = link;
    this.hub = hub;
    this.intaking = new Intaking(desk);
    this.pull = new Pull(link, intaking, line);
    this.push = new Push(desk, link, hub, line);
  }

  public Round run() throws HubException {
    return run(Watch.NOBODY);
  }

  /** One whole exchange: when it returns, each had what the other had when it began. */
  Round run(Watch watch) throws HubException {
    Hello hello = hello(watch);
    desk.pastBack(hello.heads());
    Round round = Round.NOTHING;
    boolean news = false;
    if (!hello.heads().equals(lastTold)) {
      Told told = desk.told(hub, hello.heads());
      news = !told.ahead().isEmpty() || !told.parted().isEmpty();
      round = other(told, hello, watch);
    }
    long variants = 0;
    for (Origin forked : hello.forks().keySet()) {
      news |= !ways(forked, hello).equals(forksGiven.get(forked));
      if (forked.desk().equals(hello.place().desk())) {
        variants += variants(forked, hello, watch);
      }
    }
    if (news) {
      // what this copy alone wrote on a way that others left is written again before it is given
      desk.rehome();
    }
    long pushed = push.run(hello, watch);
    if (news) {
      pushed += push.variants(hello, watch);
    }
    round = round.plus(new Round(pushed, variants)).plus(pull(hello, watch));
    for (Origin forked : hello.forks().keySet()) {
      // after what they follow: one that came first would be taken for the way that the hub keeps
      round = round.plus(new Round(0, variants(forked, hello, watch)));
    }
    if (hello.hub().kind() == HubKind.OFFICE && !filled) {
      push.fill(hello);
      filled = true;
    }
    desk.pastOut(hello.heads()).forEach(past -> watch.notice(new Notice.Past(past)));
    lastTold = hello.heads();
    return round;
  }

  /** What else was written under origins that are here comes first: nothing must go on there. */
  private Round other(Told told, Hello hello, Watch watch) throws HubException {
    if (!told.setBack().isEmpty()) {
      watch.notice(new Notice.SetBack(told.setBack().size(), hello.clock()));
      forksGiven.clear();
      askedWhole = false;
    }
    Set<Origin> elsewhere = new LinkedHashSet<>(told.parted());
    elsewhere.addAll(told.ahead());
    Round round = Round.NOTHING;
    for (Origin origin : elsewhere) {
      round = round.plus(otherSide(origin, hello, watch));
    }
    return elsewhere.isEmpty() ? round : round.plus(pull(hello, watch));
  }

  private Hello hello(Watch watch) throws HubException {
    Hello hello = link.hello();
    last = hello;
    push.told(hello.heads());
    line.atMost(hello.hub().bytes());
    if (hello.tie().otherMachine()) {
      watch.notice(new Notice.OtherMachine());
    } else if (hello.tie().rival() != null) {
      watch.notice(new Notice.Rival(hello.tie().rival()));
    }
    return hello;
  }

  /** What the hub last said of itself; null: it never answered. */
  @Nullable Hello last() {
    return last;
  }

  /** Gives what this desk wrote since; how many entries the hub took. Needs a hello before it. */
  long push(Watch watch) throws HubException {
    return last == null ? 0 : push.run(last, watch);
  }

  /**
   * The hub keeps another entry of an origin than stands here, or goes on with it where this copy
   * did not: takes its side, from where the two part.
   */
  private Round otherSide(Origin origin, Hello hello, Watch watch) throws HubException {
    long common = lastCommon(origin, hello.heads().getOrDefault(origin, Head.NONE).seq());
    if (common < desk.held().getOrDefault(origin, Head.NONE).seq()) {
      watch.notice(new Notice.Forked(origin, common + 1));
    }
    Map<Origin, Head> vector = new HashMap<>(hello.heads());
    Head from = desk.at(origin, common);
    vector.put(origin, from == null ? Head.NONE : from);
    return pull.run(vector, hello, watch);
  }

  private long lastCommon(Origin origin, long head) throws HubException {
    long low = 0;
    long high = head;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      Head here = desk.at(origin, middle);
      boolean same =
          here != null && link.hashAt(origin, middle).filter(here.hash()::equals).isPresent();
      if (same) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Of a forked origin: the way that the hub keeps first, and what it has of the others. */
  private record Ways(Head head, Hello.@Nullable Forked forked) {}

  private static Ways ways(Origin origin, Hello hello) {
    return new Ways(hello.heads().getOrDefault(origin, Head.NONE), hello.forks().get(origin));
  }

  /** Both variants of a forked origin belong on every desk; how many entries came. */
  private long variants(Origin origin, Hello hello, Watch watch) throws HubException {
    Ways known = ways(origin, hello);
    if (known.equals(forksGiven.get(origin))) {
      return 0;
    }
    long from = known.forked() == null ? 1 : known.forked().seq();
    long came = 0;
    boolean fits = true;
    List<Entry> page = link.forks(origin, from, hello.hub().rows());
    while (!page.isEmpty()) {
      Intaking.Came taken = intaking.take(page, watch);
      came += taken.entries();
      fits &= taken.refused().isEmpty();
      boolean all = page.size() < hello.hub().rows();
      page = all ? List.of() : link.forks(origin, next(page), hello.hub().rows());
    }
    if (fits) {
      forksGiven.put(origin, known);
    }
    return came;
  }

  /** A seq may have more than two variants: the page may have ended among them. */
  private static long next(List<Entry> page) {
    long last = page.getLast().header().seq();
    return page.getFirst().header().seq() == last ? last + 1 : last;
  }

  /** The line broke: what is asked only once on a line is asked again on the next. */
  void anew() {
    askedWhole = false;
    filled = false;
    forksGiven.clear();
    lastTold = Map.of();
  }

  private Round pull(Hello hello, Watch watch) throws HubException {
    // what was withheld once is asked for again on each new line, not on each exchange
    boolean whole = hello.hub().kind() == HubKind.OFFICE && !askedWhole;
    Round round = pull.run(vector(whole, hello), hello, watch);
    askedWhole = true;
    return round;
  }

  private Map<Origin, Head> vector(boolean whole, Hello hello) {
    Map<Origin, Head> vector = new HashMap<>(desk.held(hello.heads()));
    if (whole) {
      desk.heldWithPersonal()
          .forEach((origin, seq) -> {
            if (seq < vector.getOrDefault(origin, Head.NONE).seq()) {
              Head at = desk.at(origin, seq);
              vector.put(origin, at == null ? Head.NONE : at);
            }
          });
    }
    return vector;
  }

  @Override
  public void close() {
    link.close();
  }
}
