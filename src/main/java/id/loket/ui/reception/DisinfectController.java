package id.loket.ui.reception;

import id.loket.desk.ProtocolDesk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The disinfecting log: one key opens it, Enter writes that it was just done. */
public final class DisinfectController {
  private final ProtocolDesk protocol;
  private final Session session;
  private final Work work;
  private final Texts texts;

  @FXML private Label log;
  @FXML private Label remarkLabel;
  @FXML private TextField remark;

  public DisinfectController(ProtocolDesk protocol, Session session, Work work, Texts texts) {
    this.protocol = protocol;
    this.session = session;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    remarkLabel.setLabelFor(remark);
    work.ask(protocol::today, this::show);
  }

  void open(Dialogs dialogs, Node root) {
    var save = new Button(texts.get("reception.disinfect.save"));
    Handle handle = dialogs.open(texts.get("reception.disinfect.title"), root, save, remark);
    save.setOnAction(e -> save(dialogs, handle));
    remark.setOnAction(e -> save(dialogs, handle));
  }

  private void show(ProtocolDesk.Today today) {
    String times = today.disinfected().stream().map(texts::time).collect(Collectors.joining(", "));
    log.setText(
        times.isEmpty()
            ? texts.get("reception.disinfect.log.none")
            : texts.get("reception.disinfect.log", times));
  }

  private void save(Dialogs dialogs, Handle handle) {
    String typed = remark.getText().strip();
    handle.close();
    work.act(
        () -> protocol.disinfect(session.who(), typed.isEmpty() ? null : typed),
        outcome ->
            dialogs.toast(
                switch (outcome) {
                  case Outcome.Done<ProtocolDesk.Today>(ProtocolDesk.Today today) ->
                      texts.get(
                          "reception.disinfect.saved", texts.time(today.disinfected().getLast()));
                  case Outcome.Refused<ProtocolDesk.Today>(Refusal refusal) ->
                      Words.of(texts.locale()).sentence(refusal);
                }));
  }
}
