package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import id.loket.ui.counter.CounterModel.Held;
import id.loket.ui.counter.CounterModel.Line;
import id.loket.ui.counter.CounterModel.Waiting;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Marks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The right column: the next call, who waits in the order of calling, who is set aside. */
public final class QueueController {
  private static final double HELD_ROW_EM = 3.4;
  private static final int HELD_ROWS = 3;

  private final Sentences words;
  private final Marks marks;
  private final InvalidationListener onMarks = o -> refresh();
  private final FlowPane callRow = new FlowPane();
  private Line line = Line.EMPTY;
  private long elapsed;

  @FXML private VBox root;
  @FXML private VBox callCard;
  @FXML private Button callNext;
  @FXML private HBox counts;
  @FXML private Label count;
  @FXML private Label longestWord;
  @FXML private Label longest;
  @FXML private VBox listCard;
  @FXML private Button byNumber;
  @FXML private ListView<Waiting> waiting;
  @FXML private VBox heldBox;
  @FXML private Button resume;
  @FXML private ListView<Held> held;

  public QueueController(Texts texts, Marks marks) {
    this.words = new Sentences(texts);
    this.marks = marks;
  }

  @FXML
  private void initialize() {
    callRow.getStyleClass().add("call-row");
    heldBox.managedProperty().bind(heldBox.visibleProperty());
    root.managedProperty().bind(root.visibleProperty());
    var empty = new Label(words.get("counter.queue.empty"));
    empty.setWrapText(true);
    waiting.setPlaceholder(empty);
    waiting.setCellFactory(v -> new WaitingRow());
    held.setCellFactory(v -> new HeldRow());
    marks.numbers().addListener(new WeakInvalidationListener(onMarks));
  }

  private void refresh() {
    // read, so that the next change is told too
    marks.numbers().get();
    waiting.refresh();
  }

  void into(Buttons buttons) {
    buttons.add(Act.CALL_NEXT, "counter.callNext", "F5", callNext);
    buttons.add(Act.CALL, "counter.byNumber", "Ctrl+P", byNumber);
    buttons.add(Act.RESUME, "counter.resume", "Ctrl+J", resume);
  }

  /** Enter on a row. A held one whose time is over waits: it is called. */
  void onEnter(Consumer<String> ofWaiting, Consumer<String> ofHeld) {
    enter(waiting, w -> ofWaiting.accept(w.number()));
    enter(held, h -> (h.due() ? ofWaiting : ofHeld).accept(h.number()));
  }

  private static <T> void enter(ListView<T> list, Consumer<T> act) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          T item = list.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && item != null) {
            e.consume();
            act.accept(item);
          }
        });
  }

  /** The row on which the focus is. */
  Optional<String> selected() {
    if (waiting.isFocused()) {
      return Optional.ofNullable(waiting.getSelectionModel().getSelectedItem())
          .map(Waiting::number);
    }
    return held.isFocused()
        ? Optional.ofNullable(held.getSelectionModel().getSelectedItem()).map(Held::number)
        : Optional.empty();
  }

  /** In one column the call stands above everything and the lists below. */
  void stack(VBox column, boolean stacked) {
    callRow.getChildren().clear();
    column.getChildren().removeAll(callCard, listCard);
    root.getChildren().removeAll(callCard, listCard);
    root.setVisible(!stacked);
    callNext.setMaxWidth(stacked ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
    if (stacked) {
      callRow.getChildren().setAll(callNext, counts);
      callCard.getChildren().setAll(callRow);
      column.getChildren().addFirst(callCard);
      column.getChildren().add(listCard);
    } else {
      callCard.getChildren().setAll(callNext, counts);
      root.getChildren().setAll(callCard, listCard);
    }
  }

  void show(Line now) {
    line = now;
    elapsed = 0;
    keep(waiting, now.waiting(), Waiting::number);
    keep(held, now.held(), Held::number);
    // As high as its rows, at most three; the waiting ones get what is left.
    double row = HELD_ROW_EM * longestWord.getFont().getSize();
    held.setMinHeight(Math.min(now.held().size(), HELD_ROWS) * row + 2);
    held.setPrefHeight(held.getMinHeight());
    heldBox.setVisible(!now.held().isEmpty());
    count.setText(Integer.toString(now.waiting().size()));
    times();
  }

  private static <T> void keep(
      ListView<T> list, List<T> items, java.util.function.Function<T, String> number) {
    T before = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(items);
    if (before != null) {
      items.stream()
          .filter(i -> number.apply(i).equals(number.apply(before)))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  /** So many seconds after the state was looked at. True: a held one is due since. */
  boolean tick(long seconds) {
    boolean minute =
        line.waiting().stream()
            .anyMatch(w -> (w.seconds() + seconds) / 60 != (w.seconds() + elapsed) / 60);
    elapsed = seconds;
    if (minute) {
      times();
      waiting.refresh();
    }
    Long due = line.nextReturn();
    return due != null && seconds > due;
  }

  private void times() {
    boolean any = !line.waiting().isEmpty();
    longestWord.setVisible(any);
    longest.setVisible(any);
    longest.setText(any ? words.minutes(line.longestSeconds() + elapsed) : "");
  }

  private final class WaitingRow extends RowCell<Waiting> {
    private final Label number = label("row-number");
    private final Label service = label("row-service");
    private final Label minutes = label("row-minutes");

    WaitingRow() {
      service.setMaxWidth(Double.MAX_VALUE);
      minutes.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(service, Priority.ALWAYS);
    }

    @Override
    Node shown(Waiting item) {
      number.setText(item.number());
      service.setText(item.service());
      minutes.setText(words.shortMinutes(item.seconds() + elapsed));
      HBox row = row(number);
      if (marks.on(item.number())) {
        row.getChildren().add(marks.label());
      }
      row.getChildren().add(service);
      if (item.returning()) {
        row.getChildren().add(PersonController.pill(words.get("counter.returning"), "info"));
      }
      words.priority(item.who()).stream()
          .limit(1)
          .forEach(p -> row.getChildren().add(PersonController.pill(p, "warn")));
      if (item.who().appointed() != null) {
        row.getChildren().add(PersonController.pill(words.marks(item.who()).getFirst(), "info"));
      }
      if (item.who().luar() || item.who().outside()) {
        // The whole sentence would push the service out of the row.
        row.getChildren().add(PersonController.pill(words.get("counter.mark.short"), "info"));
      }
      row.getChildren().add(minutes);
      return row;
    }

    @Override
    String spoken(Waiting item) {
      return words.spoken(item) + marks.spoken(item.number());
    }
  }

  private final class HeldRow extends RowCell<Held> {
    private final Label number = label("row-number");
    private final Label who = label("row-service");
    private final Label back = label("held-back");
    private final VBox both = new VBox(who, back);
    private final HBox row = row(number, both);

    HeldRow() {
      back.setMinWidth(0);
    }

    @Override
    Node shown(Held item) {
      number.setText(item.number());
      who.setText(item.name().isEmpty() ? item.service() : item.name());
      back.setText(words.counter(item.counter()) + " · " + words.returning(item));
      back.getStyleClass().removeAll("warn-text", "muted");
      back.getStyleClass().add(item.due() ? "warn-text" : "muted");
      return row;
    }

    @Override
    String spoken(Held item) {
      return item.number() + ", " + words.heldDetail(item);
    }
  }
}
