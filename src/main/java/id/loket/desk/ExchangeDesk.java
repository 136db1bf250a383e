package id.loket.desk;

import id.loket.desk.OriginKeeper.Enrolled;
import id.loket.journal.Entry;
import id.loket.journal.Origin;
import id.loket.store.Aside.Summary;
import id.loket.store.Fill;
import id.loket.store.HubHeads.Waiting;
import id.loket.store.JournalTable.Head;
import id.loket.store.Store;
import id.loket.store.Taken;
import id.loket.store.Vectors.Place;
import id.loket.store.Vectors.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A desk's side of an exchange (DESIGN §4), without the network: what it holds, what it has to
 * give, and taking what others give. Every answer is a value; an exception says that the disk or
 * the database failed, and then nothing was taken.
 */
public final class ExchangeDesk {
  private static final String LIMIT = "hub.limit";

  private final Desk desk;
  private final Store store;
  private final Rehoming rehoming;
  private final Alone alone;

  public ExchangeDesk(Desk desk) {
    this.desk = desk;
    this.store = desk.store();
    this.rehoming = new Rehoming(desk);
    this.alone = new Alone(desk);
  }

  /** The last entry of each origin that is here: what a regency hub is asked by. */
  public Map<Origin, Head> held() {
    return desk.inside(store.vectors()::held);
  }

  /**
   * As {@link #held()}, seen from somebody who keeps that: where the last entry there waits here
   * beside the variant that counts, nothing of the origin is lacking, and it is that entry.
   */
  public Map<Origin, Head> held(Map<Origin, Head> there) {
    return desk.inside(() -> {
      Map<Origin, Head> held = new LinkedHashMap<>(store.vectors().held());
      there.forEach((origin, head) -> {
        if (store.variants().isBeside(origin, head)) {
          held.put(origin, head);
        }
      });
      return held;
    });
  }

  /** Of each origin, how far every entry is here whole: what an office hub is asked by. */
  public Map<Origin, Long> heldWithPersonal() {
    return desk.inside(store.vectors()::heldWithPersonal);
  }

  /** The hash at a place that is here, to find out where two sides of an origin part. */
  public @Nullable Head at(Origin origin, long seq) {
    return desk.inside(
        () -> store.journal().hashAt(origin, seq).map(hash -> new Head(seq, hash)).orElse(null));
  }

  /** Own or other entries of an origin at these places, as far as they are here and whole. */
  public List<Entry> entries(Origin origin, List<Long> seqs) {
    return desk.inside(() ->
        seqs.stream()
            .flatMap(seq -> store.vectors().after(origin, seq - 1, new Size(1, 0)).stream())
            .toList());
  }

  /** Where those who take this desk for another one must look. */
  public Origin origin() {
    return desk.inside(() -> desk.origin().current());
  }

  /**
   * This desk's own entries that are not there, each origin in its order; at most so much.
   *
   * @param there how far the other side holds what
   */
  public List<Entry> outgoing(Map<Origin, Long> there, Size most) {
    return desk.inside(() -> outgoingNow(there, most));
  }

  private List<Entry> outgoingNow(Map<Origin, Long> there, Size most) {
    List<Entry> batch = new ArrayList<>();
    int rows = most.rows();
    long bytes = most.bytes();
    for (Map.Entry<Origin, Head> own : own().entrySet()) {
      long from = there.getOrDefault(own.getKey(), 0L);
      boolean goesOn = own.getValue().seq() > from && !isBeside(own.getKey(), from);
      if (rows > 0 && bytes > 0 && goesOn) {
        List<Entry> next = store.vectors().after(own.getKey(), from, new Size(rows, bytes));
        batch.addAll(next);
        rows -= next.size();
        bytes -= next.stream().mapToLong(id.loket.store.Vectors::bytes).sum();
      }
    }
    return batch;
  }

  /** Whether what a hub keeps last of an origin is on a variant that does not count here. */
  private boolean isBeside(Origin origin, long seq) {
    return store.hubs().of(origin).stream()
        .anyMatch(there -> there.seq() == seq && store.variants().isBeside(origin, there));
  }

  private Map<Origin, Head> own() {
    Map<Origin, Head> own = new LinkedHashMap<>();
    store
        .vectors()
        .held()
        .forEach((origin, head) -> {
          if (origin.desk().equals(desk.code())) {
            own.put(origin, head);
          }
        });
    return own;
  }

  /** Takes what others wrote. May be given anything, in any order, again and again. */
  public Taken take(List<Entry> batch) {
    return desk.take(() -> {
      rehoming.beforeTaking(batch);
      return store.take(batch, sample());
    });
  }

  /**
   * Issues again what this copy alone wrote under an origin of which a hub keeps another variant,
   * or another one counts (DESIGN §4, "Restored desk"). To be asked when a pull has brought all
   * that there is, before anything is given: what was issued again already is then known. Asking
   * once more does nothing.
   *
   * @return how many entries were issued again
   */
  public int rehome() {
    return rehoming.rehome();
  }

  /**
   * Places of whatever origin whose entry is damaged here, or gone. Taking that entry from
   * elsewhere mends it. Looks at the whole journal: not to be asked at every exchange.
   */
  public List<Place> damaged() {
    return desk.inside(store.damages()::places);
  }

  /**
   * Ends each origin of this desk before an entry that is damaged here and that no hub was heard to
   * keep, and issues again what was written after it. To be asked when the hubs were heard.
   *
   * @return the places that nobody can mend any more
   */
  public List<Place> quarantine() {
    return new Quarantine(desk, rehoming).run();
  }

  /** Origins of this desk that two copies went on with. */
  public List<Origin> forked() {
    return desk.inside(() -> store.forks().origins(desk.code()));
  }

  /**
   * All variants of an origin of this desk, from the place on where they part: each entry after the
   * one that it follows, each variant in one piece. A hub may lack any of it.
   */
  public List<Entry> forkRows(Origin origin) {
    return desk.inside(() -> store.variants().from(origin));
  }

  /** A folder without an entry takes what it is given. */
  private @Nullable Boolean sample() {
    return store.journal().lastId() == 0 ? null : desk.sample();
  }

  /** Takes personal parts that were withheld before. */
  public Taken fill(List<Fill> fills) {
    return desk.take(() -> store.fill(fills));
  }

  /** Entries here without their personal part. */
  public List<Place> fillsWanted(int limit) {
    return desk.inside(() -> store.vectors().withheld(limit));
  }

  /**
   * What a hub's heads mean to this desk.
   *
   * @param setBack origins of this desk of which the hub kept more before: give them again
   * @param ahead origins of this desk of which the hub keeps more than is here: pull before writing
   * @param parted origins whose last entry there is known here neither in the journal nor as a
   *     variant that waits: pull its side too
   */
  public record Told(List<Origin> setBack, List<Origin> ahead, List<Origin> parted) {}

  /**
   * A hub says how far it keeps what. All of it: an origin that is not named is not kept there.
   *
   * @param hub what that hub is known by on this machine
   */
  public Told told(String hub, Map<Origin, Head> heads) {
    return desk.note(() -> {
      Told told = compare(hub, heads);
      heads.forEach((origin, head) -> store.hubs().put(hub, origin, head));
      store.hubs().of(hub).keySet().stream()
          .filter(origin -> !heads.containsKey(origin))
          .forEach(origin -> store.hubs().put(hub, origin, Head.NONE));
      Origin current = desk.origin().current();
      if (told.ahead().contains(current) || told.parted().contains(current)) {
        desk.origin().close();
      }
      return told;
    });
  }

  private Told compare(String hub, Map<Origin, Head> heads) {
    Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    String own = desk.code();
    store
        .hubs()
        .of(hub)
        .forEach((origin, before) -> {
          Head now = heads.getOrDefault(origin, Head.NONE);
          if (origin.desk().equals(own) && now.seq() < before.seq()) {
            told.setBack().add(origin);
          }
        });
    Map<Origin, Head> held = store.vectors().held();
    heads.forEach((origin, there) -> {
      Head here = held.getOrDefault(origin, Head.NONE);
      if (there.seq() == 0 || store.variants().knows(origin, there)) {
        return;
      }
      if (there.seq() <= here.seq()) {
        told.parted().add(origin);
      } else if (origin.desk().equals(own)) {
        told.ahead().add(origin);
      }
    });
    return told;
  }

  /** A hub has just stored what this desk gave it. */
  public void stored(String hub, Origin origin, Head head) {
    desk.note(() -> {
      store.hubs().put(hub, origin, head);
      return head;
    });
  }

  /** What a hub was told to keep when it was last heard of. */
  public Map<Origin, Long> storedAt(String hub) {
    return desk.inside(() -> {
      Map<Origin, Long> there = new LinkedHashMap<>();
      store.hubs().of(hub).forEach((origin, head) -> there.put(origin, head.seq()));
      return there;
    });
  }

  /** "N not yet there, oldest hh.mm." */
  public Waiting notYetAt(String hub) {
    return desk.inside(() -> store.hubs().waiting(hub, desk.code()));
  }

  /** Subjects of which that hub was not heard to keep an entry of this desk, at most so many. */
  public Set<String> subjectsNotYetAt(String hub, int most) {
    return desk.inside(() -> {
      Set<String> subjects = new HashSet<>();
      Map<Origin, Head> there = store.hubs().of(hub);
      own()
          .forEach((origin, head) -> {
            long from = there.getOrDefault(origin, Head.NONE).seq();
            subjects.addAll(store.vectors().subjectsAfter(origin, from, most));
          });
      return subjects;
    });
  }

  /** A hub's time minus this PC's: a clock that it agrees with is sure (DESIGN §3). */
  public void hubClock(Duration ahead) {
    desk.agreed(ahead);
  }

  /** Bytes a second that exchanges of this machine may use; 0: no limit. */
  public long limit() {
    return desk.inside(() -> store.machine().get(LIMIT).map(Long::parseLong).orElse(0L));
  }

  public void limit(long bytesPerSecond) {
    desk.note(() -> {
      store.machine().put(LIMIT, String.valueOf(bytesPerSecond));
      return true;
    });
  }

  /**
   * A hub knows this desk by that code, with or without the right to write kinds of authority.
   * Where it was another one, its next entry opens a new incarnation.
   */
  public void enrolled(String code, boolean right) {
    desk.note(() -> {
      desk.origin().enrol(new Enrolled(code, right));
      return true;
    });
  }

  /** Whether something was written here alone that as that desk would never be sent. */
  public boolean hasPast(String code, Map<Origin, Head> there) {
    return desk.inside(() -> !alone.of(code, there).isEmpty());
  }

  /**
   * As {@link #enrolled}, for a folder that joins: what it wrote alone under another number goes
   * out of its state once the office's own entries are here.
   *
   * @param there what the hub keeps
   */
  public void joined(String code, boolean right, Map<Origin, Head> there) {
    desk.note(() -> {
      alone.joined(new Enrolled(code, right), there);
      return true;
    });
  }

  /** A hub keeps that: what was set aside and is there counts again. Before a pull. */
  public void pastBack(Map<Origin, Head> there) {
    alone.back(there);
  }

  /** Sets aside what this copy wrote alone; what lies there now. After a pull that was whole. */
  public List<Summary> pastOut(Map<Origin, Head> there) {
    alone.out(there);
    return past();
  }

  /** What this copy wrote alone and lies outside the state. */
  public List<Summary> past() {
    return desk.inside(store.aside()::summaries);
  }
}
