package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Start;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.ui.appointment.Week.Day;
import id.loket.ui.kit.Texts;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A week of times: each says in words how it stands. One node has the hand; the arrows move what is
 * marked, and what they do beyond the week is the form's.
 */
public final class WeekController {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Texts texts;
  private final Times times;
  private final Map<LocalDateTime, Label> cells = new HashMap<>();
  private @Nullable Hears hears;
  private @Nullable Week week;
  private @Nullable LocalDateTime marked;

  @FXML private Label title;
  @FXML private Label hint;
  @FXML private Label empty;
  @FXML private ScrollPane scroll;
  @FXML private GridPane grid;

  /** What is done in it. */
  interface Hears {
    void marked(LocalDateTime start);

    /** Enter, or a click. */
    void taken();

    void weeks(int by);

    void home();
  }

  public WeekController(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
  }

  @FXML
  private void initialize() {
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scroll.managedProperty().bind(scroll.visibleProperty());
    empty.managedProperty().bind(empty.visibleProperty());
    hint.visibleProperty().bind(scroll.visibleProperty());
    nothing();
  }

  void tell(Hears who) {
    hears = who;
  }

  Label heading() {
    return title;
  }

  Node hand() {
    return scroll;
  }

  private void nothing() {
    week = null;
    title.setText(texts.get("appointment.week"));
    empty.setText(texts.get("appointment.week.none"));
    empty.setVisible(true);
    scroll.setVisible(false);
  }

  /** A week, with what is chosen in it; null: no service is chosen yet. */
  void show(@Nullable Week now, @Nullable LocalDateTime chosen) {
    marked = chosen;
    if (now == null) {
      nothing();
    } else {
      if (!now.equals(week)) {
        week = now;
        title.setText(title(now));
        boolean closed = now.times().isEmpty() && now.days().isEmpty();
        empty.setText(texts.get("appointment.week.closed"));
        empty.setVisible(closed);
        scroll.setVisible(!closed);
        fill(now);
      }
      mark();
    }
  }

  private String title(Week now) {
    if (now.days().isEmpty()) {
      return times.day(now.monday());
    }
    return texts.get(
        "appointment.week.of",
        times.brief(now.days().getFirst().date()),
        times.brief(now.days().getLast().date()));
  }

  private void fill(Week now) {
    cells.clear();
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    ColumnConstraints first = new ColumnConstraints();
    first.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(first);
    for (int x = 0; x < now.days().size(); x++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      // As wide as the others, whatever the words in it.
      column.setMinWidth(0);
      column.setPrefWidth(1);
      grid.getColumnConstraints().add(column);
    }
    for (int y = 0; y < now.times().size(); y++) {
      Label time = new Label(texts.time(now.times().get(y)));
      time.getStyleClass().addAll("small", "muted", "week-time");
      time.setMinWidth(Region.USE_PREF_SIZE);
      grid.add(time, 0, y + 1);
    }
    for (int x = 0; x < now.days().size(); x++) {
      column(now, now.days().get(x), x + 1);
    }
  }

  private void column(Week now, Day day, int x) {
    Label head = new Label(times.brief(day.date()));
    head.getStyleClass().addAll("strong", "small", "week-day");
    head.setMaxWidth(Double.MAX_VALUE);
    grid.add(head, x, 0);
    if (day.holiday() != null) {
      Label name = new Label(texts.get("appointment.week.holiday", day.holiday()));
      name.getStyleClass().add("week-holiday");
      name.setWrapText(true);
      name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      grid.add(name, x, 1, 1, Math.max(1, now.times().size()));
      return;
    }
    for (int y = 0; y < now.times().size(); y++) {
      LocalTime time = now.times().get(y);
      int row = y + 1;
      day.at(time).ifPresent(start -> grid.add(cell(start), x, row));
    }
  }

  private Label cell(Start start) {
    Label cell = new Label(words(start));
    cell.getStyleClass().addAll("small", "week-cell", style(start));
    cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    LocalDateTime at = start.slot().start();
    cell.setOnMouseClicked(e -> {
      Hears who = hears;
      if (who != null) {
        who.marked(at);
        who.taken();
      }
    });
    cells.put(at, cell);
    return cell;
  }

  private static String style(Start start) {
    return switch (start.fit()) {
      case FREE -> "free";
      case FULL -> "full";
      default -> "shut";
    };
  }

  private String words(Start start) {
    return start.fit() == Fit.FREE
        ? texts.get("appointment.fit.FREE", start.slot().free(), start.slot().bookable())
        : texts.get("appointment.fit." + start.fit());
  }

  private void mark() {
    LocalDateTime now = marked;
    cells.forEach((at, cell) -> cell.pseudoClassStateChanged(MARKED, at.equals(now)));
    Label cell = now == null ? null : cells.get(now);
    scroll.setAccessibleText(
        cell == null || now == null ? title.getText() : times.full(now) + ", " + cell.getText());
    if (cell != null) {
      inSight(cell);
    }
  }

  private void inSight(Node cell) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = grid.getHeight() - seen;
    if (hidden <= 0 || seen <= 0) {
      return;
    }
    Bounds place = cell.getBoundsInParent();
    double top = scroll.getVvalue() * hidden;
    double wanted = Math.min(place.getMinY(), Math.max(place.getMaxY() - seen, top));
    scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  private void pressed(KeyEvent event) {
    Hears who = hears;
    Week now = week;
    if (who == null || now == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> step(who, now, -1);
      case DOWN -> step(who, now, 1);
      case LEFT -> aside(who, now, -1);
      case RIGHT -> aside(who, now, 1);
      case PAGE_UP -> who.weeks(-1);
      case PAGE_DOWN -> who.weeks(1);
      case HOME -> who.home();
      case ENTER -> who.taken();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(Hears who, Week now, int by) {
    from(now).map(at -> now.along(at, by)).ifPresent(who::marked);
  }

  private void aside(Hears who, Week now, int by) {
    from(now).ifPresent(at -> now.aside(at, by).ifPresentOrElse(who::marked, () -> who.weeks(by)));
  }

  /** Where the arrows begin: at what is marked, if it is in this week. */
  private Optional<LocalDateTime> from(Week now) {
    LocalDateTime at = marked;
    if (at != null && now.has(at.toLocalDate())) {
      return Optional.of(at);
    }
    List<Start> all = new ArrayList<>();
    now.days().forEach(d -> all.addAll(d.starts()));
    return all.stream().findFirst().map(s -> s.slot().start());
  }
}
