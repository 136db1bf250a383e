package id.loket.print;

import id.loket.desk.Desk;
import id.loket.desk.LookDesk;
import id.loket.domain.Situation;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a ticket's paper from the state. */
public final class Tickets {
  private static final Letterhead NOBODY = new Letterhead("", "", "", "", null);

  private final Desk desk;

  public Tickets(Desk desk) {
    this.desk = desk;
  }

  /** As it stands now: for the screen and for a reprint. */
  public TicketSlip slip(Ticket ticket) {
    return slip(ticket, new LookDesk(desk).turn(ticket));
  }

  /** With the place in the queue that its visitor was told. */
  public TicketSlip slip(Ticket ticket, LookDesk.Turn turn) {
    boolean sample = desk.sample();
    return desk.look(s -> slip(s, ticket, turn, sample));
  }

  private static TicketSlip slip(Situation s, Ticket t, LookDesk.Turn turn, boolean sample) {
    TicketFact.TicketIssued issued = t.origin().issued();
    List<String> services =
        issued.services().stream()
            .map(ref ->
                s.catalogue()
                    .byCode(new ServiceCode(ref.code()))
                    .map(service -> service.name())
                    .orElse(ref.code()))
            .toList();
    String group =
        s.catalogue().group(issued.group()).map(ServiceGroup::name).orElse(issued.group());
    TicketFact.Marks marks = issued.marks();
    return new TicketSlip(
        letterhead(s.settings().office()),
        new TicketSlip.Place(t.number(), group, services),
        t.issuedAt(),
        new TicketSlip.Turn(turn.ahead(), turn.estimateMinutes(), promised(t)),
        new TicketSlip.Marks(marks.priority(), marks.outside(), sample, false),
        new TicketSlip.Foot(scanCode(issued.visit().value()), null));
  }

  /** Null: nobody was promised a time, or the ticket was given at it or later. */
  private static @Nullable LocalTime promised(Ticket t) {
    OffsetDateTime time = t.appointed();
    return time != null && t.issuedAt().isBefore(time) ? time.toLocalTime() : null;
  }

  /** What a visit's QR holds: {@code V} and the visit's id without dashes. */
  public static String scanCode(String visit) {
    return "V" + visit.replace("-", "").toUpperCase(Locale.ROOT);
  }

  /** Blank before there is an office. */
  public static Letterhead letterhead(@Nullable OfficeDescribed office) {
    if (office == null) {
      return NOBODY;
    }
    OfficeDescribed.Names n = office.names();
    String logo = office.logo();
    return new Letterhead(
        n.name(),
        n.regency(),
        n.address(),
        n.phone(),
        logo == null ? null : new Logo(Base64.getDecoder().decode(logo)));
  }
}
