package id.loket.ui.settings;

import id.loket.desk.Session;
import id.loket.desk.StaffDesk;
import id.loket.domain.Refusal;
import id.loket.domain.staff.Clerk;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** Section Kata sandi saya: every clerk changes their own. */
public final class AccountController implements Page {

  private final Session session;
  private final StaffDesk staff;
  private final Saver saver;
  private final Texts texts;

  @FXML private javafx.scene.control.Label who;
  @FXML private Field current;
  @FXML private Field wanted;
  @FXML private Field again;

  public AccountController(Session session, StaffDesk staff, Saver saver, Texts texts) {
    this.session = session;
    this.staff = staff;
    this.saver = saver;
    this.texts = texts;
  }

  @Override
  public void open() {
    Clerk clerk = session.who().clerk();
    who.setText(texts.get("settings.account.who", clerk.name(), clerk.login()));
    clear();
  }

  private void clear() {
    for (Field field : List.of(current, wanted, again)) {
      field.value("");
      field.error(null);
    }
  }

  @Override
  public void save() {
    current.error(null);
    Optional<String> weak = FirstStart.passwordError(wanted.typed());
    wanted.error(weak.map(texts::get).orElse(null));
    boolean differs = weak.isEmpty() && !again.typed().equals(wanted.typed());
    again.error(differs ? texts.get("settings.password.differs") : null);
    if (wanted.wrong() || again.wrong()) {
      (wanted.wrong() ? wanted : again).input().requestFocus();
      return;
    }
    String old = current.typed();
    String next = wanted.typed();
    saver.save(
        clerk -> staff.changePassword(clerk.clerk(), old, next),
        done -> {
          clear();
          saver.tell("settings.account.changed");
        },
        this::refused);
  }

  private void refused(Refusal why) {
    if (why.code() == Refusal.Code.WRONG_PASSWORD) {
      current.error(texts.get("settings.account.wrong"));
      current.input().requestFocus();
    } else if (why.code() == Refusal.Code.WAIT_TO_SIGN_IN) {
      current.error(saver.sentence(why));
      current.input().requestFocus();
    } else {
      wanted.error(saver.sentence(why));
      wanted.input().requestFocus();
    }
  }

  @Override
  public Node firstFocus() {
    return current.input();
  }
}
