package id.loket.sync;

import id.loket.desk.Claims.Candidate;
import id.loket.fixture.TestHub;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Header;
import id.loket.journal.Origin;
import id.loket.store.JournalTable.Head;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * As many desks at one hub as this machine carries, each doing without a pause what a desk does at
 * an act: hello, push of what the act wrote, pull of what the office's other desks wrote, and a
 * claim for each visit. The desks share the machine with the hub, so the hub alone carries more.
 */
public final class LoadBench {
  /** What a real visit writes, act by act. */
  private final List<List<Entry>> acts;

  private final List<Desk> desks = new ArrayList<>();

  /**
   * Enrols the desks.
   *
   * @param opened what opens an origin
   * @param visit what one visit wrote
   */
  public LoadBench(TestHub hub, int offices, int desksEach, Entry opened, List<Entry> visit)
      throws HubException {
    this.acts = acts(visit);
    for (int office = 1; office <= offices; office++) {
      String code = "33.02.%02d".formatted(office);
      for (int desk = 1; desk <= desksEach; desk++) {
        Enrolment enrolment = hub.enrol(code, String.valueOf(desk), true);
        desks.add(new Desk(enrolment, opened));
      }
    }
  }

  private static List<List<Entry>> acts(List<Entry> visit) {
    List<List<Entry>> acts = new ArrayList<>();
    for (Entry e : visit) {
      boolean same =
          !acts.isEmpty() && acts.getLast().getFirst().header().act().equals(e.header().act());
      if (!same) {
        acts.add(new ArrayList<>());
      }
      acts.getLast().add(e);
    }
    return acts;
  }

  /**
   * What they came to.
   *
   * @param acts that were exchanged, of all desks
   * @param millis how long each exchange of an act took
   */
  public record Load(int desks, long acts, long entries, double seconds, List<Double> millis) {}

  public Load run(Duration warm, Duration measured) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(desks.size())) {
      during(threads, warm);
      long from = System.nanoTime();
      List<Done> done = during(threads, measured);
      double seconds = (System.nanoTime() - from) / 1e9;
      List<Double> millis = new ArrayList<>();
      done.forEach(d -> millis.addAll(d.millis));
      millis.sort(null);
      return new Load(
          desks.size(),
          millis.size(),
          done.stream().mapToLong(d -> d.entries).sum(),
          seconds,
          millis);
    } finally {
      desks.forEach(d -> d.line.close());
    }
  }

  private record Done(List<Double> millis, long entries) {}

  private List<Done> during(ExecutorService threads, Duration time) throws Exception {
    long until = System.nanoTime() + time.toNanos();
    List<Future<Done>> all = new ArrayList<>();
    desks.forEach(desk -> all.add(threads.submit(() -> desk.until(until))));
    List<Done> done = new ArrayList<>();
    for (Future<Done> each : all) {
      done.add(each.get());
    }
    return done;
  }

  private final class Desk {
    private final HubLink line;
    private final String office;
    private final Origin origin;
    private final Map<Origin, Head> held = new HashMap<>();
    private final Entry opened;
    private Head head = Head.NONE;
    private long stamp;

    Desk(Enrolment enrolment, Entry like) {
      String machine = "pc-" + enrolment.place().office() + "-" + enrolment.place().desk();
      line = new HubLink(enrolment, new HubLink.Self(machine, true));
      office = enrolment.place().office();
      origin = new Origin(enrolment.place().desk(), "0123456789abcdef");
      stamp = like.header().stamp();
      String body =
          new String(like.body().view(), StandardCharsets.UTF_8)
              .replaceFirst("\"desk\":\"[^\"]*\"", "\"desk\":\"" + origin.desk() + "\"")
              .replaceFirst("\"machine\":\"[^\"]*\"", "\"machine\":\"" + machine + "\"");
      opened = next(like, "origin/" + origin.text(), like.header().act(), body);
    }

    private Entry next(Entry like, String subject, String act, String body) {
      Header h = like.header();
      Header made =
          new Header(
              office,
              origin,
              head.seq() + 1,
              ++stamp,
              act,
              subject,
              new Header.Kinds(h.kind(), h.actor()));
      Bytes bytes = Bytes.wrap(body.getBytes(StandardCharsets.UTF_8));
      Bytes hash = Chain.hash(head.hash(), made, bytes, like.personal().hash());
      head = new Head(made.seq(), hash);
      return new Entry(made, bytes, like.personal(), hash);
    }

    Done until(long until) throws HubException {
      if (head.seq() == 1) {
        push(List.of(opened));
      }
      List<Double> millis = new ArrayList<>();
      long entries = 0;
      while (System.nanoTime() < until) {
        Map<String, String> instead = new HashMap<>();
        for (List<Entry> act : acts) {
          List<Entry> written = written(act, instead);
          long from = System.nanoTime();
          exchange(written);
          millis.add((System.nanoTime() - from) / 1e6);
          entries += written.size();
        }
        String ticket = UUID.randomUUID().toString();
        line.claim(
            ticket,
            List.of(new Candidate("ticket/" + ticket, head.hash().hex())),
            Duration.ofSeconds(30));
        line.release(ticket);
      }
      return new Done(millis, entries);
    }

    private List<Entry> written(List<Entry> act, Map<String, String> instead) {
      String name = UUID.randomUUID().toString();
      List<Entry> written = new ArrayList<>();
      for (Entry e : act) {
        String subject = e.header().subject();
        String id = subject.substring(subject.indexOf('/') + 1);
        instead.computeIfAbsent(id, old -> UUID.randomUUID().toString());
        String body = new String(e.body().view(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> each : instead.entrySet()) {
          subject = subject.replace(each.getKey(), each.getValue());
          body = body.replace(each.getKey(), each.getValue());
        }
        Entry made = next(e, subject, name, body);
        instead.put(e.hash().hex(), made.hash().hex());
        written.add(made);
      }
      return written;
    }

    private void exchange(List<Entry> written) throws HubException {
      Hello hello = line.hello();
      push(written);
      held.put(origin, head);
      boolean more =
          hello.heads().entrySet().stream()
              .anyMatch(e -> e.getValue().seq() > held.getOrDefault(e.getKey(), Head.NONE).seq());
      if (more) {
        line.pull(held, hello.hub().rows(), hello.hub().bytes())
            .forEach(e -> held.put(e.header().origin(), new Head(e.header().seq(), e.hash())));
      }
    }

    private void push(List<Entry> written) throws HubException {
      PushAnswer answer = line.push(written);
      if (!(answer instanceof PushAnswer.Taken)) {
        throw new IllegalStateException("not taken: " + answer);
      }
    }
  }
}
