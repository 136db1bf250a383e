package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.CatalogueDesk.Version;
import id.loket.desk.Desk;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceSearch;
import id.loket.domain.service.Standard;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
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

/** "Layanan": what each service asks for, now and before. Everybody reads it. */
public final class ServiceController implements Screen {
  private static final int ALL = 1000;

  private final Desk desk;
  private final CatalogueDesk services;
  private final CatalogueFiles files;
  private final Work work;
  private final Texts texts;
  private final StandardSheet standard;
  private @Nullable Catalogue known;
  private ServiceSearch search = ServiceSearch.of(new Catalogue(List.of(), List.of()));
  private @Nullable Service asked;
  private @Nullable Subscription open;
  private List<Command> commands = List.of();

  @FXML private Label wordsLabel;
  @FXML private TextField words;
  @FXML private ListView<Service> list;
  @FXML private VBox elsewhere;
  @FXML private Button load;
  @FXML private Button save;
  @FXML private Label fault;
  @FXML private VBox card;
  @FXML private Button fix;
  @FXML private Label name;
  @FXML private FlowPane marks;
  @FXML private ComboBox<Version> versions;
  @FXML private ScrollPane scroll;
  @FXML private VBox sheet;

  public ServiceController(
      Desk desk, CatalogueDesk services, CatalogueFiles files, Work work, Texts texts) {
    this.desk = desk;
    this.services = services;
    this.files = files;
    this.work = work;
    this.texts = texts;
    this.standard = new StandardSheet(texts);
  }

  @FXML
  private void initialize() {
    wordsLabel.setLabelFor(words);
    Label none = new Label(texts.get("service.none"));
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setCellFactory(view -> new Row());
    words.textProperty().subscribe(typed -> find());
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> choose(now));
    versions.setCellFactory(view -> new VersionCell());
    versions.setButtonCell(new VersionCell());
    versions
        .valueProperty()
        .subscribe(version -> {
          if (version != null) {
            show(version.service());
          }
        });
    BooleanProperty may = files.mayTake();
    Command takes = Command.of("service.load", "Ctrl+O", this::load).when(may);
    Command gives = Command.of("service.save", "Ctrl+S", this::save);
    takes.on(load);
    gives.on(save);
    load.managedProperty().bind(may);
    load.visibleProperty().bind(may);
    fault.textProperty().bind(files.fault());
    fault.managedProperty().bind(files.fault().isNotEmpty());
    Command fixes = Command.of("service.decree.set", "Ctrl+D", this::confirm).when(may);
    fixes.on(fix);
    fix.managedProperty().bind(may);
    fix.visibleProperty().bind(may);
    commands = List.of(takes, gives, fixes);
  }

  @Override
  public void shown() {
    files.look();
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
      find();
    }
  }

  private void find() {
    Service before = list.getSelectionModel().getSelectedItem();
    List<Service> found = search.find(words.getText(), ALL);
    list.getItems().setAll(found);
    found.stream()
        .filter(s -> before != null && words.getText().isBlank() && s.code().equals(before.code()))
        .findFirst()
        .ifPresentOrElse(
            s -> list.getSelectionModel().select(s), () -> list.getSelectionModel().selectFirst());
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
    versions.getItems().clear();
    if (service == null) {
      name.setText("");
      marks.getChildren().clear();
      sheet.getChildren().clear();
      return;
    }
    show(service);
    work.ask(
        () -> services.versions(service.code()),
        all -> {
          if (service.equals(asked)) {
            versions.getItems().setAll(all);
            versions.getSelectionModel().selectFirst();
          }
        });
  }

  private void show(Service service) {
    name.setText(service.name());
    Standard.Decree decree = service.standard().origin().decree();
    List<Node> pills = new ArrayList<>();
    pills.add(
        pill(texts.get("service.code", service.shortNumber(), service.code().value()), "info"));
    pills.add(
        decree == null
            ? pill(texts.get("service.unverified"), "warn")
            : pill(
                texts.get("service.decree", decree.number(), texts.shortDate(decree.from())),
                "good"));
    pills.add(
        pill(texts.get("service.sure." + service.standard().origin().confidence().name()), "info"));
    pills.add(versions);
    pills.add(fix);
    marks.getChildren().setAll(pills);
    Catalogue now = known;
    sheet.getChildren().setAll(standard.of(service, now == null ? List.of() : now.frame().law()));
    scroll.setVvalue(0);
  }

  private static Label pill(String text, String style) {
    Label pill = new Label(text);
    pill.setMinWidth(Label.USE_PREF_SIZE);
    pill.getStyleClass().addAll("pill", style);
    return pill;
  }

  private void confirm() {
    if (asked != null) {
      files.confirm(asked);
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

  private final class VersionCell extends ListCell<Version> {
    @Override
    protected void updateItem(@Nullable Version item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? null : words(item));
    }

    private String words(Version version) {
      int number = version.service().version();
      return version.at() == null
          ? texts.get("service.version.shipped", number)
          : texts.get(
              "service.version", number, texts.shortDate(version.at().toLocalDate()), version.by());
    }
  }
}
