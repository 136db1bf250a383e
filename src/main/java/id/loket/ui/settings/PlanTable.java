package id.loket.ui.settings;

import id.loket.desk.SlotPlanDesk.Planned;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceGroup;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The plans of slots in a table. */
final class PlanTable {
  private static final PseudoClass USUAL = PseudoClass.getPseudoClass("usual");

  private final TableView<Planned> table;
  private final Texts texts;

  PlanTable(TableView<Planned> table, Texts texts) {
    this.table = table;
    this.texts = texts;
    column("what", 430, this::name);
    column("slot", 90, p -> texts.get("settings.appointments.min", p.plan().slots().minutes()));
    column("places", 90, p -> texts.number(p.plan().slots().capacity()));
    column("walkIns", 100, p -> p.plan().slots().walkInShare() + "%");
    column(
        "plan",
        100,
        p -> texts.get(p.own() ? "settings.appointments.own" : "settings.appointments.usual"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setRowFactory(t -> new Row());
  }

  private void column(String head, double width, Function<Planned, String> shown) {
    TableColumn<Planned, String> column =
        new TableColumn<>(texts.get("settings.appointments." + head));
    column.setCellValueFactory(f -> new SimpleStringProperty(shown.apply(f.getValue())));
    column.setSortable(false);
    column.setPrefWidth(width);
    table.getColumns().add(column);
  }

  /** Of what nobody settled the row is grey, besides saying so. */
  private static final class Row extends TableRow<Planned> {
    @Override
    protected void updateItem(@Nullable Planned item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(USUAL, item != null && !item.own());
    }
  }

  String name(Planned p) {
    ServiceGroup group = p.group();
    Service one = p.service();
    return group != null
        ? texts.get("settings.quotas.group", group.letter(), group.name())
        : one != null ? one.shortNumber() + "  " + one.name() : String.valueOf(p.plan().service());
  }

  /** Chooses the plan of that group or service, or the first one. */
  void show(List<Planned> all, @Nullable String subject) {
    table.getItems().setAll(all);
    table.getSelectionModel().clearSelection();
    Optional<Planned> same =
        all.stream().filter(p -> p.plan().subject().equals(subject)).findFirst();
    same.ifPresentOrElse(
        p -> {
          table.getSelectionModel().select(p);
          if (p.group() == null) {
            // those of services stand last; the groups are in view
            table.scrollTo(p);
          }
        },
        () -> table.getSelectionModel().selectFirst());
  }
}
