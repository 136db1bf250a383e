package id.loket.sync;

import id.loket.desk.Claims;
import id.loket.desk.Desk;
import id.loket.desk.ExchangeDesk;
import id.loket.store.Aside;
import id.loket.sync.HubLink.Self;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desk's hubs: none, the office's, the regency's, or both. Keeps the desk in step with each, asks
 * before a ticket is called, and says how it stands. Safe for use by several threads.
 */
public final class Links implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Links.class);
  private static final Duration WATCH = Duration.ofSeconds(10);
  private static final int MARKS = 1000;

  private final Desk desk;
  private final ExchangeDesk exchange;
  private final HubFiles files;
  private final String machine;
  private final InstantSource pc;
  private final Limit limit = new Limit();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AutoCloseable commits;
  private boolean started;

  /** One hub: the exchange and the claims have a line each. */
  private record Link(HubWorker worker, HubClaims claims) {}

  /**
   * The hubs that this desk has joined; nothing goes on before {@link #start()}.
   *
   * @param folder the desk's data folder
   * @param machine which PC this is
   */
  public Links(Desk desk, Path folder, String machine, InstantSource pc) {
    this.desk = desk;
    this.exchange = new ExchangeDesk(desk);
    this.files = new HubFiles(folder);
    this.machine = machine;
    this.pc = pc;
    limit.set(exchange.limit());
    files.all().forEach(e -> links.add(link(e)));
    this.commits = desk.subscribe(() -> links.forEach(l -> l.worker().written()));
  }

  private Link link(Enrolment enrolment) {
    Self self = new Self(machine, desk.sample());
    HubWorker worker = new HubWorker(exchange, enrolment, self, pc, limit, this::changed);
    HubClaims claims =
        new HubClaims(new HubLink(enrolment, self), () -> worker.now(HubClaims.PATIENCE));
    return new Link(worker, claims);
  }

  /** From now on each hub is kept in step with, in the background. */
  public synchronized void start() {
    if (!started) {
      started = true;
      links.forEach(Links::start);
      Thread.ofPlatform().name("loket-watchdog").daemon(true).start(this::watchOver);
    }
  }

  private static void start(Link link) {
    link.worker().start();
    link.claims().start();
  }

  private void watchOver() {
    try {
      while (!ended.await(WATCH.toSeconds(), TimeUnit.SECONDS)) {
        watch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      links.forEach(l -> l.worker().watch());
    } catch (RuntimeException e) {
      LOG.error("watchdog", e);
    }
  }

  /**
   * How it stands with each hub; empty: none was joined. Asks the database, so not for a screen's
   * own thread.
   */
  public List<LinkState> states() {
    return links.stream().map(l -> l.worker().state()).toList();
  }

  /** Calls back after each change of {@link #states()}, on any thread; and at once. */
  public AutoCloseable subscribe(Runnable listener) {
    listeners.add(listener);
    listener.run();
    return () -> listeners.remove(listener);
  }

  private void changed() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        LOG.error("a listener failed", e);
      }
    }
  }

  /** <i>Kirim sekarang</i>: exchanges with every hub without waiting for the next time. */
  public void syncNow() {
    links.forEach(l -> l.worker().now());
  }

  /**
   * The same, and waits; whether all hubs answered in that time.
   *
   * @param patience for all together
   */
  public boolean syncNow(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    boolean all = true;
    for (Link link : links) {
      all &= link.worker().now(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    return all;
  }

  /** Subjects of which some hub was not heard to keep an entry of this desk. */
  public Set<String> notYetThere() {
    Set<String> subjects = new HashSet<>();
    links.forEach(l -> subjects.addAll(exchange.subjectsNotYetAt(l.worker().hub(), MARKS)));
    return subjects;
  }

  /** What this folder wrote alone under another desk's number, and no hub has. */
  public List<Aside.Summary> past() {
    return exchange.past();
  }

  /** Bytes a second that exchanges may use; 0: no limit. Kept on this machine. */
  public long limit() {
    return limit.perSecond();
  }

  public void limit(long bytesPerSecond) {
    exchange.limit(bytesPerSecond);
    limit.set(bytesPerSecond);
  }

  /** Joins the hub of an enrolment file, or takes a newer enrolment of it. Asks the hub first. */
  public synchronized Joined join(Path file) {
    Optional<Enrolment> read;
    try {
      read = EnrolmentFile.read(file);
    } catch (IOException e) {
      return new Joined.NoFile(false);
    }
    return read.map(this::join).orElseGet(() -> new Joined.NoFile(false));
  }

  private Joined join(Enrolment enrolment) {
    Enrolment.Place place = enrolment.place();
    if (desk.known().office().filter(o -> !o.code().equals(place.office())).isPresent()) {
      return new Joined.Wrong(Joined.Why.OFFICE, place);
    }
    Hello hello;
    try (HubLink asked = new HubLink(enrolment, new Self(machine, desk.sample()))) {
      hello = asked.hello();
    } catch (HubException e) {
      return new Joined.Trouble(e.trouble());
    }
    if (!hello.hasOffice() && exchange.hasPast(place.desk(), Map.of())) {
      return new Joined.Wrong(Joined.Why.DESK, place);
    }
    try {
      files.put(enrolment);
    } catch (IOException e) {
      LOG.error("an enrolment cannot be kept", e);
      return new Joined.NoFile(true);
    }
    exchange.joined(place.desk(), place.authority(), hello.heads());
    replace(enrolment);
    return new Joined.Done(enrolment.address(), place, hello.hub().kind());
  }

  private void replace(Enrolment enrolment) {
    drop(enrolment.address());
    Link made = link(enrolment);
    links.add(made);
    if (started) {
      start(made);
    }
    changed();
  }

  /** Exchanges with that hub no more; what it keeps stays there, what is here stays here. */
  public synchronized void leave(Address address) throws IOException {
    files.remove(address);
    drop(address);
    changed();
  }

  private void drop(Address address) {
    List<Link> its =
        links.stream().filter(l -> l.worker().enrolment().address().equals(address)).toList();
    links.removeAll(its);
    its.forEach(Links::close);
  }

  /** Asked before a ticket is called: the office's own hub where it answers, else any other. */
  public Claims claims() {
    return new Claims() {
      @Override
      public Answer ask(List<Candidate> first) {
        return links.isEmpty()
            ? new Answer.Alone()
            : asked().map(c -> c.ask(first)).orElseGet(Answer.Apart::new);
      }

      @Override
      public void giveBack(Answer.Granted granted) {
        // a key says nothing to a hub that did not grant it
        links.forEach(l -> l.claims().giveBack(granted));
      }

      @Override
      public void called(Answer.Late unanswered, Candidate called) {
        links.forEach(l -> l.claims().called(unanswered, called));
      }

      @Override
      public boolean fetch() {
        return asked().filter(HubClaims::fetch).isPresent();
      }
    };
  }

  private Optional<HubClaims> asked() {
    return links.stream()
        .filter(l -> !l.claims().apart())
        .min(Comparator.comparing(l -> l.worker().kind() != HubKind.OFFICE))
        .map(Link::claims);
  }

  private static void close(Link link) {
    link.claims().close();
    link.worker().close();
  }

  @Override
  public void close() {
    try {
      commits.close();
    } catch (Exception e) {
      LOG.error("listener", e);
    }
    ended.countDown();
    new ArrayList<>(links).forEach(Links::close);
    links.clear();
  }
}
