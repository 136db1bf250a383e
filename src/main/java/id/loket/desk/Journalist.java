package id.loket.desk;

import id.loket.domain.Draft;
import id.loket.domain.Now;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.SettingFact;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketId;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.RecoveryCodeSet;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitFact.VisitArrived;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Bytes;
import id.loket.journal.Chain;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.Happened;
import id.loket.journal.Header;
import id.loket.journal.HybridClock;
import id.loket.journal.Personal;
import id.loket.journal.Stamp;
import id.loket.store.FactCodec;
import id.loket.store.Ids;
import id.loket.store.JournalTable.Head;
import id.loket.store.Register;
import id.loket.store.StateFold.Change;
import id.loket.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes decided facts into the journal and folds them, within the transaction of an act. What it
 * changed in memory is taken over by {@link #committed()} or let go by {@link #rolledBack()}.
 */
final class Journalist {
  private static final int KEPT_STAMPS = 4096;

  private final Store store;
  private final OriginKeeper origin;
  private final Working working;
  private final SureTime sure;
  private final HybridClock clock = new HybridClock();
  private final Map<String, Long> lastStamps =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT_STAMPS;
        }
      };
  private boolean sample;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Long> newStamps = new LinkedHashMap<>();
  private final Map<TicketId, Ticket> newTickets = new LinkedHashMap<>();
  private @Nullable Head newHead;
  private @Nullable OriginOpened newOpening;
  private @Nullable Runnable sureAfter;

  Journalist(Store store, OriginKeeper origin, Working working, SureTime sure, boolean sample) {
    this.store = store;
    this.origin = origin;
    this.working = working;
    this.sure = sure;
    this.sample = sample;
  }

  boolean sample() {
    return sample;
  }

  void forget() {
    lastStamps.clear();
    origin.sample().ifPresent(s -> sample = s);
  }

  void write(Desk.Act act, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    String id = Ids.uuid();
    Now now = working.now();
    Happened.When when = new Happened.When(now.at(), now.unsure(), act.verb());
    String office = officeCode(drafts);
    if (origin.pending()) {
      OriginOpened opening = origin.opening(now.day(), sample);
      Header system = header(office, id, OriginKeeper.subject(origin.current()), StaffId.SYSTEM);
      entry(system, when, null, opening);
      origin.take();
      newOpening = opening;
    }
    for (Draft draft : drafts) {
      Header header = header(office, id, draft.subject(), act.who().clerk().id());
      entry(header, when, on(draft), draft.fact());
    }
    if (!now.unsure()) {
      Instant at = now.at().toInstant();
      boolean confirmed = drafts.stream().anyMatch(d -> d.fact() instanceof ClockConfirmed);
      sureAfter = confirmed ? () -> sure.set(at) : () -> sure.wrote(at);
    }
  }

  private String officeCode(List<Draft> drafts) {
    OfficeDescribed known = working.settings().office();
    if (known != null) {
      return known.code();
    }
    return drafts.stream()
        .map(Draft::fact)
        .filter(OfficeDescribed.class::isInstance)
        .map(f -> ((OfficeDescribed) f).code())
        .findFirst()
        .orElseThrow();
  }

  /** Kind and stamp are filled in by {@link #entry}. */
  private Header header(String office, String act, String subject, StaffId actor) {
    return new Header(
        office, origin.current(), 0, 0, act, subject, new Header.Kinds("", actor.value()));
  }

  private @Nullable String on(Draft draft) {
    if (draft.fact() instanceof SettingFact) {
      Register before = working.register(draft.subject());
      return before == null ? null : before.head();
    }
    return draft.on();
  }

  private void entry(Header h, Happened.When when, @Nullable String on, Fact fact) {
    Head head = newHead == null ? origin.head() : newHead;
    String kind = FactCodec.kind(fact);
    long stamp = clock.next(when.at().toInstant().toEpochMilli(), lastStamp(h.subject(), fact));
    Header header =
        new Header(
            h.office(),
            h.origin(),
            head.seq() + 1,
            stamp,
            h.act(),
            h.subject(),
            new Header.Kinds(kind, h.actor()));
    Bytes body = FactCodec.body(fact, when, on);
    Bytes about = FactCodec.personal(fact);
    Personal personal = about == null ? Personal.NONE : Personal.present(about, Ids.salt());
    Bytes hash = Chain.hash(head.hash(), header, body, personal.hash());
    store.journal().append(new Entry(header, body, personal, hash));
    newHead = new Head(header.seq(), hash);
    newStamps.put(h.subject(), stamp);
    if (fact instanceof PasswordSet || fact instanceof RecoveryCodeSet) {
      store.journal().erasePersonalBefore(h.subject(), hash);
    }
    Happened.Position position = new Happened.Position(stamp, header.origin().text(), header.seq());
    fold(h.subject(), new Happened<>(hash.hex(), position, h.act(), h.actor(), when, on, fact));
  }

  private void fold(String subject, Happened<?> happened) {
    Ticket ticket = null;
    Visit visit = null;
    if (subject.startsWith("ticket/")) {
      TicketId id = new TicketId(subject.substring("ticket/".length()));
      ticket = newTickets.containsKey(id) ? newTickets.get(id) : working.queue().get(id);
      if (ticket == null && !(happened.fact() instanceof TicketIssued)) {
        ticket = store.state().ticket(id).orElse(null);
      }
    } else if (subject.startsWith("visit/") && !(happened.fact() instanceof VisitArrived)) {
      visit = working.visit(new VisitId(subject.substring("visit/".length()))).orElse(null);
    }
    Change change = store.fold().append(subject, happened, ticket, visit);
    changes.add(change);
    if (change instanceof Change.OfTicket(TicketId id, Ticket now) && now != null) {
      newTickets.put(id, now);
    }
    if (happened.fact() instanceof TicketIssued issued) {
      working.gave(issued.group());
    }
    working.apply(change);
  }

  private long lastStamp(String subject, Fact fact) {
    if (fact instanceof TicketIssued || fact instanceof VisitArrived) {
      return 0;
    }
    Long fresh = newStamps.get(subject);
    if (fresh != null) {
      return fresh;
    }
    Long kept = lastStamps.get(subject);
    return kept != null ? kept : store.journal().lastStamp(subject);
  }

  /** Takes over what the transaction wrote; false if it wrote nothing. */
  boolean committed() {
    Head head = newHead;
    if (head == null) {
      return false;
    }
    origin.head(head);
    if (newOpening != null) {
      origin.opened(newOpening);
    }
    lastStamps.putAll(newStamps);
    if (sureAfter != null) {
      sureAfter.run();
    }
    clear();
    return true;
  }

  /** Nothing was written: what memory took over already is loaded again. */
  void rolledBack() {
    if (newHead != null) {
      working.forget();
    }
    clear();
  }

  private void clear() {
    changes.clear();
    newStamps.clear();
    newTickets.clear();
    newHead = null;
    newOpening = null;
    sureAfter = null;
  }

  /**
   * The highest time that this desk wrote while sure, since the last confirmation. Sure times go
   * back by at most five minutes, so looking back can stop at the first that lies further below.
   * The desk's stamps go on from there too: what comes after a restart in the same second is later.
   */
  @Nullable Instant lastSureTime() {
    Instant[] highest = new Instant[1];
    long[] given = new long[1];
    String desk = origin.current().desk();
    store
        .journal()
        .newest(entry -> {
          if (!entry.header().origin().desk().equals(desk)) {
            return true;
          }
          Happened<?> h = FactCodec.decode(entry).orElse(null);
          if (h == null || h.when().unsure()) {
            return true;
          }
          Instant at = h.at().toInstant();
          if (highest[0] == null || at.isAfter(highest[0])) {
            highest[0] = at;
          }
          // a stamp beyond the time was lifted by its subject and must not drag the desk's clock
          if (Stamp.millis(entry.header().stamp()) <= highest[0].toEpochMilli()) {
            given[0] = Math.max(given[0], entry.header().stamp());
          }
          return !(h.fact() instanceof ClockConfirmed)
              && !at.isBefore(highest[0].minus(Duration.ofMinutes(5)));
        });
    clock.resume(given[0]);
    return highest[0];
  }
}
