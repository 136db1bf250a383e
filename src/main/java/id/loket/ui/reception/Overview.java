package id.loket.ui.reception;

import id.loket.desk.Desk;
import id.loket.desk.DoorDesk.Received;
import id.loket.desk.LookDesk;
import id.loket.desk.ProtocolDesk;
import id.loket.domain.Situation;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.queue.Estimate;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.domain.screening.Screened;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.VisitId;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that reception sees at one moment.
 *
 * @param last the last ticket given, null: none today
 * @param duties null while the protocol is off
 */
public record Overview(
    Catalogue catalogue,
    Queue queue,
    Room room,
    @Nullable Last last,
    List<Recheck> rechecks,
    ProtocolSet protocol,
    ProtocolDesk.@Nullable Today duties) {

  /**
   * What waits.
   *
   * @param minutes for somebody who comes now, by service code
   */
  public record Queue(List<Group> groups, Map<String, Integer> minutes) {
    int waiting(String letter) {
      return groups.stream().filter(g -> g.letter().equals(letter)).mapToInt(Group::waiting).sum();
    }
  }

  /** A queue; longest wait in minutes. */
  public record Group(String letter, String name, int waiting, long longestMinutes) {}

  /**
   * People inside.
   *
   * @param capacity 0: no limit
   * @param visits who is inside, the longest first
   */
  public record Room(long inside, int capacity, List<Inside> visits) {}

  /** Somebody inside; the number is empty where the screening gave none. */
  public record Inside(VisitId visit, String number, String name, LocalTime since) {}

  /**
   * The last ticket, with its place in the queue now.
   *
   * @param luar its visitor is served outside for want of a mask
   */
  public record Last(Ticket ticket, String service, LookDesk.Turn turn, boolean luar) {}

  /** Somebody who was too warm, and rests. */
  public record Recheck(VisitId visit, String name, String service, LocalTime from, boolean now) {}

  /**
   * As it is now.
   *
   * @param last the ticket that this desk gave last, null: not known, the newest is taken
   */
  static Overview of(Desk desk, @Nullable TicketId last) {
    Overview seen = desk.look(s -> of(s, last));
    if (!seen.protocol().on()) {
      return seen;
    }
    return new Overview(
        seen.catalogue(),
        seen.queue(),
        seen.room(),
        seen.last(),
        seen.rechecks(),
        seen.protocol(),
        new ProtocolDesk(desk).today());
  }

  private static Overview of(Situation s, @Nullable TicketId last) {
    return new Overview(
        s.catalogue(),
        queue(s),
        room(s),
        last(s, last),
        rechecks(s),
        s.settings().protocol(),
        null);
  }

  private static Queue queue(Situation s) {
    Map<String, Integer> minutes = new HashMap<>();
    List<Group> groups =
        s.catalogue().groups().stream()
            .map(g -> {
              List<LookDesk.Waiting> waiting = LookDesk.waiting(s, g.letter());
              for (Service service : s.catalogue().inGroup(g.letter())) {
                minutes.put(service.code().value(), estimate(s, service, waiting.size()));
              }
              long longest =
                  waiting.stream().mapToLong(LookDesk.Waiting::sinceSeconds).max().orElse(0);
              return new Group(g.letter(), g.name(), waiting.size(), longest / 60);
            })
            .toList();
    return new Queue(groups, minutes);
  }

  private static int estimate(Situation s, Service service, int ahead) {
    return Estimate.minutes(
        ahead,
        s.queue().recentService(service.group()),
        service.counterMinutes(),
        s.settings().openCounters(service.group(), s.now().day()));
  }

  private static Room room(Situation s) {
    List<Inside> inside =
        s.visits().stream()
            .filter(Visit::inside)
            .sorted(Comparator.comparing(v -> v.arrival().at()))
            .map(v ->
                new Inside(
                    v.id(),
                    s.ticketOf(v.id()).map(Ticket::number).orElse(""),
                    name(v),
                    v.arrival().at().toLocalTime()))
            .toList();
    return new Room(inside.size(), s.settings().protocol().roomCapacity(), inside);
  }

  private static String name(Visit visit) {
    String name = visit.visitor().name();
    return name == null ? "" : name;
  }

  private static @Nullable Last last(Situation s, @Nullable TicketId wanted) {
    Ticket own = wanted == null ? null : s.queue().get(wanted);
    Ticket ticket =
        own != null && own.day().equals(s.now().day())
            ? own
            : s.queue().tickets().stream()
                .filter(t -> t.day().equals(s.now().day()))
                .max(Comparator.comparingLong(t -> t.origin().stamp()))
                .orElse(null);
    if (ticket == null) {
      return null;
    }
    boolean luar =
        s.visit(ticket.origin().issued().visit()).filter(v -> v.visitor().luar()).isPresent();
    return new Last(ticket, shortName(s, ticket.inHand().code()), LookDesk.turn(s, ticket), luar);
  }

  /**
   * With the door's own answer in it: who asks for the last ticket now never gets the one before.
   */
  Overview given(Received received) {
    Ticket ticket = received.ticket();
    if (ticket == null) {
      return this;
    }
    var turn = new LookDesk.Turn(received.ahead(), received.estimateMinutes());
    boolean luar = received.screened() == Screened.LAYANI_LUAR;
    var given = new Last(ticket, shortName(catalogue, ticket.inHand().code()), turn, luar);
    return new Overview(catalogue, queue, room, given, rechecks, protocol, duties);
  }

  private static String shortName(Situation s, String code) {
    return shortName(s.catalogue(), code);
  }

  private static String shortName(Catalogue catalogue, String code) {
    return catalogue.byCode(new ServiceCode(code)).map(Service::shortName).orElse(code);
  }

  private static List<Recheck> rechecks(Situation s) {
    int rest = s.settings().protocol().recheckMinutes();
    return s.visits().stream()
        .filter(v -> v.visitor().screened() == Screened.ULANG)
        .sorted(Comparator.comparing(Visit::screenedAt))
        .map(v -> {
          var from = v.screenedAt().plusMinutes(rest);
          String service = shortName(s, v.arrival().services().getFirst());
          boolean now = !s.now().at().isBefore(from);
          return new Recheck(v.id(), name(v), service, from.toLocalTime(), now);
        })
        .toList();
  }
}
