package id.loket.ui.appointment;

import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the lists of appointments have in common. */
final class Rows {
  /** In pixels: a hundred shares are as wide as the list of a day at 1366 pixels. */
  private static final double SHARE = 8.7;

  /** In heights of a heading. */
  private static final double CODE = 6.4;

  private static final double PHONE = 7.7;

  /** From this size of a heading on there is no room for everything, in pixels. */
  private static final double LARGE = 24;

  private static final double TIME = 3.4;

  private static final double NAME = 6.4;

  private static final double STAND = 7.6;

  private Rows() {}

  static String name(Texts texts, Appointment a) {
    Booker booker = a.booker();
    return booker == null ? texts.get("reception.nameless") : booker.name();
  }

  static String phone(Appointment a) {
    Booker booker = a.booker();
    return booker == null ? "" : booker.phone().shown();
  }

  static String service(Catalogue catalogue, Appointment a) {
    return catalogue
        .byCode(new ServiceCode(a.booking().service()))
        .map(s -> s.shortName())
        .orElse(a.booking().service());
  }

  static String fullService(Catalogue catalogue, Appointment a) {
    return catalogue
        .byCode(new ServiceCode(a.booking().service()))
        .map(s -> s.name())
        .orElse(a.booking().service());
  }

  /** What does not fit ends in an ellipsis, and is told whole where the mouse rests on it. */
  static void ending(Labeled label) {
    label
        .tooltipProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> label.isTextTruncated() ? new Tooltip(label.getText()) : null,
                label.textTruncatedProperty(),
                label.textProperty()));
  }

  /** These are read aloud and dialled: whole at every size of text, the others give way. */
  static void whole(Label heading, TableColumn<?, ?> code, TableColumn<?, ?> phone) {
    heading
        .fontProperty()
        .subscribe(font -> {
          code.setMinWidth(CODE * font.getSize());
          phone.setMinWidth(PHONE * font.getSize());
        });
  }

  /** Where letters are large these are told beside the list only, so that the time has its room. */
  static void givingWay(
      Label heading,
      TableColumn<?, ?> time,
      TableColumn<?, ?> name,
      TableColumn<?, ?> stand,
      List<? extends TableColumn<?, ?>> columns) {
    heading
        .fontProperty()
        .subscribe(font -> {
          boolean large = font.getSize() > LARGE;
          time.setMinWidth(large ? TIME * font.getSize() : 0);
          name.setMinWidth(large ? NAME * font.getSize() : 0);
          stand.setMinWidth(large ? STAND * font.getSize() : 0);
          columns.forEach(column -> column.setVisible(!large));
        });
  }

  /** A column of words. */
  static <T> void words(TableColumn<T, String> column, int share, Function<T, String> of) {
    column.setCellValueFactory(row -> new SimpleStringProperty(of.apply(row.getValue())));
    // what the table is wider or narrower than all of these is shared out among them
    column.setPrefWidth(SHARE * share);
    column.setCellFactory(c -> {
      TableCell<T, String> cell =
          new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
              super.updateItem(words, empty);
              setText(empty ? null : words);
            }
          };
      ending(cell);
      return cell;
    });
  }

  /** A column that shows more than words; they are what is read aloud. */
  static <T> void nodes(
      TableColumn<T, String> column, int share, Function<T, String> said, Function<T, Region> of) {
    words(column, share, said);
    column.setCellFactory(c ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            T row = empty ? null : getTableRow().getItem();
            Region node = row == null ? null : of.apply(row);
            if (node != null) {
              // A cell gives its picture all the width that it asks for, and cuts off the rest.
              node.maxWidthProperty().bind(room);
            }
            setGraphic(node);
            setAccessibleText(words);
          }

          private final DoubleBinding room =
              Bindings.createDoubleBinding(
                  () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                  widthProperty(),
                  insetsProperty());
        });
  }

  /**
   * What is shown anew; the chosen row stays chosen, or the one in its place is.
   *
   * @param same whether two rows are about the same appointment
   */
  static <T> void show(TableView<T> table, List<T> now, Function<T, Object> same) {
    if (!table.getItems().equals(now)) {
      T chosen = table.getSelectionModel().getSelectedItem();
      int at = Math.max(0, table.getSelectionModel().getSelectedIndex());
      table.getItems().setAll(now);
      int again = -1;
      for (int i = 0; chosen != null && i < now.size(); i++) {
        if (same.apply(now.get(i)).equals(same.apply(chosen))) {
          again = i;
        }
      }
      table.getSelectionModel().clearAndSelect(again >= 0 ? again : Math.min(at, now.size() - 1));
    }
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }
}
