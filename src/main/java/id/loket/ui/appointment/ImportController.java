package id.loket.ui.appointment;

import id.loket.desk.ImportDesk;
import id.loket.desk.ImportDesk.Preview;
import id.loket.desk.ImportDesk.Sorted;
import id.loket.desk.ImportDesk.Taken;
import id.loket.desk.Session;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.store.RequestRowsCsv;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file's rows: those that will be booked, those that were, those that can't
 * be and why. One key books all that can be; Esc leaves everything as it was.
 */
public final class ImportController {
  private final ImportDesk imports;
  private final UndoDesk undo;
  private final Session session;
  private final FileChoice choice;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final SimpleBooleanProperty takeable = new SimpleBooleanProperty();
  private final SimpleBooleanProperty anyBad = new SimpleBooleanProperty();
  private final Button take = new Button();
  private final Button give = new Button();
  private String file = "";
  private @Nullable Preview preview;
  private @Nullable Handle handle;

  @FXML private Label note;
  @FXML private ToggleGroup kind;
  @FXML private ToggleButton good;
  @FXML private ToggleButton known;
  @FXML private ToggleButton bad;
  @FXML private Label told;
  @FXML private ListView<Sorted> rows;
  @FXML private Label passedOver;

  public ImportController(
      ImportDesk imports,
      UndoDesk undo,
      Session session,
      FileChoice choice,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.imports = imports;
    this.undo = undo;
    this.session = session;
    this.choice = choice;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    rows.setCellFactory(list -> new SortedCell(texts));
    var none = new Label(texts.get("appointment.import.none"));
    none.setWrapText(true);
    rows.setPlaceholder(none);
    say("");
    kind.selectedToggleProperty().subscribe((before, now) -> list());
  }

  void open(Node root, String name, Preview first) {
    file = name;
    var cancel = new Button(texts.get("kit.cancel"));
    take.getStyleClass().add("primary");
    var taking = Command.of("appointment.import.take", "Ctrl+Enter", this::take).when(takeable);
    var giving = Command.of("appointment.import.give", "Ctrl+S", this::give).when(anyBad);
    var commands =
        List.of(
            taking,
            giving,
            Command.of("appointment.import.good", "Ctrl+1", () -> kind.selectToggle(good)),
            Command.of("appointment.import.known", "Ctrl+2", () -> kind.selectToggle(known)),
            Command.of("appointment.import.bad", "Ctrl+3", () -> kind.selectToggle(bad)));
    taking.on(take);
    giving.on(give);
    commands.get(2).on(good);
    commands.get(3).on(known);
    commands.get(4).on(bad);
    show(first);
    Handle opened =
        dialogs.open(
            texts.get("appointment.import.title", name),
            root,
            List.of(cancel, give, take),
            rows,
            commands);
    cancel.setOnAction(e -> opened.close());
    handle = opened;
  }

  private void show(Preview now) {
    preview = now;
    int many = now.good().size();
    good.setText(texts.get("appointment.import.good", many));
    known.setText(texts.get("appointment.import.known", now.known().size()));
    bad.setText(texts.get("appointment.import.bad", now.bad().size()));
    take.setText(texts.get("appointment.import.take", many));
    give.setText(texts.get("appointment.import.give"));
    takeable.set(many > 0);
    anyBad.set(!now.bad().isEmpty());
    List<String> columns = now.requests().passedOver();
    passedOver.setText(texts.get("appointment.import.passedOver", String.join(", ", columns)));
    passedOver.setVisible(!columns.isEmpty());
    passedOver.setManaged(!columns.isEmpty());
    // what somebody has to do something about comes first
    kind.selectToggle(!now.bad().isEmpty() ? bad : many > 0 ? good : known);
    list();
  }

  private void list() {
    Preview now = preview;
    if (now == null) {
      return;
    }
    String which = good.isSelected() ? "good" : known.isSelected() ? "known" : "bad";
    rows.getItems()
        .setAll(
            switch (which) {
              case "good" -> now.good();
              case "known" -> now.known();
              default -> now.bad();
            });
    told.setText(texts.get("appointment.import.told." + which));
    rows.getSelectionModel().selectFirst();
    rows.scrollTo(0);
  }

  private void take() {
    Preview seen = preview;
    if (seen == null) {
      return;
    }
    takeable.set(false);
    say("");
    Who who = session.who();
    work.act(
        () -> imports.take(who, seen), this::taken, work.unexpectedAfter(() -> takeable.set(true)));
  }

  private void taken(Taken taken) {
    switch (taken.outcome()) {
      case Outcome.Done<List<Appointment>>(List<Appointment> made) -> {
        if (handle != null) {
          handle.close();
        }
        dialogs.toast(texts.get("appointment.import.taken", made.size()), this::undo);
      }
      case Outcome.Refused<List<Appointment>>(Refusal why) -> {
        Preview again = taken.again() == null ? preview : taken.again();
        if (again != null) {
          show(again);
        }
        say(sentence(why));
      }
    }
  }

  private void undo() {
    Who who = session.who();
    work.act(
        () -> undo.undo(who),
        outcome ->
            dialogs.toast(
                switch (outcome) {
                  case Outcome.Done<String> done -> texts.get("appointment.import.undone");
                  case Outcome.Refused<String>(Refusal why) -> sentence(why);
                }));
  }

  private void give() {
    Preview now = preview;
    if (now == null) {
      return;
    }
    String name = file.replaceFirst("[.][^.]*$", "") + texts.get("appointment.import.give.name");
    Path to =
        choice.save(
            rows.getScene().getWindow(),
            new FileChoice.Wanted(texts.get("appointment.import.give"), name, List.of("csv")));
    if (to != null) {
      work.act(
          () -> Files.write(to, badRows(now)),
          written -> dialogs.toast(texts.get("appointment.import.given", written)),
          failed -> say(texts.get("appointment.import.notGiven")));
    }
  }

  private byte[] badRows(Preview of) {
    return RequestRowsCsv.bytes(
        of.requests(),
        texts.get("appointment.import.line"),
        texts.get("appointment.import.reason"),
        of.bad().stream()
            .map(b ->
                new RequestRowsCsv.Told(b.row(), b.reasons().stream().map(this::sentence).toList()))
            .toList());
  }

  private String sentence(Refusal why) {
    return Words.of(texts.locale()).sentence(why);
  }

  private void say(String sentence) {
    note.setText(sentence);
    note.setVisible(!sentence.isEmpty());
    note.setManaged(!sentence.isEmpty());
  }
}
