package id.loket.print;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Desk;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.service.Service;
import id.loket.print.AppointmentMessage.Occasion;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Writes the messages about appointments, ready to copy or to open in WhatsApp. */
public final class AppointmentMessages {
  private final Desk desk;
  private final Wording words;

  /**
   * @param words in the language in which people are written to
   */
  public AppointmentMessages(Desk desk, Wording words) {
    this.desk = desk;
    this.words = words;
  }

  /** About that appointment as it stands now; MUST_MOVE offers the time nearest to the old one. */
  public AppointmentMessage of(Occasion occasion, Appointment a) {
    Optional<LocalDateTime> instead =
        occasion == Occasion.MUST_MOVE ? new AppointmentDesk(desk).instead(a) : Optional.empty();
    Booker booker = a.booker();
    MessageFigures figures = desk.look(s -> figures(s, a, instead));
    return new MessageText(figures, words).write(occasion, booker == null ? null : booker.phone());
  }

  private static MessageFigures figures(
      Situation s, Appointment a, Optional<LocalDateTime> instead) {
    Letterhead head = Tickets.letterhead(s.settings().office());
    Optional<Service> service = AppointmentPapers.service(s, a);
    Booker booker = a.booker();
    String code = a.booking().service();
    return new MessageFigures(
        new MessageFigures.Place(head.office(), head.address()),
        booker == null ? null : booker.name(),
        a.booking().code(),
        new MessageFigures.When(at(s, a.start()), AppointmentPapers.earlyMinutes(s, a)),
        new MessageFigures.What(
            service.map(Service::name).orElse(code),
            service.map(Service::shortName).orElse(code),
            service.map(known -> Sheets.rows(known.standard(), List.of())).orElse(List.of())),
        s.now().day(),
        instead.map(time -> at(s, time)).orElse(null));
  }

  private static OffsetDateTime at(Situation s, LocalDateTime time) {
    return time.atOffset(s.now().at().getOffset());
  }
}
