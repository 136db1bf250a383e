package id.loket.ui.reception;

import id.loket.desk.LookDesk.Found;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.screening.Screened;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Marks;
import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One result: number, name, service, state, and the day where it is not today. */
final class FoundCell extends ListCell<Result> {
  private final Texts texts;
  private final Marks marks;

  FoundCell(Texts texts, Marks marks) {
    this.texts = texts;
    this.marks = marks;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Result item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case Result.OfVisit(Found found) -> show(found);
      case Result.OfDossier(Dossier dossier) -> show(dossier);
      case Result.OfAppointment appointment -> show(appointment);
    }
  }

  private void show(Result.OfAppointment item) {
    Appointment a = item.listed().appointment();
    var code = new Label(a.booking().code().shown());
    code.getStyleClass().addAll("strong", "found-number", "found-dossier");
    var name = new Label(name(texts, a));
    var service = new Label(item.service());
    service.getStyleClass().addAll("small", "muted");
    var who = new VBox(name, service);
    HBox.setHgrow(who, Priority.ALWAYS);
    String words = state(texts, item);
    var state = new Label(words);
    state.getStyleClass().add("small");
    state.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(code, who, state);
    row.getStyleClass().add("line");
    setGraphic(row);
    setAccessibleText(texts.get("reception.found.booking", code.getText(), name.getText(), words));
  }

  static String name(Texts texts, Appointment a) {
    Booker booker = a.booker();
    return booker == null ? texts.get("reception.nameless") : booker.name();
  }

  /** When, and what the clock makes of it. */
  static String state(Texts texts, Result.OfAppointment item) {
    Appointment a = item.listed().appointment();
    String time = texts.time(a.start().toLocalTime());
    String when =
        item.today() ? time : texts.get("reception.booking.day", texts.shortDate(a.day()), time);
    return texts.get(
        "reception.booking.state", when, texts.get("reception.stand." + item.listed().stand()));
  }

  private void show(Dossier dossier) {
    var number = new Label(dossier.called());
    number.getStyleClass().addAll("strong", "found-number", "found-dossier");
    var name = new Label(name(texts, dossier));
    var service = new Label(dossier.asked().name());
    service.getStyleClass().addAll("small", "muted");
    var who = new VBox(name, service);
    HBox.setHgrow(who, Priority.ALWAYS);
    String words = state(texts, dossier);
    var state = new Label(words);
    state.getStyleClass().add("small");
    state.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(number, who, state);
    row.getStyleClass().add("line");
    setGraphic(row);
    setAccessibleText(
        texts.get("reception.found.dossier", number.getText(), name.getText(), words));
  }

  static String name(Texts texts, Dossier dossier) {
    Applicant applicant = dossier.applicant();
    return applicant == null ? texts.get("reception.nameless") : applicant.name();
  }

  /** Menunggu kekurangan, or when it is promised. */
  static String state(Texts texts, Dossier dossier) {
    LocalDate due = dossier.due();
    if (dossier.accepted() == null) {
      return texts.get("reception.dossier.lacks");
    }
    return due == null
        ? texts.get("reception.dossier.accepted")
        : texts.get("reception.dossier.due", texts.shortDate(due));
  }

  private void show(Found item) {
    Ticket ticket = item.ticket();
    var number = new Label(ticket == null ? texts.get("reception.dash") : ticket.number());
    number.getStyleClass().addAll("strong", "found-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var name = new Label(name(texts, item));
    var service = new Label(item.services().getFirst());
    service.getStyleClass().addAll("small", "muted");
    var who = new VBox(name, service);
    HBox.setHgrow(who, Priority.ALWAYS);
    var right = new VBox(state(item));
    right.getStyleClass().add("found-marks");
    right.setMinWidth(Region.USE_PREF_SIZE);
    if (!item.today()) {
      var day = new Label(texts.shortDate(item.visit().arrival().day()));
      day.getStyleClass().addAll("pill", "warn");
      right.getChildren().add(day);
    }
    var row = new HBox(number, who, right);
    row.getStyleClass().add("line");
    boolean unsent = item.today() && marks.on(number.getText());
    if (unsent) {
      row.getChildren().add(1, marks.label());
    }
    setGraphic(row);
    setAccessibleText(
        number.getText()
            + " "
            + name.getText()
            + ", "
            + state(texts, item)
            + (unsent ? marks.spoken(number.getText()) : ""));
  }

  private Label state(Found item) {
    var state = new Label(state(texts, item));
    state.getStyleClass().add("small");
    return state;
  }

  static String name(Texts texts, Found item) {
    String name = item.visit().visitor().name();
    return name == null ? texts.get("reception.nameless") : name;
  }

  /** Where it stands, in words. */
  static String state(Texts texts, Found item) {
    Ticket ticket = item.ticket();
    if (ticket == null) {
      boolean rests = item.visit().visitor().screened() == Screened.ULANG;
      return texts.get(rests ? "reception.state.ulang" : "reception.state.none");
    }
    if (!item.today() && !ticket.ended()) {
      return texts.get("reception.state.unfinished");
    }
    return state(texts, ticket);
  }

  /** Where a ticket of today stands, in words. */
  static String state(Texts texts, Ticket ticket) {
    return switch (ticket.state()) {
      case TicketState.Waiting w -> texts.get("reception.state.waiting");
      case TicketState.Called c -> texts.get("reception.state.called", c.counter());
      case TicketState.Serving s -> texts.get("reception.state.serving", s.counter());
      case TicketState.Held h -> texts.get("reception.state.held", h.counter());
      case TicketState.Done d -> texts.get("reception.state.done", d.counter());
      case TicketState.NoShow n -> texts.get("reception.state.noShow");
      case TicketState.Left l -> texts.get("reception.state.left");
    };
  }
}
