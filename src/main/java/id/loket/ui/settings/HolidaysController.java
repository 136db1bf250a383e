package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.calendar.Holiday;
import id.loket.domain.calendar.HolidaySet;
import id.loket.store.HolidayTable;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Section Hari libur: the office's own closed days beside those of the yearly decree and of the
 * regency.
 */
public final class HolidaysController implements Page {

  /**
   * One closed day, or one that the regency wants closed.
   *
   * @param proposed what the regency calls it, where the office has another word for that day
   */
  private record Row(LocalDate date, String name, String kind, @Nullable String proposed) {}

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private Field date;
  @FXML private Field name;
  @FXML private TableView<Row> days;
  @FXML private TableColumn<Row, String> dateColumn;
  @FXML private TableColumn<Row, String> nameColumn;
  @FXML private TableColumn<Row, String> kindColumn;
  @FXML private Button open;
  @FXML private Button adopt;
  @FXML private Label unknown;

  public HolidaysController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    column(dateColumn, r -> texts.date(r.date()));
    column(nameColumn, Row::name);
    column(kindColumn, this::kind);
    days.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    unknown.visibleProperty().bind(unknown.textProperty().isNotEmpty());
    unknown.managedProperty().bind(unknown.visibleProperty());
    open.setDisable(true);
    adopt.setDisable(true);
    adopt.managedProperty().bind(adopt.visibleProperty());
    days.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          open.setDisable(row == null || row.kind().equals("regencyOpen"));
          adopt.setDisable(row == null || row.proposed() == null);
        });
  }

  private static void column(TableColumn<Row, String> column, Function<Row, String> shown) {
    column.setCellValueFactory(f -> new SimpleStringProperty(shown.apply(f.getValue())));
    column.setSortable(false);
  }

  @Override
  public void open() {
    Map<LocalDate, Holiday> shipped =
        HolidayTable.shipped().stream()
            .collect(Collectors.toMap(Holiday::date, Function.identity()));
    Map<LocalDate, String> closed = desk.known().settings().calendar().holidays();
    Map<LocalDate, String> proposed = desk.known().regency().holidays();
    List<Row> rows =
        Stream.concat(closed.keySet().stream(), proposed.keySet().stream())
            .distinct()
            .sorted()
            .map(day -> row(day, closed.get(day), proposed.get(day), shipped.get(day)))
            .toList();
    adopt.setVisible(!proposed.isEmpty());
    saver.ask(() -> desk.look(s -> s.now().day()), today -> list(rows, today));
  }

  private void list(List<Row> rows, LocalDate today) {
    unknown.setText(
        desk.known()
            .settings()
            .calendar()
            .unknownYear(today)
            .map(year -> texts.get("settings.holidays.unknown", year.toString()))
            .orElse(""));
    days.getItems().setAll(rows.stream().filter(row -> !row.date().isBefore(today)).toList());
  }

  private static Row row(
      LocalDate day,
      @Nullable String closed,
      @Nullable String proposed,
      @Nullable Holiday shipped) {
    if (closed == null) {
      return new Row(day, String.valueOf(proposed), "regencyOpen", proposed);
    }
    if (closed.equals(proposed)) {
      return new Row(day, closed, "regency", null);
    }
    String kind =
        shipped == null || !shipped.name().equals(closed)
            ? "own"
            : shipped.jointLeave() ? "joint" : "national";
    return new Row(day, closed, kind, proposed);
  }

  private String kind(Row row) {
    String kind = texts.get("settings.holidays.kind." + row.kind());
    return row.proposed() == null || row.kind().equals("regencyOpen")
        ? kind
        : texts.get("settings.holidays.kind.beside", kind, row.proposed());
  }

  @FXML
  private void adoptDay() {
    Row row = days.getSelectionModel().getSelectedItem();
    if (row != null && row.proposed() != null) {
      set(new HolidaySet(row.date(), row.proposed()));
    }
  }

  @FXML
  private void openDay() {
    Row row = days.getSelectionModel().getSelectedItem();
    if (row != null) {
      set(new HolidaySet(row.date(), ""));
    }
  }

  @Override
  public void save() {
    Optional<LocalDate> day = HoursText.date(date.value());
    date.error(day.isPresent() ? null : texts.get("settings.date.bad"));
    name.error(name.value().isEmpty() ? texts.get("settings.holidays.name.empty") : null);
    if (day.isEmpty() || name.value().isEmpty()) {
      (day.isEmpty() ? date : name).input().requestFocus();
      return;
    }
    set(new HolidaySet(day.get(), name.value()));
  }

  private void set(HolidaySet holiday) {
    saver.save(
        who -> setUp.holiday(who, holiday),
        done -> {
          date.value("");
          name.value("");
          saver.saved();
          open();
          date.input().requestFocus();
        });
  }

  @Override
  public Node firstFocus() {
    return date.input();
  }
}
