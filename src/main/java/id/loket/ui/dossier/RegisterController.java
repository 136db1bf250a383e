package id.loket.ui.dossier;

import id.loket.desk.Desk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.RegisterDesk.Clash;
import id.loket.desk.RegisterDesk.Doubt;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.Keeping.Standing;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The register of dossiers: what waits for a number, and the numbers that two desks gave. A number
 * is never taken back, so each takes two keys: Enter chooses, Enter gives.
 */
public final class RegisterController implements Screen {
  private final RegisterDesk register;
  private final Session session;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private final RegisterWords words;
  private final RegisterFeed feed;
  private final SimpleBooleanProperty some = new SimpleBooleanProperty();
  private final Command allOfThem = Command.of("register.all", "Ctrl+Enter", this::all).when(some);
  private boolean begun;
  private boolean untold;

  @FXML private Label state;
  @FXML private VBox telling;
  @FXML private Label lastLabel;
  @FXML private TextField last;
  @FXML private Button tell;
  @FXML private Label fault;
  @FXML private VBox doubtful;
  @FXML private ListView<Clash> clashes;
  @FXML private Button cross;
  @FXML private Button suffix;
  @FXML private TableView<Dossier> table;
  @FXML private TableColumn<Dossier, String> code;
  @FXML private TableColumn<Dossier, String> person;
  @FXML private TableColumn<Dossier, String> service;
  @FXML private TableColumn<Dossier, String> day;
  @FXML private Button give;
  @FXML private Button all;

  public RegisterController(Desk desk, Session session, Work work, Texts texts, Dialogs dialogs) {
    this.register = new RegisterDesk(desk);
    this.session = session;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
    this.words = new RegisterWords(texts);
    this.feed = new RegisterFeed(desk, register, work, this::show);
  }

  @FXML
  private void initialize() {
    code.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().called()));
    person.setCellValueFactory(row -> new SimpleStringProperty(words.person(row.getValue())));
    service.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().asked().name()));
    day.setCellValueFactory(row -> new SimpleStringProperty(words.day(row.getValue())));
    code.setMaxWidth(1f * Integer.MAX_VALUE * 18);
    person.setMaxWidth(1f * Integer.MAX_VALUE * 30);
    service.setMaxWidth(1f * Integer.MAX_VALUE * 38);
    day.setMaxWidth(1f * Integer.MAX_VALUE * 14);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    clashes.setCellFactory(list -> new ClashCell());
    clashes
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(clash -> suffix.setDisable(clash == null || clash.doubt() == Doubt.SEVERAL));
    Lists.enter(table, give);
    Lists.enter(clashes, cross);
    last.setOnAction(e -> tell());
    tell.setOnAction(e -> tell());
    give.setOnAction(e -> give());
    cross.setOnAction(e -> settle(true));
    suffix.setOnAction(e -> settle(false));
    allOfThem.on(all);
    for (Node part : List.of(telling, doubtful, fault)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    telling.setVisible(false);
    doubtful.setVisible(false);
    fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
  }

  private final class ClashCell extends ListCell<Clash> {
    @Override
    protected void updateItem(@Nullable Clash item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? null : words.clash(item));
    }
  }

  @Override
  public void shown() {
    begun = false;
    fault.setText("");
    feed.open();
  }

  @Override
  public void hidden() {
    feed.close();
  }

  @Override
  public Node firstFocus() {
    return untold ? last : table;
  }

  @Override
  public List<Command> commands() {
    return List.of(allOfThem);
  }

  private void show(RegisterFeed.Seen seen) {
    Keeping keeping = seen.keeping();
    Standing standing = keeping.standing();
    boolean gives = keeping.next(0).isPresent();
    state.setText(words.state(keeping));
    lastLabel.setText(words.last(keeping));
    telling.setVisible(standing == Standing.UNTOLD || standing == Standing.KEPT_HERE);
    doubtful.setVisible(!seen.clashes().isEmpty());
    Lists.keep(table.getItems(), seen.waiting());
    Lists.keep(clashes.getItems(), seen.clashes());
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
    if (clashes.getSelectionModel().isEmpty()) {
      clashes.getSelectionModel().selectFirst();
    }
    give.setText(words.give(keeping));
    give.setDisable(!gives || seen.waiting().isEmpty());
    some.set(gives && !seen.waiting().isEmpty());
    all.setText(words.all(seen.waiting().size()));
    cross.setDisable(!gives);
    untold = standing == Standing.UNTOLD;
    if (!begun && table.isFocused() && untold) {
      last.requestFocus();
    }
    begun = true;
  }

  private void tell() {
    int number;
    try {
      number = Integer.parseInt(last.getText().strip());
    } catch (NumberFormatException e) {
      number = -1;
    }
    int told = number;
    act(
        who -> register.told(who, told),
        done -> {
          last.clear();
          dialogs.toast(texts.get("register.told", String.valueOf(done + 1)));
          table.requestFocus();
        });
  }

  private void give() {
    Dossier chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      give(List.of(chosen));
    }
  }

  /** The first press brings the hand to the button that says how many; the second does it. */
  private void all() {
    if (all.isFocused()) {
      give(List.copyOf(table.getItems()));
    } else {
      all.requestFocus();
    }
  }

  private void give(List<Dossier> waiting) {
    act(
        who -> register.give(who, waiting.stream().map(Dossier::id).toList()),
        numbers -> {
          dialogs.toast(words.given(numbers));
          table.requestFocus();
        });
  }

  private void settle(boolean batal) {
    Clash clash = clashes.getSelectionModel().getSelectedItem();
    if (clash != null) {
      act(
          who -> register.settle(who, clash.dossier().id(), clash.number(), batal),
          now -> {
            dialogs.toast(words.settled(clash, batal, now));
            (doubtful.isVisible() ? clashes : table).requestFocus();
          });
    }
  }

  private <T> void act(Function<Who, Outcome<T>> verb, Consumer<T> done) {
    Who who = session.who();
    fault.setText("");
    work.act(
        () -> verb.apply(who),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T result) -> done.accept(result);
            case Outcome.Refused<T>(var refusal) ->
                fault.setText(Words.of(texts.locale()).sentence(refusal));
          }
        });
  }
}
