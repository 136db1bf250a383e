package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.Period;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Section Jam pelayanan: the usual week, and spans such as Ramadan. */
public final class HoursController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;
  private final Map<DayOfWeek, Field> days = new EnumMap<>(DayOfWeek.class);

  @FXML private ComboBox<HoursSet> which;
  @FXML private HBox spanBox;
  @FXML private Field from;
  @FXML private Field to;
  @FXML private Button drop;
  @FXML private GridPane week;
  @FXML private Field door;
  @FXML private Field last;
  @FXML private Field cutoff;
  private boolean span;

  public HoursController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (int i = 0; i < 2; i++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      week.getColumnConstraints().add(half);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      var field = new Field();
      field.setLabel(day.getDisplayName(TextStyle.FULL, texts.locale()));
      field.setPrompt(texts.get("settings.hours.closed"));
      int index = days.size();
      days.put(day, field);
      week.add(field, index / 4, index % 4);
    }
    for (Node node : List.of(spanBox, drop)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    which.setConverter(Shown.as(this::name));
    which
        .valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            fill(chosen, !chosen.general());
            drop.setVisible(!chosen.general());
          }
        });
  }

  private String name(HoursSet set) {
    LocalDate begins = set.from();
    LocalDate ends = set.to();
    return begins == null || ends == null
        ? texts.get("settings.hours.usual")
        : texts.get("settings.hours.between", texts.shortDate(begins), texts.shortDate(ends));
  }

  @Override
  public void open() {
    List<HoursSet> known = desk.known().settings().calendar().hours();
    List<HoursSet> all = new ArrayList<>(known);
    if (known.stream().noneMatch(HoursSet::general)) {
      all.addFirst(HoursSet.DEFAULT);
    }
    which.setValue(null);
    which.getItems().setAll(all);
    which.setValue(all.stream().filter(HoursSet::general).findFirst().orElseThrow());
  }

  /** Begins a span with the hours that are shown. */
  @FXML
  private void span() {
    span = true;
    spanBox.setVisible(true);
    drop.setVisible(false);
    from.value("");
    to.value("");
    from.input().requestFocus();
  }

  /** The span is gone; it can be typed anew, so nothing is asked. */
  @FXML
  private void drop() {
    HoursSet chosen = which.getValue();
    LocalDate begins = chosen == null ? null : chosen.from();
    LocalDate ends = chosen == null ? null : chosen.to();
    if (begins != null && ends != null) {
      String name = name(chosen);
      saver.save(
          who -> setUp.dropHours(who, begins, ends),
          done -> {
            saver.tell("settings.hours.dropped", name);
            open();
            which.requestFocus();
          });
    }
  }

  private void fill(HoursSet set, boolean asSpan) {
    span = asSpan;
    spanBox.setVisible(asSpan);
    LocalDate begins = set.from();
    LocalDate ends = set.to();
    from.value(begins == null ? "" : HoursText.date(begins));
    to.value(ends == null ? "" : HoursText.date(ends));
    days.forEach((day, field) -> {
      field.error(null);
      field.value(HoursText.show(set.week().getOrDefault(day, List.of())));
    });
    door.value(Integer.toString(set.margins().doorMinutes()));
    last.value(Integer.toString(set.margins().lastTicketMinutes()));
    cutoff.value(Integer.toString(set.margins().cutoffMinutes()));
  }

  @Override
  public void save() {
    List<Control> wrong = new ArrayList<>();
    LocalDate begins = span ? date(from, wrong) : null;
    LocalDate ends = span ? date(to, wrong) : null;
    if (begins != null && ends != null && ends.isBefore(begins)) {
      to.error(texts.get("settings.hours.order"));
      wrong.add(to.input());
    }
    Map<DayOfWeek, List<Period>> typed = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, field) -> {
      Optional<List<Period>> periods = HoursText.parse(field.value());
      field.error(periods.isPresent() ? null : texts.get("settings.hours.bad"));
      periods.ifPresentOrElse(p -> typed.put(day, p), () -> wrong.add(field.input()));
    });
    int before = minutes(door, wrong);
    int lastTicket = minutes(last, wrong);
    int cut = minutes(cutoff, wrong);
    if (!wrong.isEmpty()) {
      wrong.getFirst().requestFocus();
      return;
    }
    var set = new HoursSet(typed, begins, ends, new HoursSet.Margins(before, lastTicket, cut));
    saver.save(
        who -> setUp.hours(who, set),
        done -> {
          saver.saved();
          open();
        });
  }

  private @Nullable LocalDate date(Field field, List<Control> wrong) {
    Optional<LocalDate> date = HoursText.date(field.value());
    field.error(date.isPresent() ? null : texts.get("settings.date.bad"));
    if (date.isEmpty()) {
      wrong.add(field.input());
    }
    return date.orElse(null);
  }

  private int minutes(Field field, List<Control> wrong) {
    OptionalInt number = Whole.parse(field.value(), 0, 600);
    field.error(number.isPresent() ? null : texts.get("settings.number.bad", 0, 600));
    if (number.isEmpty()) {
      wrong.add(field.input());
    }
    return number.orElse(0);
  }

  @Override
  public Node firstFocus() {
    return which;
  }
}
