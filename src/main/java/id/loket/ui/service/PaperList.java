package id.loket.ui.service;

import id.loket.domain.service.Requirement;
import id.loket.print.Wording;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the service in the form. Their keys hold while the hand is in the list: in a field
 * Delete and the arrows belong to what is typed there.
 */
final class PaperList {
  private final Texts texts;
  private final Dialogs dialogs;
  private final PaperForm.Known known;
  private final ListView<Requirement> list = new ListView<>();
  private final Deque<List<Requirement>> before = new ArrayDeque<>();
  private final List<Command> commands;
  private final VBox node;

  PaperList(Texts texts, Dialogs dialogs, PaperForm.Known known) {
    this.texts = texts;
    this.dialogs = dialogs;
    this.known = known;
    this.commands =
        List.of(
            Command.of("service.papers.change", "Enter", this::change),
            Command.of("service.papers.add", "Insert", this::add),
            Command.of("service.papers.remove", "Delete", this::remove),
            Command.of("service.papers.up", "Ctrl+Up", () -> move(-1)),
            Command.of("service.papers.down", "Ctrl+Down", () -> move(1)),
            Command.of("kit.undo", "Ctrl+Z", this::undo));
    list.setId("papers");
    list.getStyleClass().add("edit-papers");
    list.setCellFactory(view -> new Row());
    list.setAccessibleText(texts.get("service.part.requirements"));
    Label none = new Label(texts.get("service.papers.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("service-buttons");
    for (Command command : commands) {
      Button button = new Button(texts.get(command.label()));
      command.on(button);
      // By key it is reached in the list; Tab would otherwise pass six buttons.
      button.setFocusTraversable(false);
      buttons.getChildren().add(button);
    }
    Label title = new Label(texts.get("service.part.requirements"));
    title.getStyleClass().add("strong");
    title.setLabelFor(list);
    node = new VBox(title, list, buttons);
    node.getStyleClass().add("edit-field");
  }

  Region node() {
    return node;
  }

  ListView<Requirement> list() {
    return list;
  }

  List<Requirement> papers() {
    return List.copyOf(list.getItems());
  }

  void fill(List<Requirement> papers) {
    before.clear();
    list.getItems().setAll(papers);
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event) {
    commands.stream()
        .filter(c -> c.keys().match(event))
        .findFirst()
        .ifPresent(c -> {
          event.consume();
          c.run();
        });
  }

  private int chosen() {
    return list.getSelectionModel().getSelectedIndex();
  }

  private void put(List<Requirement> papers, int select) {
    before.push(papers());
    list.getItems().setAll(ServiceReading.placed(papers));
    list.getSelectionModel().clearAndSelect(Math.clamp(select, 0, Math.max(0, papers.size() - 1)));
    list.getFocusModel().focus(chosen());
    list.scrollTo(chosen());
  }

  private void add() {
    new PaperForm(texts, known, null)
        .ask(
            dialogs,
            made -> {
              List<Requirement> now = new ArrayList<>(list.getItems());
              now.add(chosen() + 1, once(made, now));
              put(now, chosen() + 1);
            });
  }

  /** Two papers of a service never share a word: a dossier tells them apart by it. */
  private static Requirement once(Requirement made, List<Requirement> others) {
    boolean taken =
        made.code() != null && others.stream().anyMatch(r -> made.code().equals(r.code()));
    return taken
        ? new Requirement(
            made.place(), null, made.name(), made.form(), made.count(), made.need(), made.note())
        : made;
  }

  private void change() {
    int at = chosen();
    if (at >= 0) {
      new PaperForm(texts, known, list.getItems().get(at))
          .ask(
              dialogs,
              made -> {
                List<Requirement> now = new ArrayList<>(list.getItems());
                now.set(at, made);
                put(now, at);
              });
    }
  }

  private void remove() {
    int at = chosen();
    if (at >= 0) {
      List<Requirement> now = new ArrayList<>(list.getItems());
      now.remove(at);
      put(now, at);
    }
  }

  private void move(int by) {
    int at = chosen();
    if (at >= 0 && at + by >= 0 && at + by < list.getItems().size()) {
      List<Requirement> now = new ArrayList<>(list.getItems());
      Collections.swap(now, at, at + by);
      put(now, at + by);
    }
  }

  private void undo() {
    if (!before.isEmpty()) {
      int at = chosen();
      list.getItems().setAll(before.pop());
      list.getSelectionModel().clearAndSelect(Math.clamp(at, 0, Math.max(0, papers().size() - 1)));
    }
  }

  private final class Row extends ListCell<Requirement> {
    private final Label name = new Label();
    private final Label rest = new Label();
    private final VBox box = new VBox(name, rest);

    Row() {
      name.setWrapText(true);
      rest.setWrapText(true);
      name.getStyleClass().add("strong");
      rest.getStyleClass().addAll("small", "muted");
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    /** As wide as the list, so that long names wrap. */
    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(@Nullable Requirement item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      name.setText(item.place() + ". " + item.name());
      rest.setText(
          texts.get(
                  "service.papers.row",
                  texts.get("service.form." + item.form().name()),
                  item.count(),
                  when(item.need()))
              + (item.note() == null ? "" : " · " + item.note()));
      setGraphic(box);
    }

    private String when(Requirement.Need need) {
      if (need.always() || need.advised()) {
        return texts.get(need.always() ? "service.need.always" : "service.need.advised");
      }
      Wording words = Wording.in(texts.locale());
      return texts.get(
          "service.need.if",
          need.conditions().stream()
              .map(words::condition)
              .collect(Collectors.joining(texts.get("service.need.or"))));
    }
  }
}
