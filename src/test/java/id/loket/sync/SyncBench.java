package id.loket.sync;

import id.loket.desk.Claims.Candidate;
import id.loket.desk.CounterDesk;
import id.loket.desk.Room;
import id.loket.fixture.FaultLine;
import id.loket.fixture.HubServer;
import id.loket.fixture.TestHub;
import id.loket.journal.Entry;
import id.loket.store.Vectors.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** What the bench needs of desks at a hub. */
public final class SyncBench implements AutoCloseable {
  private final HubServer.Running server = new HubServer.Running();
  private final Path root;

  public SyncBench(Path root) {
    this.root = root;
  }

  public TestHub hub() {
    return server.hub();
  }

  /** One desk's line, and what it would push. */
  public static final class Pushing implements AutoCloseable {
    public final HubLink link;

    Pushing(HubLink link) {
      this.link = link;
    }

    public void push(List<Entry> entries) throws HubException {
      if (!(link.push(entries) instanceof PushAnswer.Taken)) {
        throw new IllegalStateException("not taken");
      }
    }

    @Override
    public void close() {
      link.close();
    }
  }

  public Pushing pushing(TestHub hub, Enrolment enrolment) {
    return new Pushing(new HubLink(enrolment, new HubLink.Self("pc-1", true)));
  }

  /** All that a new office with one visit wrote, and how much of it is the visit. */
  public record Beginning(List<Entry> all, int visit) {}

  /** An office with one visit that went all its way. */
  public Beginning beginning(Path folder, TestHub hub) throws HubException {
    try (DeskAtHub one = DeskAtHub.of(folder, "1", hub)) {
      visit(one);
      long before = one.entries();
      visit(one);
      List<Entry> all = one.desk().outgoing(Map.of(), new Size(100_000, Long.MAX_VALUE));
      return new Beginning(all, (int) (one.entries() - before));
    }
  }

  private static void visit(DeskAtHub desk) {
    desk.arrive();
    Room.done(new CounterDesk(desk.desk).callNext(Room.at("1")));
    desk.finish("1");
  }

  /** A new desk's first exchange: entries a second, and the longest that an act had to wait. */
  public record FirstSync(long entries, double seconds, double worstActMillis) {}

  public FirstSync firstSync(TestHub hub, String code) throws Exception {
    try (DeskAtHub desk = DeskAtHub.of(root.resolve("first-" + code), code, hub)) {
      double[] worst = {0};
      AtomicBoolean done = new AtomicBoolean();
      Thread clerk =
          Thread.ofPlatform()
              .start(() -> {
                while (!done.get()) {
                  long from = System.nanoTime();
                  desk.desk.look(s -> s.now());
                  worst[0] = Math.max(worst[0], (System.nanoTime() - from) / 1e6);
                  LockSupport.parkNanos(5_000_000);
                }
              });
      long from = System.nanoTime();
      Round round = desk.exchange.run();
      double seconds = (System.nanoTime() - from) / 1e9;
      done.set(true);
      clerk.join();
      return new FirstSync(round.pulled(), seconds, worst[0]);
    }
  }

  /** One desk that has everything up to now, and takes what comes. */
  public static final class Pulling implements AutoCloseable {
    private final DeskAtHub desk;

    Pulling(DeskAtHub desk) {
      this.desk = desk;
    }

    public long pull() throws HubException {
      return desk.exchange.run().pulled();
    }

    public Path folder() {
      return desk.root.resolve("data");
    }

    @Override
    public void close() {
      desk.close();
    }
  }

  public Pulling pulling(TestHub hub, String code) throws HubException {
    return new Pulling(DeskAtHub.of(root.resolve("pull-" + code), code, hub));
  }

  /** An exchange with nothing to do: requests, and bytes to and from the hub. */
  public record Idle(long trips, long up, long down) {}

  public Idle nothingToDo(TestHub hub) throws HubException {
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub desk = DeskAtHub.of(root.resolve("idle"), "9", hub, line.port())) {
      desk.exchange.run();
      desk.exchange.run();
      line.count();
      long before = line.requests();
      desk.exchange.run();
      long trips = line.requests() - before;
      long[] bytes = line.count();
      return new Idle(trips, bytes[0], bytes[1]);
    }
  }

  /** Acts while the line is silent, in milliseconds each; the first ones find out. */
  public List<Double> actsInSilence(TestHub hub, int acts) throws Exception {
    List<Double> millis = new ArrayList<>();
    try (FaultLine line = new FaultLine(hub.server.port());
        DeskAtHub desk = DeskAtHub.of(root.resolve("silent"), "1", hub, line.port());
        HubWorkerInTest worker = new HubWorkerInTest(desk)) {
      worker.worker.now(Duration.ofSeconds(30));
      line.silence();
      for (int i = 0; i < acts; i++) {
        long from = System.nanoTime();
        visit(desk);
        // arrive, call, begin and finish
        millis.add((System.nanoTime() - from) / 4e6);
      }
      line.mend();
    }
    return millis;
  }

  private static final class HubWorkerInTest implements AutoCloseable {
    private final HubWorker worker;
    private final AutoCloseable commits;

    HubWorkerInTest(DeskAtHub desk) {
      worker =
          new HubWorker(
              desk.desk(),
              desk.enrolment,
              new HubLink.Self("pc-" + desk.code, true),
              InstantSource.system(),
              new Limit(),
              () -> {});
      commits = desk.desk.subscribe(worker::written);
      worker.start();
    }

    @Override
    public void close() throws Exception {
      commits.close();
      worker.close();
    }
  }

  /** Claims of one desk after the other's, in milliseconds each; none is granted twice. */
  public List<HubLink> claiming(TestHub hub, int desks) throws HubException {
    List<HubLink> lines = new ArrayList<>();
    for (int i = 1; i <= desks; i++) {
      HubLink line =
          new HubLink(hub.enrol(String.valueOf(100 + i)), new HubLink.Self("pc-" + i, true));
      line.standing();
      lines.add(line);
    }
    return lines;
  }

  public static Candidate candidate(int n) {
    return new Candidate("ticket/" + n, "%064x".formatted(n));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
