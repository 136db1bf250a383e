package id.loket.ui.shell;

import id.loket.desk.StaffDesk;
import id.loket.desk.Words;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Texts;
import id.loket.ui.settings.Field;
import java.util.Optional;
import javafx.fxml.FXML;

/** A new password, typed twice. */
public final class NewPasswordController {

  private final Texts texts;

  @FXML private Field wanted;
  @FXML private Field again;

  public NewPasswordController(Texts texts) {
    this.texts = texts;
  }

  /** Says what is wrong under its field, and goes there. */
  boolean fits() {
    Optional<Refusal> weak = StaffDesk.weak(wanted.typed());
    wanted.error(weak.map(Words.of(texts.locale())::sentence).orElse(null));
    boolean differs = weak.isEmpty() && !wanted.typed().equals(again.typed());
    again.error(differs ? texts.get("settings.password.differs") : null);
    if (weak.isPresent() || differs) {
      (weak.isPresent() ? wanted : again).input().requestFocus();
      return false;
    }
    return true;
  }

  String typed() {
    return wanted.typed();
  }

  Field first() {
    return wanted;
  }

  void clear() {
    wanted.value("");
    again.value("");
  }
}
