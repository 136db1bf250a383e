package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.print.AppointmentMessage.Occasion;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is sent to people: texts that are copied, links that open them, papers. */
final class Sending {
  private final BookingPapers papers;
  private final AppointmentModel model;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  /** How they read it. */
  enum Medium {
    WHATSAPP,
    SMS
  }

  Sending(BookingPapers papers, AppointmentModel model, Dialogs dialogs, Work work, Texts texts) {
    this.papers = papers;
    this.model = model;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  void copy(Appointment to, Occasion occasion, Medium medium) {
    work.ask(
        () -> papers.message(to, occasion),
        message -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(medium == Medium.SMS ? message.sms() : message.chat());
          Clipboard.getSystemClipboard().setContent(content);
          dialogs.toast(texts.get("appointment.copied." + medium, name(to)));
        });
  }

  /** The message is written in WhatsApp; a person sends it. */
  void open(Appointment to, Occasion occasion) {
    work.ask(
        () -> papers.message(to, occasion).link(),
        link -> {
          Booker booker = to.booker();
          if (booker != null) {
            opened(link, booker.phone().shown());
          }
        });
  }

  private void opened(Optional<URI> link, String phone) {
    link.ifPresent(model::link);
    dialogs.toast(
        texts.get(link.isPresent() ? "appointment.opened" : "appointment.landline", phone));
  }

  void slips(List<Appointment> of) {
    print(() -> papers.slips(of));
  }

  /** What is printed says so itself. */
  void print(Supplier<String> paper) {
    work.act(paper::get, dialogs::toast);
  }

  private String name(Appointment to) {
    Booker booker = to.booker();
    return booker == null ? to.booking().code().shown() : booker.name();
  }
}
