package id.loket.ui.report;

import id.loket.desk.Desk;
import id.loket.print.DayInWords;
import id.loket.print.Wording;
import id.loket.report.DayReport;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/**
 * "Hari ini": a day's figures as they come, and its Laporan harian. Days gone by are looked at with
 * the same keys; nobody's name is here, so everybody may look.
 */
public final class TodayController implements Screen {
  private final DayPapers papers;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private final DayFeed feed;
  private final DayLook look;
  private final SimpleBooleanProperty past = new SimpleBooleanProperty();
  private final SimpleBooleanProperty known = new SimpleBooleanProperty();
  private List<Command> commands = List.of();
  private @Nullable DayRoom room;
  private @Nullable DayReport shown;
  private @Nullable LocalDate today;

  @FXML private Label date;
  @FXML private Label pill;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private Button now;
  @FXML private Button save;
  @FXML private Button print;
  @FXML private Label fault;
  @FXML private ScrollPane scroll;
  @FXML private VBox empty;
  @FXML private Label nothing;
  @FXML private Label begin;
  @FXML private GridPane boxes;
  @FXML private GridPane columns;
  @FXML private VBox services;
  @FXML private GridPane table;
  @FXML private VBox side;
  @FXML private HBox bars;
  @FXML private VBox promisedCard;
  @FXML private GridPane promised;
  @FXML private Label promisedNote;
  @FXML private VBox notesCard;
  @FXML private Label notes;

  public TodayController(Desk desk, DayPapers papers, Work work, Texts texts, Dialogs dialogs) {
    this.papers = papers;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
    this.look = new DayLook(texts);
    this.feed = new DayFeed(desk, work, this::show);
  }

  @FXML
  private void initialize() {
    Command back = Command.of("today.previous", "Ctrl+Left", () -> go(d -> d.minusDays(1)));
    Command on = Command.of("today.next", "Ctrl+Right", () -> go(d -> d.plusDays(1))).when(past);
    Command home = Command.of("today.now", "Ctrl+Home", () -> feed.want(null)).when(past);
    Command saves = Command.of("today.save", "Ctrl+S", this::choose).when(known);
    Command prints = Command.of("today.print", "F9", this::print).when(known);
    back.on(previous);
    on.on(next);
    home.on(now);
    saves.on(save);
    prints.on(print);
    commands = List.of(back, on, home, saves, prints);
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    empty.managedProperty().bind(empty.visibleProperty());
    columns.managedProperty().bind(columns.visibleProperty());
    boxes.managedProperty().bind(boxes.visibleProperty());
    begin.managedProperty().bind(begin.visibleProperty());
    promisedCard.managedProperty().bind(promisedCard.visibleProperty());
    promisedNote.managedProperty().bind(promisedNote.textProperty().isNotEmpty());
    notesCard.managedProperty().bind(notesCard.visibleProperty());
    DayRoom made = new DayRoom(boxes, services, side);
    made.follow(scroll, notes);
    room = made;
    List.of(empty, columns, boxes).forEach(n -> n.setVisible(false));
  }

  @Override
  public void shown() {
    fault.setText("");
    feed.open();
  }

  @Override
  public void hidden() {
    feed.close();
  }

  /** The figures themselves: the arrows go through them, also before the first ones are there. */
  @Override
  public Node firstFocus() {
    return scroll;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  /** Never further than today: of a day to come there is nothing to tell. */
  private void go(UnaryOperator<LocalDate> step) {
    if (shown != null && today != null) {
      LocalDate day = step.apply(shown.when().day());
      feed.want(day.isBefore(today) ? day : null);
    }
  }

  private void show(DayFeed.Day day) {
    DayReport report = day.report();
    today = day.today();
    past.set(report.when().day().isBefore(day.today()));
    known.set(true);
    if (report.equals(shown)) {
      return;
    }
    shown = report;
    DayInWords words = new DayInWords(report, Wording.in(texts.locale()));
    date.setText(texts.date(report.when().day()));
    pill.setText(texts.get(past.get() ? "today.over" : "today.live"));
    pill.getStyleClass().setAll("label", "pill", past.get() ? "info" : "good");
    String sentence = words.nothing();
    empty.setVisible(sentence != null);
    nothing.setText(sentence == null ? "" : sentence);
    begin.setVisible(!past.get() && report.when().open());
    boxes.setVisible(sentence == null);
    columns.setVisible(sentence == null);
    if (room != null) {
      room.boxes(look.boxes(words));
    }
    bars.getChildren().setAll(look.bars(report));
    look.table(table, report, words);
    promisedCard.setVisible(!words.appointments().none());
    look.promised(promised, words.appointments());
    promisedNote.setText(words.appointments().note());
    notes.setText(words.notes());
    notesCard.setVisible(!words.notes().isEmpty());
  }

  private void print() {
    if (shown != null) {
      LocalDate day = shown.when().day();
      work.act(
          () -> papers.print(day),
          printed -> dialogs.toast(texts.get("today.submitted", texts.date(printed))));
    }
  }

  private void choose() {
    if (shown != null) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.get("today.save"));
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
      chooser.setInitialFileName("laporan-harian-" + shown.when().day() + ".pdf");
      File file = chooser.showSaveDialog(scroll.getScene().getWindow());
      if (file != null) {
        save(file.toPath());
      }
    }
  }

  void save(Path file) {
    if (shown != null) {
      LocalDate day = shown.when().day();
      fault.setText("");
      work.act(
          () -> papers.save(day, file),
          written -> dialogs.toast(texts.get("today.saved", written)),
          failed -> fault.setText(texts.get("today.unsaved")));
    }
  }
}
