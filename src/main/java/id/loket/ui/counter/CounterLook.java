package id.loket.ui.counter;

import id.loket.desk.Desk;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.LookDesk.HistoryLine;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.domain.Situation;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.office.Counter;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.CallingOrder;
import id.loket.domain.queue.ServiceRef;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketState;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.Clerk;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import id.loket.domain.visit.Visitor;
import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.counter.CounterModel.Held;
import id.loket.ui.counter.CounterModel.Item;
import id.loket.ui.counter.CounterModel.Line;
import id.loket.ui.counter.CounterModel.Person;
import id.loket.ui.counter.CounterModel.Place;
import id.loket.ui.counter.CounterModel.Standing;
import id.loket.ui.counter.CounterModel.Stay;
import id.loket.ui.counter.CounterModel.Waiting;
import id.loket.ui.counter.CounterModel.Who;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the counter's picture together within one look at the state. */
final class CounterLook {
  private final Situation s;
  private final LookDesk look;
  private final DossierDesk dossiers;
  private final @Nullable Counter counter;

  private CounterLook(Situation s, LookDesk look, DossierDesk dossiers, @Nullable Counter counter) {
    this.s = s;
    this.look = look;
    this.dossiers = dossiers;
    this.counter = counter;
  }

  static CounterModel take(Desk desk, Session session) {
    Clerk clerk = session.clerk().orElse(null);
    String no = session.counter().orElse("");
    var undo = new UndoDesk(desk);
    return desk.look(s -> {
      Counter counter = s.settings().counter(no).orElse(null);
      boolean undoable =
          clerk != null && undo.undoable(new id.loket.desk.Who(clerk, null)).isPresent();
      return new CounterLook(s, new LookDesk(desk), new DossierDesk(desk), counter)
          .model(clerk, undoable);
    });
  }

  private CounterModel model(@Nullable Clerk clerk, boolean undoable) {
    Line line = counter == null ? Line.EMPTY : line(counter);
    Ticket front = counter == null ? null : s.queue().at(counter.no()).orElse(null);
    return new CounterModel(
        s.now().at(),
        s.settings().counters().stream().map(this::place).toList(),
        counter == null ? null : place(counter),
        front == null ? null : person(front),
        line,
        Acts.of(s, counter, clerk, new Acts.Around(front != null || anyLive(line), undoable)),
        s.catalogue(),
        front == null ? null : application(front));
  }

  private @Nullable Application application(Ticket t) {
    Visit visit = s.visit(t.origin().issued().visit()).orElse(null);
    boolean today = t.day().equals(s.now().day());
    if (visit == null || !today || !(t.state() instanceof TicketState.Serving)) {
      return null;
    }
    List<ServiceRef> asked = new ArrayList<>(List.of(t.inHand()));
    t.services().stream().map(Ticket.Line.Service::ref).forEach(asked::add);
    List<Service> services =
        asked.stream().distinct().flatMap(ref -> service(ref).stream()).toList();
    List<Dossier> there = new ArrayList<>(dossiers.ofVisit(visit.id()));
    DossierId back = visit.arrival().dossier();
    if (back != null) {
      s.dossier(back).ifPresent(there::addFirst);
    }
    Visitor visitor = visit.visitor();
    Nik nik = visitor.nik();
    Phone phone = visitor.phone();
    Application.Known known =
        new Application.Known(
            visitor.name() == null ? "" : visitor.name(),
            nik == null ? "" : nik.value(),
            phone == null ? "" : phone.shown());
    return services.isEmpty() ? null : new Application(visit.id(), known, services, there, back);
  }

  private static boolean anyLive(Line line) {
    return !line.waiting().isEmpty()
        || !line.held().isEmpty()
        || line.others().stream().anyMatch(w -> !w.absent());
  }

  private Place place(Counter c) {
    return new Place(c.no(), c.defined().groups(), c.defined().quick(), standing(c));
  }

  private Standing standing(Counter c) {
    LocalDate today = s.now().day();
    if (c.openOn(today)) {
      return Standing.OPEN;
    }
    return c.stood() != null && c.stood().day().equals(today) ? Standing.BREAK : Standing.NOT_YET;
  }

  private Person person(Ticket t) {
    LocalDate day = t.day().equals(s.now().day()) ? null : t.day();
    return new Person(
        t.number(),
        day,
        who(t),
        t.services().stream().map(this::item).toList(),
        stay(t),
        t.line().senders().isEmpty() ? null : t.line().senders().getFirst(),
        history(t));
  }

  private Item item(Ticket.Line.Service service) {
    Optional<Service> known = service(service.ref());
    String code = service.ref().code();
    return new Item(
        known.map(Service::name).orElse(code),
        known.map(Service::shortName).orElse(code),
        service.open());
  }

  private Optional<Service> service(ServiceRef ref) {
    return s.catalogue().byCode(new ServiceCode(ref.code()));
  }

  private String shortName(Ticket t) {
    return service(t.inHand()).map(Service::shortName).orElse(t.inHand().code());
  }

  private Stay stay(Ticket t) {
    boolean serving = t.state() instanceof TicketState.Serving;
    long now = t.state() instanceof TicketState.Serving v ? seconds(v.since(), s.now().at()) : 0;
    int calls = t.state() instanceof TicketState.Called c ? c.calls() : t.times().calls();
    return new Stay(
        serving,
        arrived(t),
        t.waitSeconds().orElse(0L),
        t.times().servedSeconds() + now,
        standard(t),
        calls,
        s.settings().calls().maxCalls());
  }

  /** A time that was promised is the place in the queue, not when they came. */
  private static OffsetDateTime arrived(Ticket t) {
    OffsetDateTime measured = t.origin().issued().arrived();
    return t.appointed() == null ? t.line().place() : measured == null ? t.issuedAt() : measured;
  }

  /** Minutes of all services but those that are left for another counter. */
  private int standard(Ticket t) {
    ServiceRef inHand = t.inHand();
    return t.services().stream()
        .filter(x ->
            !x.open()
                || x.ref().equals(inHand)
                || (counter != null && counter.defined().serves(x.ref().group())))
        .mapToInt(x -> x.ref().counterMinutes())
        .sum();
  }

  /** Newest first; what one act did to visit and ticket is one line. */
  private List<HistoryLine> history(Ticket t) {
    List<HistoryLine> lines = new ArrayList<>(look.history(t.id().subject()));
    List<HistoryLine> ofTicket = List.copyOf(lines);
    VisitId visit = t.origin().issued().visit();
    look.history(visit.subject()).stream()
        .filter(v ->
            ofTicket.stream().noneMatch(o -> o.at().equals(v.at()) && o.verb().equals(v.verb())))
        .forEach(lines::add);
    lines.sort(Comparator.comparing(HistoryLine::at));
    return lines.reversed();
  }

  private Who who(Ticket t) {
    TicketFact.Marks marks = t.origin().issued().marks();
    Visitor visitor =
        s.visit(t.origin().issued().visit())
            .map(Visit::visitor)
            .orElseGet(() -> new Visitor(null, null));
    String name = visitor.name();
    return new Who(
        name == null ? "" : name,
        marks.priority(),
        visitor.priority(),
        visitor.luar(),
        marks.outside() && !visitor.luar(),
        t.appointed() == null ? null : t.appointed().toLocalTime());
  }

  private Line line(Counter c) {
    OffsetDateTime now = s.now().at();
    var order = new CallingOrder(s.queue(), s.settings().calls(), now);
    List<Ticket> all = order.waiting();
    List<Ticket> mine = order.inOrder(c.defined());
    List<Waiting> waiting = mine.stream().map(this::waiting).toList();
    List<Ticket> others = new ArrayList<>(all.stream().filter(t -> !mine.contains(t)).toList());
    s.queue().tickets().stream()
        .filter(t -> t.day().equals(s.now().day()) && t.state() instanceof TicketState.NoShow)
        .sorted(Comparator.comparing(Ticket::number))
        .forEach(others::add);
    List<Held> held =
        s.queue().live().stream()
            .filter(t -> t.day().equals(s.now().day()))
            .map(this::held)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(h -> !h.counter().equals(c.no())))
            .toList();
    return new Line(
        waiting,
        others.stream().map(this::waiting).toList(),
        held,
        waiting.stream().mapToLong(Waiting::seconds).max().orElse(0),
        nextReturn(held, now));
  }

  private static @Nullable Long nextReturn(List<Held> held, OffsetDateTime now) {
    return held.stream()
        .filter(h -> !h.due())
        .map(Held::until)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(until -> seconds(now, until))
        .orElse(null);
  }

  private Waiting waiting(Ticket t) {
    OffsetDateTime since = t.returningSince().orElse(t.line().place());
    return new Waiting(
        t.number(),
        shortName(t),
        who(t),
        seconds(since, s.now().at()),
        t.returningSince().isPresent(),
        t.state() instanceof TicketState.NoShow);
  }

  private @Nullable Held held(Ticket t) {
    if (!(t.state() instanceof TicketState.Held h)) {
      return null;
    }
    return new Held(
        t.number(), shortName(t), who(t).name(), h.counter(), h.until(), t.waitingAt(s.now().at()));
  }

  private static long seconds(OffsetDateTime from, OffsetDateTime to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
