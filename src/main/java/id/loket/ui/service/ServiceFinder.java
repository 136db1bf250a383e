package id.loket.ui.service;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceSearch;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The left half of the screen: what is typed, the services that fit it, and where to go with what
 * is not this office's to give. The arrows choose while the hand stays in the search field.
 */
final class ServiceFinder {
  private static final int ALL = 1000;

  private final Texts texts;
  private final TextField words;
  private final ListView<Service> list;
  private final VBox elsewhere;
  private ServiceSearch search = ServiceSearch.of(new Catalogue(List.of(), List.of()));

  ServiceFinder(Texts texts, TextField words, ListView<Service> list, VBox elsewhere) {
    this.texts = texts;
    this.words = words;
    this.list = list;
    this.elsewhere = elsewhere;
    list.setPlaceholder(wrapped(texts.get("service.none")));
    list.setCellFactory(view -> new Row());
    words.textProperty().subscribe(typed -> find(null));
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  /** The catalogue changed; what is chosen stays so. */
  void know(Catalogue now) {
    search = ServiceSearch.of(now);
    Service before = list.getSelectionModel().getSelectedItem();
    find(before == null ? null : before.code());
  }

  /** Chooses it, also if the words would not find it. */
  void show(ServiceCode code) {
    if (list.getItems().stream().noneMatch(s -> s.code().equals(code))) {
      words.clear();
    }
    find(code);
  }

  /**
   * Finds what is typed.
   *
   * @param stay the service that stays chosen if it is among it; null: the first is
   */
  private void find(@Nullable ServiceCode stay) {
    Service before = list.getSelectionModel().getSelectedItem();
    ServiceCode wanted =
        stay == null && before != null && words.getText().isBlank() ? before.code() : stay;
    List<Service> found = search.find(words.getText(), ALL);
    list.getItems().setAll(found);
    found.stream()
        .filter(s -> s.code().equals(wanted))
        .findFirst()
        .ifPresentOrElse(this::select, () -> list.getSelectionModel().selectFirst());
    elsewhere
        .getChildren()
        .setAll(
            search.elsewhere(words.getText()).stream()
                .map(e -> wrapped(texts.get("service.elsewhere", e.name(), e.where()), "note"))
                .toList());
  }

  private void select(Service service) {
    list.getSelectionModel().select(service);
    list.scrollTo(service);
  }

  private void move(KeyEvent e) {
    if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
      e.consume();
      if (e.getCode() == KeyCode.DOWN) {
        list.getSelectionModel().selectNext();
      } else {
        list.getSelectionModel().selectPrevious();
      }
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }
  }

  private static Label wrapped(String words, String... styles) {
    Label label = new Label(words);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private static final class Row extends ListCell<Service> {
    @Override
    protected void updateItem(@Nullable Service item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (item == null || empty) {
        setGraphic(null);
      } else {
        Label number = new Label(Integer.toString(item.shortNumber()));
        number.getStyleClass().add("service-number");
        HBox row = new HBox(number, new Label(item.shortName()));
        row.getStyleClass().add("service-row");
        setGraphic(row);
      }
    }
  }
}
