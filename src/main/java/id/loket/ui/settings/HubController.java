package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.sync.Address;
import id.loket.sync.Joined;
import id.loket.sync.LinkState;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Moments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Section Pusat data: the hubs of this desk; one is joined by its file, or left. And how much of a
 * slow line exchanges may use.
 */
public final class HubController implements Page {
  private static final int KILO = 1_000;

  /** Less would not carry a full batch within a hub's patience. */
  private static final int LEAST = 10;

  private static final int MOST = 999_999;

  private final Desk desk;
  private final Joining joining;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private Subscription open = Subscription.EMPTY;
  private List<LinkState> shown = List.of();
  private @Nullable AdviceBox advice;

  @FXML private Field limit;
  @FXML private VBox hubs;
  @FXML private Label none;
  @FXML private Button choose;
  @FXML private Label busy;
  @FXML private VBox wrong;

  public HubController(Desk desk, Joining joining, Work work, Texts texts, Dialogs dialogs) {
    this.desk = desk;
    this.joining = joining;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    advice = new AdviceBox(wrong, texts);
    for (Node part : List.of(none, busy)) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
  }

  @Override
  public void open() {
    if (advice != null) {
      advice.show(null);
    }
    work.ask(
        () -> joining.hubs().limit().get().getAsLong(),
        bytes -> limit.value(bytes == 0 ? "" : Long.toString(bytes / KILO)));
    open = Fx.listen(joining.hubs().subscribe(), this::look);
  }

  @Override
  public void close() {
    open.unsubscribe();
    open = Subscription.EMPTY;
  }

  /** The limit: what else is done here is done at once. */
  @Override
  public void save() {
    boolean none = limit.value().isBlank();
    OptionalInt kilos = none ? OptionalInt.of(0) : Whole.parse(limit.value(), LEAST, MOST);
    if (kilos.isEmpty()) {
      limit.error(texts.get("settings.hub.limit.bad", LEAST, MOST));
      limit.input().requestFocus();
      return;
    }
    work.act(
        () -> {
          joining.hubs().limit().set().accept((long) kilos.getAsInt() * KILO);
          return true;
        },
        done -> dialogs.toast(texts.get("settings.saved")));
  }

  @Override
  public Node firstFocus() {
    return choose;
  }

  private void look() {
    work.ask(() -> joining.hubs().states().get(), this::show);
  }

  private void show(List<LinkState> states) {
    none.setVisible(states.isEmpty());
    List<Address> before = shown.stream().map(LinkState::address).toList();
    boolean kinds = shown.stream().anyMatch(s -> s.kind() == null);
    shown = states;
    // what happens at a hub is told elsewhere: the hand stays on its button here
    if (kinds || !before.equals(states.stream().map(LinkState::address).toList())) {
      hubs.getChildren().setAll(states.stream().map(this::row).toList());
    }
  }

  private Node row(LinkState state) {
    Address at = state.address();
    Label kind = new Label(kind(state));
    kind.getStyleClass().add("strong");
    Label address = new Label(at.host() + ":" + at.port() + "/" + at.database());
    address.setWrapText(true);
    VBox words = new VBox(kind, address);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button leave = new Button(texts.get("settings.hub.leave"));
    leave.setMinWidth(Region.USE_PREF_SIZE);
    leave.setAccessibleText(texts.get("settings.hub.leave") + " " + kind.getText());
    leave.setOnAction(e ->
        dialogs.confirm(
            texts.get("settings.hub.leave.title", kind.getText()),
            texts.get("settings.hub.leave.words"),
            texts.get("settings.hub.leave"),
            () -> leave(at)));
    HBox row = new HBox(words, leave);
    row.getStyleClass().add("hub-row");
    return row;
  }

  private String kind(LinkState state) {
    if (state.kind() == null) {
      return texts.get("sync.kind.unknown");
    }
    return switch (state.kind()) {
      case OFFICE -> texts.get("sync.kind.office");
      case REGENCY -> texts.get("sync.kind.regency");
    };
  }

  private void leave(Address hub) {
    work.act(
        () -> {
          try {
            joining.leaving().leave(hub);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        left -> {
          dialogs.toast(texts.get("settings.hub.left"));
          choose.requestFocus();
        });
  }

  @FXML
  private void choose() {
    Path file = joining.file(choose.getScene().getWindow(), texts);
    if (file != null && advice != null) {
      advice.show(null);
      working(true);
      // a question, not an act: an unreachable hub must not hold up what the counter commits
      work.ask(
          new Work.Slow("settings.hub.asking", null),
          () -> joining.ask(file),
          this::answered,
          work.unexpectedAfter(() -> working(false)));
    }
  }

  private void answered(Joining.Answer answer) {
    working(false);
    if (advice != null) {
      advice.show(Joining.advice(answer, texts, new Moments(texts, desk.zone(), LocalDate.EPOCH)));
    }
    if (answer.joined() instanceof Joined.Done done) {
      dialogs.toast(texts.get("settings.hub.joined", done.place().desk()));
    }
    choose.requestFocus();
  }

  private void working(boolean now) {
    busy.setVisible(now);
    choose.setDisable(now);
  }
}
