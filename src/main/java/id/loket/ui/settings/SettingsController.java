package id.loket.ui.settings;

import id.loket.desk.Session;
import id.loket.domain.staff.Right;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Loader.Loaded;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The settings: sections at the left, one of them at the right, one button that saves. */
public final class SettingsController implements Screen {

  private final Loader loader;
  private final Function<Section, View> views;
  private final Session session;
  private final Saver saver;
  private final Texts texts;
  private final Map<Section, Loaded> loaded = new EnumMap<>(Section.class);
  private final SimpleBooleanProperty savable = new SimpleBooleanProperty();

  @FXML private ListView<Section> sections;
  @FXML private Label title;
  @FXML private StackPane content;
  @FXML private HBox foot;
  @FXML private Button save;
  @FXML private Label refusal;
  private final Command saving = Command.of("settings.save", "Ctrl+S", this::save).when(savable);
  private @Nullable Page front;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param views {@code Views::of}
   */
  public SettingsController(
      Loader loader, Function<Section, View> views, Session session, Saver saver, Texts texts) {
    this.loader = loader;
    this.views = views;
    this.session = session;
    this.saver = saver;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    saving.on(save);
    save.managedProperty().bind(save.visibleProperty());
    save.visibleProperty().bind(savable);
    foot.managedProperty().bind(foot.visibleProperty());
    refusal.textProperty().bind(saver.refusal());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    sections.setCellFactory(list -> new SectionCell());
    sections
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, old, chosen) -> {
          if (chosen != null) {
            open(chosen);
          }
        });
  }

  private final class SectionCell extends ListCell<Section> {
    @Override
    protected void updateItem(@Nullable Section item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null ? null : texts.get("settings." + item.id()));
      setId(item == null ? null : "section-" + item.id());
    }
  }

  @Override
  public void shown() {
    subscription = Fx.listen(session::subscribe, this::list);
  }

  /** The sections of whoever is signed in now. */
  private void list() {
    if (session.clerk().isEmpty()) {
      closeFront();
      sections.getItems().clear();
      content.getChildren().clear();
      return;
    }
    List<Section> allowed = allowed();
    Section before = sections.getSelectionModel().getSelectedItem();
    sections.getItems().setAll(allowed);
    sections.getSelectionModel().clearSelection();
    sections.getSelectionModel().select(allowed.contains(before) ? before : allowed.getFirst());
  }

  private List<Section> allowed() {
    boolean admin = session.clerk().map(c -> c.may(Right.SET_UP)).orElse(false);
    return Stream.of(Section.values()).filter(s -> admin || !s.admin()).toList();
  }

  @Override
  public void hidden() {
    closeFront();
    subscription.unsubscribe();
    subscription = Subscription.EMPTY;
  }

  private void closeFront() {
    if (front != null) {
      front.close();
      front = null;
    }
    saver.forget();
  }

  private void open(Section section) {
    closeFront();
    Loaded view = loaded.computeIfAbsent(section, s -> loader.load(views.apply(s)));
    Page page = view.controller(Page.class);
    title.setText(texts.get("settings." + section.id()));
    content.getChildren().setAll(view.root());
    savable.set(page.saves());
    front = page;
    page.open();
  }

  private void save() {
    if (front != null) {
      front.save();
    }
  }

  /** From the list into the section's first field. */
  private void enter() {
    Node first = front == null ? null : front.firstFocus();
    if (first != null) {
      content.applyCss();
      first.requestFocus();
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(texts.get("settings.title"));
  }

  @Override
  public Node firstFocus() {
    return sections;
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(saving);
    all.add(Command.of("settings.enter", "Ctrl+Right", this::enter));
    all.add(Command.of("settings.back", "Ctrl+Left", sections::requestFocus));
    allowed().forEach(s -> all.add(Command.keyless("settings." + s.id(), () -> go(s))));
    return all;
  }

  /** From the list of commands straight into a section. */
  private void go(Section section) {
    sections.getSelectionModel().select(section);
    enter();
  }
}
