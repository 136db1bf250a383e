package id.loket.ui.reception;

import id.loket.desk.ProtocolDesk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.screening.ProtocolFact;
import id.loket.domain.screening.ProtocolFact.ChecklistTicked;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The nine measures, before and after service hours. Where nothing was saved yet all are ticked, so
 * that one key opens the list and Enter saves it; what is not so is unticked before.
 */
public final class ChecklistController {
  private final ProtocolDesk protocol;
  private final Session session;
  private final Work work;
  private final Texts texts;
  private final List<CheckBox> boxes = new ArrayList<>();
  private ProtocolDesk.@Nullable Today today;

  @FXML private ToggleGroup sessions;
  @FXML private RadioButton before;
  @FXML private RadioButton after;
  @FXML private Label state;
  @FXML private VBox items;

  public ChecklistController(ProtocolDesk protocol, Session session, Work work, Texts texts) {
    this.protocol = protocol;
    this.session = session;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (int i = 1; i <= ProtocolDesk.MEASURES; i++) {
      var box = new CheckBox(texts.get("reception.measure." + i));
      box.setWrapText(true);
      box.setSelected(true);
      boxes.add(box);
    }
    items.getChildren().setAll(boxes);
    sessions.selectedToggleProperty().subscribe(this::show);
    before.setSelected(true);
    work.ask(
        protocol::today,
        now -> {
          today = now;
          (now.checklist() == ProtocolFact.Session.AFTER ? after : before).setSelected(true);
          show();
        });
  }

  void open(Dialogs dialogs, Node root) {
    var save = new Button(texts.get("reception.checklist.save"));
    Handle handle = dialogs.open(texts.get("reception.checklist.title"), root, save, save);
    save.setOnAction(e -> save(dialogs, handle));
  }

  private ProtocolFact.Session chosen() {
    return after.isSelected() ? ProtocolFact.Session.AFTER : ProtocolFact.Session.BEFORE;
  }

  private void show() {
    List<Integer> saved = today == null ? null : today.ticked(chosen());
    for (int i = 0; i < boxes.size(); i++) {
      boxes.get(i).setSelected(saved == null || saved.contains(i + 1));
    }
    String words =
        saved == null
            ? texts.get("reception.checklist.unsaved")
            : texts.get("reception.checklist.state", saved.size(), ProtocolDesk.MEASURES);
    boolean missing = after.isSelected() && today != null && today.before() == null;
    state.setText(missing ? texts.get("reception.checklist.beforeMissing") + " " + words : words);
  }

  private void save(Dialogs dialogs, Handle handle) {
    List<Integer> ticked = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).isSelected()) {
        ticked.add(i + 1);
      }
    }
    ProtocolFact.Session when = chosen();
    handle.close();
    work.act(
        () -> protocol.tick(session.who(), when, ticked),
        outcome ->
            dialogs.toast(
                switch (outcome) {
                  case Outcome.Done<ChecklistTicked>(ChecklistTicked fact) ->
                      texts.get(
                          "reception.checklist.saved", fact.items().size(), ProtocolDesk.MEASURES);
                  case Outcome.Refused<ChecklistTicked>(Refusal refusal) ->
                      Words.of(texts.locale()).sentence(refusal);
                }));
  }
}
