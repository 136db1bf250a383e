package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.CatalogueDesk.Version;
import id.loket.desk.Desk;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceSearch;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.SheetPrints;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * "Layanan": what each service asks for, now and before. Everybody reads and prints it; an
 * administrator changes it.
 */
public final class ServiceController implements Screen {
  private static final int ALL = 1000;

  private final Desk desk;
  private final CatalogueDesk services;
  private final CatalogueFiles files;
  private final Editing editing;
  private final SheetPrints sheets;
  private final Work work;
  private final Texts texts;
  private @Nullable Catalogue known;
  private ServiceSearch search = ServiceSearch.of(new Catalogue(List.of(), List.of()));
  private @Nullable ServiceCard shown;
  private @Nullable Service asked;
  private @Nullable Subscription open;
  private List<Command> commands = List.of();

  @FXML private Label wordsLabel;
  @FXML private TextField words;
  @FXML private ListView<Service> list;
  @FXML private VBox elsewhere;
  @FXML private Button fresh;
  @FXML private Button load;
  @FXML private Button save;
  @FXML private Label fault;
  @FXML private VBox card;
  @FXML private Button print;
  @FXML private Button more;
  @FXML private Button look;
  @FXML private Button change;
  @FXML private Button fix;
  @FXML private Label name;
  @FXML private FlowPane marks;
  @FXML private ComboBox<Version> versions;
  @FXML private Label old;
  @FXML private ScrollPane scroll;
  @FXML private VBox sheet;

  public ServiceController(
      Desk desk,
      CatalogueDesk services,
      CatalogueFiles files,
      Editing editing,
      SheetPrints sheets,
      Work work,
      Texts texts) {
    this.desk = desk;
    this.services = services;
    this.files = files;
    this.editing = editing;
    this.sheets = sheets;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    shown =
        new ServiceCard(texts, new ServiceCard.Parts(name, marks, versions, old, sheet, scroll));
    wordsLabel.setLabelFor(words);
    Label none = new Label(texts.get("service.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setCellFactory(view -> new Row());
    words.textProperty().subscribe(typed -> find(null));
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> choose(now));
    fault.textProperty().bind(files.fault());
    fault.managedProperty().bind(files.fault().isNotEmpty());
    commands =
        List.of(
            command("sheet.print", "F9", print, () -> chosen(s -> sheets.print(List.of(s)))),
            command("sheet.more", "Shift+F9", more, () -> chosen(sheets::choose)),
            command("sheet.look", "Ctrl+I", look, () -> chosen(sheets::preview)),
            command("service.edit", "Ctrl+E", change, () -> chosen(editing::edit)),
            command("service.decree.set", "Ctrl+D", fix, () -> chosen(files::confirm)),
            command("service.new", "Ctrl+N", fresh, editing::fresh),
            command("service.load", "Ctrl+O", load, this::load),
            command("service.save", "Ctrl+S", save, this::save));
    // Who may not sees no button; their keys say why.
    for (Button button : List.of(change, fix, fresh, load)) {
      button.visibleProperty().bind(files.mayTake());
      button.managedProperty().bind(files.mayTake());
    }
  }

  private static Command command(String label, String keys, Button button, Runnable act) {
    Command command = Command.of(label, keys, act);
    command.on(button);
    return command;
  }

  @Override
  public void shown() {
    files.look();
    editing.onSaved(this::toSaved);
    open = Fx.listen(desk::subscribe, this::refresh);
  }

  @Override
  public void hidden() {
    files.forget();
    if (open != null) {
      open.unsubscribe();
      open = null;
    }
  }

  @Override
  public Node firstFocus() {
    return words;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  private void refresh() {
    Catalogue now = desk.known().catalogue();
    if (!now.equals(known)) {
      known = now;
      search = ServiceSearch.of(now);
      Service before = list.getSelectionModel().getSelectedItem();
      find(before == null ? null : before.code());
    }
  }

  /** What was saved stands there, also if the words would not find it. */
  private void toSaved(ServiceCode code) {
    refresh();
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
    List<Label> others = new ArrayList<>();
    search
        .elsewhere(words.getText())
        .forEach(e -> {
          Label label = new Label(texts.get("service.elsewhere", e.name(), e.where()));
          label.setWrapText(true);
          label.setMinHeight(Label.USE_PREF_SIZE);
          others.add(label);
        });
    elsewhere.getChildren().setAll(others);
  }

  private void select(Service service) {
    list.getSelectionModel().select(service);
    list.scrollTo(service);
  }

  /** The arrows choose while the hand stays in the search field. */
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

  private void choose(@Nullable Service service) {
    asked = service;
    card.setVisible(service != null);
    Catalogue now = known;
    ServiceCard there = Objects.requireNonNull(shown);
    there.show(service, now == null ? List.of() : now.frame().law());
    if (service != null) {
      work.ask(
          () -> services.versions(service.code()),
          all -> {
            if (service.equals(asked)) {
              there.versions(all);
            }
          });
    }
  }

  private void chosen(Consumer<Service> act) {
    if (asked != null) {
      act.accept(asked);
    }
  }

  private void load() {
    files.load(list.getScene().getWindow());
  }

  private void save() {
    files.save(list.getScene().getWindow());
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
