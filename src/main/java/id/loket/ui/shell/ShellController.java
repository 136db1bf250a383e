package id.loket.ui.shell;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.focus.FocusInSight;
import id.loket.ui.kit.scan.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Puts screens into the frame, and gives them their keys and scans while they are in front. */
public final class ShellController {

  private final ShellModel model;
  private final Texts texts;
  private final Keys keys;
  private final Scanner scanner;
  private final Dialogs dialogs;
  private final Theme theme;

  private final FrontScreen screens;
  private final NavRail rail;
  private final HelpDrawer help;
  private final SearchBox searchBox;
  private final LockLayer locks;
  private final ProgressNote progress;
  private final Commands commandList;
  private final InvalidationListener onNavigate = o -> navigate();
  private final InvalidationListener onAllowed = o -> allowed();
  private final InvalidationListener onLock = o -> lock();
  private final InvalidationListener onHandOver = o -> handOver();

  /** A screen was asked for that nobody could see: it is made when the frame is open again. */
  private boolean owed;

  private Subscription strips = Subscription.EMPTY;

  @FXML private BorderPane frame;
  @FXML private VBox navDay;
  @FXML private VBox navFoot;
  @FXML private Label title;
  @FXML private HBox pills;
  @FXML private HBox actions;
  @FXML private TextField search;
  @FXML private Label searchKey;
  @FXML private ScrollPane scroll;
  @FXML private StackPane content;
  @FXML private HBox sampleStrip;
  @FXML private VBox noticeStrip;
  @FXML private HBox regencyStrip;
  @FXML private Label regency;
  @FXML private StackPane helpLayer;
  @FXML private Pane toastLayer;
  @FXML private StackPane dialogLayer;
  @FXML private StackPane progressLayer;
  @FXML private StackPane lockLayer;

  public ShellController(
      ShellModel model,
      Texts texts,
      Loader loader,
      Keys keys,
      Scanner scanner,
      Dialogs dialogs,
      Theme theme) {
    this.model = model;
    this.texts = texts;
    this.screens = new FrontScreen(loader, texts, keys);
    this.keys = keys;
    this.scanner = scanner;
    this.dialogs = dialogs;
    this.theme = theme;
    this.rail = new NavRail(texts, item -> model.current().set(item.id()));
    this.help = new HelpDrawer(texts, keys, keys::over);
    this.searchBox = new SearchBox(keys, this::backToWork);
    this.progress = new ProgressNote(texts);
    this.commandList = new Commands(model, texts, keys, dialogs, screens);
    this.locks = new LockLayer(keys, texts, theme);
  }

  @FXML
  private void initialize() {
    navDay.getChildren().setAll(rail.day());
    navFoot.getChildren().setAll(rail.foot());
    screens.attach(new FrontScreen.Places(title, pills, actions, content));
    FocusInSight.follow(scroll);
    helpLayer.getChildren().setAll(help.node());
    dialogs.attach(dialogLayer, frame, toastLayer);
    progress.attach(progressLayer, model.lasting());
    sampleStrip.visibleProperty().bind(model.sample());
    strips = Strips.follow(model, noticeStrip, regency);
    regencyStrip.visibleProperty().bind(model.regency().isNotEmpty());
    for (Node part : List.of(sampleStrip, regencyStrip)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    searchBox.attach(search, model);
    model.current().addListener(new WeakInvalidationListener(onNavigate));
    model.items().addListener(new WeakInvalidationListener(onAllowed));
    model.roles().addListener(new WeakInvalidationListener(onAllowed));
    model.lock().addListener(new WeakInvalidationListener(onLock));
    model.hands().addListener(new WeakInvalidationListener(onHandOver));
    allowed();
    lock();
  }

  /** Once the frame is in its window: only then can the focus go anywhere. */
  void ready() {
    lock();
  }

  private void backToWork() {
    Node start = screens.workStart();
    if (start != null) {
      focusFirst(start);
    }
  }

  /** Another clerk begins with nothing of the last one's: no form, no dialog, no search. */
  private void handOver() {
    model.hands().get();
    dialogs.closeAll();
    help.close();
    search.clear();
    screens.forget();
  }

  /** Before the views are loaded anew or the program ends. */
  void close() {
    strips.unsubscribe();
    screens.hide();
    help.close();
    searchBox.release();
    locks.release();
    progress.release();
    lockLayer.getChildren().clear();
  }

  private void allowed() {
    rail.show(allowedItems());
    var take = Command.of("nav.reception", "F2", model::take);
    var close = Command.of("kit.close", "Esc", () -> {});
    keys.shell(commands(), List.of(dialogs.undoCommand(), close, take));
    navigate();
  }

  private List<NavItem> allowedItems() {
    return model.items().stream().filter(i -> i.allowed(model.roles().get())).toList();
  }

  private void navigate() {
    List<NavItem> allowed = allowedItems();
    String wanted = model.current().get();
    NavItem item =
        allowed.stream()
            .filter(i -> i.id().equals(wanted))
            .findFirst()
            .orElse(allowed.isEmpty() ? null : allowed.getFirst());
    if (item == null) {
      screens.hide();
    } else if (!item.id().equals(wanted)) {
      model.current().set(item.id());
    } else if (model.lock().get() != null) {
      owed = true;
    } else {
      owed = false;
      screens.show(item);
      rail.mark(item.id());
      help.close();
      backToWork();
    }
  }

  private List<Command> commands() {
    List<Command> all = new ArrayList<>();
    Supplier<HelpText> about = () -> HelpText.of(model.current().get(), texts.language().get());
    all.add(Command.of("shell.help", "F1", () -> help.toggle(about.get())));
    var find = Command.of("shell.search", "F3", search::requestFocus);
    searchKey.setText(find.cap());
    all.add(find);
    all.add(Command.of("shell.commands", "Ctrl+K", () -> commandList.open(allowedItems())));
    all.add(Command.of("shell.lock", "Ctrl+Shift+L", model::lockNow));
    all.add(Command.of("shell.signout", "Ctrl+Shift+O", model::signOut));
    all.addAll(rail.commands());
    all.addAll(TextSize.commands(theme));
    return all;
  }

  private void scanned(String code) {
    if (dialogs.waiting()) {
      dialogs.toast(texts.get("shell.scan.dialog"));
      return;
    }
    if (!screens.scanned(code) && !model.scanned(code)) {
      dialogs.toast(texts.get("shell.scan.unknown", code));
    }
  }

  private void lock() {
    Node view = model.lock().get();
    locks.show(lockLayer, frame, view);
    if (view == null) {
      scanner.route(this::scanned);
      if (owed) {
        navigate();
      } else {
        backToWork();
      }
    } else {
      scanner.route(null);
      search.clear();
      focusFirst(view);
    }
  }

  /** The node itself when it takes the focus, otherwise the first field in it. */
  private void focusFirst(Node node) {
    if (frame.isVisible()) {
      // What lies in a ScrollPane is part of the scene only once that has its skin.
      frame.applyCss();
    }
    if (node.isFocusTraversable()) {
      node.requestFocus();
    } else {
      node.lookupAll(".text-input").stream()
          .filter(n -> n.isFocusTraversable() && !n.isDisabled() && n.isVisible())
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }
}
