package id.loket.ui.reception;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.LookDesk.Found;
import id.loket.desk.LookDesk.HistoryLine;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.VisitId;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds visits of any day while one types, and shows what happened to the chosen one. */
public final class SearchController {
  private final LookDesk look;
  private final Work work;
  private final Texts texts;
  private final DossierDesk dossiers;
  private final AppointmentDesk appointments;
  private final Takes takes;
  private final Supplier<Marks> marks;
  private @Nullable Handle handle;
  private int asked;

  @FXML private Label wordsLabel;
  @FXML private TextField words;
  @FXML private ListView<Result> results;
  @FXML private VBox detail;

  /** Who fills the form for whoever comes with a receipt, or with an appointment. */
  public record Takes(Consumer<Dossier> back, Consumer<Appointment> booked) {}

  /**
   * With these.
   *
   * @param takes who hears of what was chosen
   * @param marks of what is not yet at a hub
   */
  public SearchController(
      LookDesk look,
      DossierDesk dossiers,
      AppointmentDesk appointments,
      Takes takes,
      Supplier<Marks> marks,
      Work work,
      Texts texts) {
    this.look = look;
    this.dossiers = dossiers;
    this.appointments = appointments;
    this.takes = takes;
    this.marks = marks;
    this.work = work;
    this.texts = texts;
  }

  /** A result and all that happened to it, the oldest first. */
  private record Story(Result of, List<HistoryLine> lines) {}

  @FXML
  private void initialize() {
    wordsLabel.setLabelFor(words);
    var hint = new Label(texts.get("reception.search.hint"));
    hint.setWrapText(true);
    results.setPlaceholder(hint);
    results.setCellFactory(list -> new FoundCell(texts, marks.get()));
    results
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            detail.getChildren().clear();
          } else {
            tell(now);
          }
        });
    results.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            take();
          }
        });
    words.textProperty().subscribe((before, now) -> find(now));
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void open(Dialogs dialogs, Node root, String text) {
    show(dialogs, root);
    words.setText(text);
    words.end();
  }

  /** Straight to a visit, as its scanned ticket asks for. */
  void open(Dialogs dialogs, Node root, VisitId visit) {
    show(dialogs, root);
    work.ask(
        () -> look.find(visit).stream().<Result>map(Result.OfVisit::new).toList(),
        found -> {
          results.getItems().setAll(found);
          results.getSelectionModel().selectFirst();
          if (found.isEmpty()) {
            results.setPlaceholder(new Label(texts.get("reception.search.unknownCode")));
          } else {
            results.requestFocus();
          }
        });
  }

  private void show(Dialogs dialogs, Node root) {
    var close = new Button(texts.get("kit.close"));
    Handle opened = dialogs.open(texts.get("reception.search.title"), root, List.of(close), words);
    handle = opened;
    close.setOnAction(e -> opened.close());
  }

  private void find(String text) {
    int question = ++asked;
    if (text.isBlank()) {
      results.getItems().clear();
      return;
    }
    work.ask(
        () -> search(text),
        found -> {
          if (question == asked) {
            results.getItems().setAll(found);
            ((Label) results.getPlaceholder())
                .setText(texts.get("reception.search.nothing", text.strip()));
            results.getSelectionModel().selectFirst();
          }
        });
  }

  /** Who is expected first, then dossiers: who has a slip or a receipt in hand comes with it. */
  private List<Result> search(String text) {
    return Stream.of(
            appointments.search(text).stream().<Result>map(this::found),
            dossiers.search(text).stream().<Result>map(Result.OfDossier::new),
            look.search(text).stream().<Result>map(Result.OfVisit::new))
        .flatMap(results -> results)
        .toList();
  }

  private Result.OfAppointment found(Listed listed) {
    return new Result.OfAppointment(
        listed,
        appointments.serviceName(listed.appointment()),
        appointments.isToday(listed.appointment()));
  }

  /** Enter on what somebody comes with: the form is filled for them. */
  private void take() {
    Handle opened = handle;
    if (opened == null) {
      return;
    }
    switch (results.getSelectionModel().getSelectedItem()) {
      case Result.OfDossier(Dossier d) -> {
        opened.close();
        takes.back().accept(d);
      }
      case Result.OfAppointment item -> {
        opened.close();
        takes.booked().accept(item.listed().appointment());
      }
      case null, default -> {}
    }
  }

  /** The hand stays in the field; the arrows move through the list. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      if (event.getCode() == KeyCode.ENTER) {
        take();
      } else if (!results.getItems().isEmpty()) {
        results.requestFocus();
        results.getSelectionModel().selectNext();
      }
      event.consume();
    }
  }

  private void tell(Result result) {
    work.ask(
        () -> story(result),
        story -> {
          if (result.equals(results.getSelectionModel().getSelectedItem())) {
            detail.getChildren().setAll(told(story));
          }
        });
  }

  private Story story(Result result) {
    return switch (result) {
      case Result.OfVisit(Found found) -> new Story(result, history(found));
      case Result.OfDossier(Dossier dossier) ->
          new Story(result, look.history(dossier.id().subject()));
      case Result.OfAppointment item ->
          new Story(result, look.history(item.listed().appointment().id().subject()));
    };
  }

  private List<Node> told(Story story) {
    var view = new StoryView(texts);
    return switch (story.of()) {
      case Result.OfVisit(Found found) -> view.of(found, story.lines());
      case Result.OfDossier(Dossier dossier) -> view.of(dossier, story.lines());
      case Result.OfAppointment item -> view.of(item, story.lines());
    };
  }

  /** A visit and its ticket are written by the same acts: each is told once. */
  private List<HistoryLine> history(Found found) {
    List<HistoryLine> lines = new ArrayList<>();
    Ticket ticket = found.ticket();
    Stream<HistoryLine> all =
        Stream.concat(
            ticket == null ? Stream.of() : look.history(ticket.id().subject()).stream(),
            look.history(found.visit().id().subject()).stream());
    all.forEach(line -> {
      boolean known =
          lines.stream().anyMatch(l -> l.at().equals(line.at()) && l.verb().equals(line.verb()));
      if (!known) {
        lines.add(line);
      }
    });
    lines.sort(Comparator.comparing(HistoryLine::at));
    return lines;
  }
}
