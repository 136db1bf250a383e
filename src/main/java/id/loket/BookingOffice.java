package id.loket;

import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.print.AppointmentMessage;
import id.loket.print.AppointmentMessages;
import id.loket.print.AppointmentPapers;
import id.loket.print.BookingSlip;
import id.loket.print.Printout;
import id.loket.print.Wording;
import id.loket.ui.appointment.BookingPapers;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * The papers of appointments go to the printer of their kind, or to a PDF where there is none.
 * People are written to in Indonesian, whatever language the clerk reads.
 */
final class BookingOffice implements BookingPapers {
  private final Office office;
  private final AppointmentPapers papers;
  private final AppointmentMessages messages;
  private final Texts texts;

  BookingOffice(Office office, Texts texts) {
    this.office = office;
    this.papers = new AppointmentPapers(office.desk);
    this.messages = new AppointmentMessages(office.desk, Wording.indonesian());
    this.texts = texts;
  }

  @Override
  public String slips(List<Appointment> of) {
    BookingSlip.Size size = office.printing.file().settings().usualSlip();
    return switch (papers.slips(of, size, office.session.who())) {
      case Outcome.Done<BookingSlip>(BookingSlip slip) -> out(slip);
      case Outcome.Refused<BookingSlip>(Refusal why) -> Words.of(texts.locale()).sentence(why);
    };
  }

  @Override
  public String list(LocalDate from, LocalDate to) {
    return out(papers.list(from, to, office.session.counter().orElse(null)));
  }

  @Override
  public String reminders(LocalDate day) {
    return out(papers.reminders(day, office.session.counter().orElse(null)));
  }

  private String out(Printout paper) {
    office.printing.jobs().submit(paper);
    return texts.get("paper.submitted", paper.title());
  }

  @Override
  public AppointmentMessage message(Appointment a, AppointmentMessage.Occasion occasion) {
    return messages.of(occasion, a);
  }
}
