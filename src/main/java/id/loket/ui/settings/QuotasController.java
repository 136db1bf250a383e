package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.service.Catalogue;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Section Kuota: how many of a group or a service the office takes a day. */
public final class QuotasController implements Page {

  /** A group or a service, by name. */
  private record What(@Nullable String group, @Nullable String service, String name) {}

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private ComboBox<What> what;
  @FXML private Field perDay;
  @FXML private TableView<QuotaSet> quotas;
  @FXML private TableColumn<QuotaSet, String> whatColumn;
  @FXML private TableColumn<QuotaSet, String> perDayColumn;
  @FXML private Button drop;
  private List<What> all = List.of();

  public QuotasController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    what.setConverter(Shown.as(What::name));
    whatColumn.setCellValueFactory(f -> new SimpleStringProperty(name(f.getValue())));
    perDayColumn.setCellValueFactory(
        f -> new SimpleStringProperty(texts.number(f.getValue().perDay())));
    quotas.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    drop.disableProperty().bind(quotas.getSelectionModel().selectedItemProperty().isNull());
  }

  private String name(QuotaSet quota) {
    return all.stream()
        .filter(w -> same(w, quota))
        .map(What::name)
        .findFirst()
        .orElse(quota.subject());
  }

  private static boolean same(What what, QuotaSet quota) {
    String group = quota.group();
    return group != null
        ? group.equals(what.group())
        : what.group() == null && quota.service() != null && quota.service().equals(what.service());
  }

  @Override
  public void open() {
    Catalogue catalogue = desk.known().catalogue();
    List<What> choices = new ArrayList<>();
    catalogue
        .groups()
        .forEach(g ->
            choices.add(
                new What(
                    g.letter(), null, texts.get("settings.quotas.group", g.letter(), g.name()))));
    catalogue
        .services()
        .forEach(
            s -> choices.add(new What(null, s.code().value(), s.shortNumber() + "  " + s.name())));
    all = List.copyOf(choices);
    what.getItems().setAll(all);
    what.setValue(all.isEmpty() ? null : all.getFirst());
    List<QuotaSet> known = desk.known().settings().quotas();
    quotas.getItems().setAll(known);
  }

  @Override
  public void save() {
    OptionalInt number = Whole.parse(perDay.value(), 0, 10_000);
    perDay.error(number.isPresent() ? null : texts.get("settings.number.bad", 0, 10_000));
    What chosen = what.getValue();
    if (number.isEmpty() || chosen == null) {
      perDay.input().requestFocus();
      return;
    }
    set(new QuotaSet(chosen.group(), chosen.service(), number.getAsInt()));
  }

  @FXML
  private void drop() {
    QuotaSet chosen = quotas.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      set(new QuotaSet(chosen.group(), chosen.service(), -1));
    }
  }

  private void set(QuotaSet quota) {
    saver.save(
        who -> setUp.quota(who, quota),
        done -> {
          perDay.value("");
          saver.saved();
          open();
        });
  }

  @Override
  public Node firstFocus() {
    return what;
  }
}
