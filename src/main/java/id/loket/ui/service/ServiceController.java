package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.CatalogueDesk.Version;
import id.loket.desk.Desk;
import id.loket.domain.regency.RegencyLayer;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.SheetPrints;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * "Layanan": what each service asks for, now and before. Everybody reads and prints it; an
 * administrator changes it.
 */
public final class ServiceController implements Screen {
  private final Desk desk;
  private final CatalogueDesk services;
  private final CatalogueFiles files;
  private final Editing editing;
  private final SheetPrints sheets;
  private final Work work;
  private final Texts texts;
  private @Nullable Catalogue known;
  private RegencyLayer regency = RegencyLayer.NONE;
  private @Nullable ServiceCard shown;
  private @Nullable ServiceFinder finder;
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
  @FXML private Label nothing;
  @FXML private Button print;
  @FXML private Button more;
  @FXML private Button look;
  @FXML private Button change;
  @FXML private Button fix;
  @FXML private VBox proposal;
  @FXML private Label proposed;
  @FXML private Button adopt;
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
        new ServiceCard(
            texts, desk::zone, new ServiceCard.Parts(name, marks, versions, old, sheet, scroll));
    wordsLabel.setLabelFor(words);
    finder = new ServiceFinder(texts, words, list, elsewhere);
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> choose(now));
    fault.textProperty().bind(files.fault());
    fault.managedProperty().bind(files.fault().isNotEmpty());
    proposal.managedProperty().bind(proposal.visibleProperty());
    commands =
        List.of(
            command("sheet.print", "F9", print, () -> chosen(s -> sheets.print(List.of(s)))),
            command("sheet.more", "Shift+F9", more, () -> chosen(sheets::choose)),
            command("sheet.look", "Ctrl+I", look, () -> chosen(sheets::preview)),
            command("service.edit", "Ctrl+E", change, () -> chosen(editing::edit)),
            command("service.decree.set", "Ctrl+D", fix, () -> chosen(files::confirm)),
            command("service.regency.adopt", "Ctrl+U", adopt, () -> chosen(files::adopt)),
            command("service.new", "Ctrl+N", fresh, editing::fresh),
            command("service.load", "Ctrl+O", load, this::load),
            command("service.save", "Ctrl+S", save, this::save));
    // Who may not sees no button; their keys say why.
    for (Button button : List.of(change, fix, fresh, load, adopt)) {
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
    RegencyLayer published = desk.known().regency();
    boolean other = !published.equals(regency);
    regency = published;
    if (!now.equals(known)) {
      known = now;
      found().know(now);
    }
    if (other) {
      choose(asked);
    }
  }

  /** What was saved stands there, also if the words would not find it. */
  private void toSaved(ServiceCode code) {
    refresh();
    found().show(code);
  }

  private void choose(@Nullable Service service) {
    asked = service;
    nothing.setVisible(service == null);
    nothing.setManaged(service == null);
    scroll.setVisible(service != null);
    Catalogue now = known;
    Optional<CatalogueNews.Changed> beside =
        service == null || now == null ? Optional.empty() : regency.proposal(service.code(), now);
    proposal.setVisible(beside.isPresent());
    proposed.setText(
        beside.map(b -> texts.get("service.regency.differs", files.parts(b))).orElse(""));
    ServiceCard there = Objects.requireNonNull(shown);
    there.show(
        service,
        now == null ? List.of() : now.frame().law(),
        service != null && now != null && regency.says(service.code(), now));
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

  private ServiceFinder found() {
    return Objects.requireNonNull(finder);
  }

  private void load() {
    files.load(list.getScene().getWindow());
  }

  private void save() {
    files.save(list.getScene().getWindow());
  }
}
