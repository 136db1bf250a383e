package id.loket.desk;

import static id.loket.domain.Refusal.Code.CLOCK_UNSURE;

import id.loket.domain.Draft;
import id.loket.domain.Now;
import id.loket.domain.RefusedException;
import id.loket.domain.office.ClockConfirmed;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.OriginOpened;
import id.loket.domain.office.SettingFact;
import id.loket.domain.person.PersonalErased;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact.TicketIssued;
import id.loket.domain.queue.TicketId;
import id.loket.domain.staff.PasswordSet;
import id.loket.domain.staff.RecoveryCodeSet;
import id.loket.domain.staff.StaffId;
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
import id.loket.store.StateFold;
import id.loket.store.StateFold.Change;
import id.loket.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes decided facts into the journal and folds them, within the transaction of an act. What it
 * changed in memory is taken over by {@link #committed()} or let go by {@link #rolledBack()}.
 */
final class Journalist {
  private final Store store;
  private final OriginKeeper origin;
  private final Working working;
  private final SureTime sure;
  private final HybridClock clock = new HybridClock();
  private final SubjectStamps stamps;
  private volatile boolean sample;
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private @Nullable Head newHead;
  private @Nullable OriginOpened newOpening;
  private @Nullable Runnable sureAfter;
  private boolean erased;

  Journalist(Store store, OriginKeeper origin, Working working, SureTime sure, boolean sample) {
    this.store = store;
    this.origin = origin;
    this.working = working;
    this.sure = sure;
    this.sample = sample;
    this.stamps = new SubjectStamps(store.journal());
  }

  boolean sample() {
    return sample;
  }

  /** Somebody else wrote: stamps go on after that desk's last one, subjects are looked up again. */
  void goOnAfter(long stamp) {
    clock.startAfter(stamp);
    stamps.forget();
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
    open(office, id, when);
    for (Draft draft : drafts) {
      Header header = header(office, id, draft.subject(), act.who().clerk().id());
      entry(header, when, on(draft), draft.fact());
    }
    changes.values().forEach(store.fold()::write);
    if (!now.unsure()) {
      Instant at = now.at().toInstant();
      boolean confirmed = drafts.stream().anyMatch(d -> d.fact() instanceof ClockConfirmed);
      sureAfter = confirmed ? () -> sure.set(at) : () -> sure.wrote(at);
    }
  }

  /** The first entry of an origin that has none yet. */
  private void open(String office, String act, Happened.When when) {
    if (origin.pending()) {
      OriginOpened opening = origin.opening(when.at().toLocalDate(), sample);
      Header system = header(office, act, OriginKeeper.subject(origin.current()), StaffId.SYSTEM);
      entry(system, when, null, opening);
      origin.take(opening);
      newOpening = opening;
    }
  }

  /** Makes sure that this copy has an origin of its own to write under. */
  void open(String office) {
    Now now = working.now();
    open(office, Ids.uuid(), new Happened.When(now.at(), now.unsure(), "rehome"));
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
    long stamp = stamp(when.at().toInstant(), lastStamp(h.subject(), fact));
    Header.Kinds kinds = new Header.Kinds(FactCodec.kind(fact), h.actor());
    Bytes about = FactCodec.personal(fact);
    Entry written = append(h, kinds, stamp, FactCodec.body(fact, when, on), about);
    Bytes hash = written.hash();
    if (fact instanceof PasswordSet || fact instanceof RecoveryCodeSet) {
      store.journal().erasePersonalBefore(h.subject(), hash);
      erased = true;
    }
    Happened.Position position =
        new Happened.Position(stamp, h.origin().text(), written.header().seq());
    erased = erased || fact instanceof PersonalErased;
    fold(h.subject(), new Happened<>(hash.hex(), position, h.act(), h.actor(), when, on, fact));
  }

  private Entry append(
      Header h, Header.Kinds kinds, long stamp, Bytes body, @Nullable Bytes about) {
    Head head = newHead == null ? origin.head() : newHead;
    Header header =
        new Header(
            h.office(), origin.current(), head.seq() + 1, stamp, h.act(), h.subject(), kinds);
    Personal personal = about == null ? Personal.NONE : Personal.present(about, Ids.salt());
    Bytes hash = Chain.hash(head.hash(), header, body, personal.hash());
    Entry entry = new Entry(header, body, personal, hash);
    store.journal().append(entry);
    newHead = new Head(header.seq(), hash);
    stamps.wrote(h.subject(), stamp);
    return entry;
  }

  /** Writes an entry once more, under the present origin, with that body. It is not folded. */
  Entry repeat(Entry first, Bytes body) {
    Header h = first.header();
    Personal before = first.personal();
    Bytes about = before.state() == Personal.State.PRESENT ? before.content() : null;
    long stamp = stamp(working.now().at().toInstant(), stamps.last(h.subject()));
    return append(h, h.kinds(), stamp, body, about);
  }

  /** What is stamped 2100 or later is never folded: it would look done and be nowhere. */
  private long stamp(Instant at, long lastOfSubject) {
    // the clock is asked only where it does not learn such a time
    long stamp = SureTime.isBroken(at) ? -1 : clock.next(at.toEpochMilli(), lastOfSubject);
    if (Stamp.isBroken(stamp)) {
      throw RefusedException.of(CLOCK_UNSURE, "tooLate", working.now().day().getYear());
    }
    return stamp;
  }

  /** State rows are written once an act, when all of its facts are folded. */
  private void fold(String subject, Happened<?> happened) {
    Change before = changes.containsKey(subject) ? changes.get(subject) : before(subject, happened);
    Change change = store.fold().append(subject, happened, before);
    changes.put(subject, change);
    if (happened.fact() instanceof TicketIssued issued) {
      working.gave(issued.group());
    }
    working.apply(change);
  }

  private @Nullable Change before(String subject, Happened<?> happened) {
    if (subject.startsWith("ticket/") && !(happened.fact() instanceof TicketIssued)) {
      TicketId id = new TicketId(subject.substring("ticket/".length()));
      Ticket ticket = working.queue().get(id);
      return ticket == null ? store.fold().now(subject) : new Change.OfTicket(id, ticket, null);
    }
    if (subject.startsWith("visit/") && !(happened.fact() instanceof VisitArrived)) {
      VisitId id = new VisitId(subject.substring("visit/".length()));
      return new Change.OfVisit(id, working.visit(id).orElse(null));
    }
    boolean kept = subject.startsWith("dossier/") || subject.startsWith("appointment/");
    if (kept && !StateFold.begins(happened.fact())) {
      return store.fold().now(subject);
    }
    return null;
  }

  private long lastStamp(String subject, Fact fact) {
    if (StateFold.begins(fact)) {
      return 0;
    }
    return stamps.last(subject);
  }

  /** What became of a transaction. */
  enum Written {
    NOTHING,
    FACTS,
    /** Facts, and personal parts of earlier ones were erased. */
    FACTS_AND_ERASED
  }

  /** Takes over what the transaction wrote. */
  Written committed() {
    Head head = newHead;
    if (head == null) {
      return Written.NOTHING;
    }
    Written written = erased ? Written.FACTS_AND_ERASED : Written.FACTS;
    origin.head(head);
    if (newOpening != null) {
      origin.opened(newOpening);
    }
    stamps.committed();
    if (sureAfter != null) {
      sureAfter.run();
    }
    clear();
    return written;
  }

  /** Nothing was written: what memory took over already is loaded again. */
  void rolledBack() {
    if (newHead != null) {
      working.forget();
    }
    clear();
  }

  private void clear() {
    stamps.end();
    changes.clear();
    newHead = null;
    newOpening = null;
    sureAfter = null;
    erased = false;
  }
}
