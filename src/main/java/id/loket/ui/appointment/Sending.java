package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.ui.appointment.BookingPapers.Medium;
import id.loket.ui.appointment.BookingPapers.Occasion;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is sent to people: texts that are copied, links that open them, slips. */
final class Sending {
  private final BookingPapers papers;
  private final AppointmentModel model;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  Sending(BookingPapers papers, AppointmentModel model, Dialogs dialogs, Work work, Texts texts) {
    this.papers = papers;
    this.model = model;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  void copy(Appointment to, Occasion occasion, Medium medium) {
    work.ask(
        () -> papers.message(to, occasion, medium),
        text -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
          dialogs.toast(texts.get("appointment.copied." + medium, name(to)));
        });
  }

  /** The message is written in WhatsApp; a person sends it. */
  void open(Appointment to, Occasion occasion) {
    Booker booker = to.booker();
    if (booker == null) {
      return;
    }
    if (!booker.phone().isMobile()) {
      dialogs.toast(texts.get("appointment.landline", booker.phone().shown()));
      return;
    }
    work.ask(
        () -> papers.message(to, occasion, Medium.WHATSAPP),
        text -> {
          model.link(link(booker.phone().value(), text));
          dialogs.toast(texts.get("appointment.opened", booker.phone().shown()));
        });
  }

  /**
   * A link that opens WhatsApp with that text.
   *
   * @param phone as {@code +62...}
   */
  static URI link(String phone, String text) {
    // A form writes blanks as a plus, which WhatsApp would show.
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create("https://wa.me/" + phone.substring(1) + "?text=" + encoded);
  }

  void slip(Appointment of) {
    work.act(
        () -> {
          papers.slip(of);
          return of;
        },
        printed -> dialogs.toast(texts.get("appointment.printed", of.booking().code().shown())));
  }

  private String name(Appointment to) {
    Booker booker = to.booker();
    return booker == null ? to.booking().code().shown() : booker.name();
  }
}
