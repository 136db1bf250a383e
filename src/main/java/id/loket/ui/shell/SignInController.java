package id.loket.ui.shell;

import id.loket.desk.Desk;
import id.loket.desk.PrivacyDesk;
import id.loket.desk.SampleOffice;
import id.loket.desk.StaffDesk;
import id.loket.desk.StaffDesk.SignIn;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.settings.Field;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Who is there: sign-in, unlocking, the change of a password that holds once, and the recovery of
 * an administrator. Checking a password is slow by intent, so it happens off the screen's thread.
 */
public final class SignInController {

  /** What is asked. */
  private enum Form {
    SIGN_IN,
    CHANGE,
    RECOVER
  }

  private final Desk desk;
  private final StaffDesk staff;
  private final PrivacyDesk privacy;
  private final Work work;
  private final Asking asking;
  private final Renewal renewal;
  private final Texts texts;

  @FXML private BorderPane root;
  @FXML private HBox sampleStrip;
  @FXML private Label title;
  @FXML private Label office;
  @FXML private Label reason;
  @FXML private VBox signInForm;
  @FXML private Field login;
  @FXML private Label lockedClerk;
  @FXML private Field password;
  @FXML private VBox changeForm;
  @FXML private NewPasswordController changeController;
  @FXML private VBox recoverForm;
  @FXML private Field adminLogin;
  @FXML private Field code;
  @FXML private NewPasswordController freshController;
  @FXML private Label refusal;
  @FXML private Button go;
  @FXML private ProgressIndicator busy;
  @FXML private Label busyWords;
  @FXML private Hyperlink other;
  @FXML private Hyperlink forgot;
  @FXML private Hyperlink backLink;
  @FXML private Label sampleHint;
  private Consumer<Clerk> signedIn = clerk -> {};
  private @Nullable Clerk locked;
  private @Nullable Clerk changing;
  private Form form = Form.SIGN_IN;

  public SignInController(Desk desk, StaffDesk staff, PrivacyDesk privacy, Work work, Texts texts) {
    this.desk = desk;
    this.staff = staff;
    this.privacy = privacy;
    this.work = work;
    this.asking = new Asking(work, texts);
    this.renewal = new Renewal(staff, asking);
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    asking.showIn(refusal, busy, busyWords);
    Command.of("shell.signin.go", "Enter", this::go).when(asking.open()).on(go);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // What lies in the ScrollPane can take the focus only once that has its skin.
    root.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            root.applyCss();
            focus();
          }
        });
    boolean sample = desk.sample();
    sampleStrip.setVisible(sample);
    sampleHint.setVisible(sample);
    String logins = String.join(", ", SampleOffice.logins());
    sampleHint.setText(texts.get("shell.signin.sample", logins, SampleOffice.PASSWORD));
    office.setText(desk.known().office().map(o -> o.names().name()).orElse(""));
    open(null, "");
  }

  /**
   * Begins.
   *
   * @param clerk who is asked to unlock; null: anybody may sign in
   * @param why a sentence, or empty
   */
  void open(@Nullable Clerk clerk, String why) {
    locked = clerk;
    reason.setText(why);
    boolean sample = clerk == null && desk.sample();
    login.value(clerk != null ? clerk.login() : sample ? "sari" : "");
    password.value(sample ? SampleOffice.PASSWORD : "");
    lockedClerk.setText(clerk == null ? "" : clerk.name());
    show(Form.SIGN_IN);
    if (clerk == null && !sample) {
      work.ask(staff::clerks, this::onlyOne);
    }
  }

  /** After the wizard there is one clerk, who need not know which login was made of the name. */
  private void onlyOne(List<Clerk> clerks) {
    boolean untouched = form == Form.SIGN_IN && locked == null && login.value().isEmpty();
    if (untouched && clerks.size() == 1) {
      login.value(clerks.getFirst().login());
      focus();
    }
  }

  void onSignedIn(Consumer<Clerk> then) {
    signedIn = then;
  }

  private void show(Form next) {
    form = next;
    asking.say("");
    boolean unlock = locked != null;
    only(signInForm, next == Form.SIGN_IN);
    only(changeForm, next == Form.CHANGE);
    only(recoverForm, next == Form.RECOVER);
    only(login, !unlock);
    // Why one must sign in is said there only: on the next form it may be another person's.
    reason.setVisible(next == Form.SIGN_IN && !reason.getText().isEmpty());
    lockedClerk.setVisible(unlock);
    other.setVisible(unlock && next == Form.SIGN_IN);
    forgot.setVisible(next == Form.SIGN_IN);
    backLink.setVisible(next != Form.SIGN_IN);
    String what =
        switch (next) {
          case SIGN_IN -> unlock ? "unlock" : "title";
          case CHANGE -> "change";
          case RECOVER -> "recover";
        };
    title.setText(texts.get("shell.signin." + what));
    go.setText(texts.get(next == Form.SIGN_IN ? "shell.signin.go" : "shell.signin.set"));
    focus();
  }

  /** What is disabled is passed over by the frame when it looks for a first field. */
  private static void only(Node part, boolean there) {
    part.setVisible(there);
    part.setDisable(!there);
  }

  private void focus() {
    Field first =
        switch (form) {
          case SIGN_IN -> locked != null || !login.value().isEmpty() ? password : login;
          case CHANGE -> changeController.first();
          case RECOVER -> adminLogin;
        };
    first.input().requestFocus();
    first.input().selectAll();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Hyperlink)) {
      event.consume();
      go();
    } else if (event.getCode() == KeyCode.ESCAPE && form == Form.RECOVER) {
      // not from the change form: the password that led there has been used up
      event.consume();
      backToSignIn();
    }
  }

  private void go() {
    if (!asking.ready()) {
      return;
    }
    switch (form) {
      case SIGN_IN -> signIn();
      case CHANGE -> change();
      case RECOVER -> recover();
    }
  }

  private void signIn() {
    String who = login.value();
    String typed = password.typed();
    if (who.isEmpty() || typed.isEmpty()) {
      asking.say(texts.get("shell.signin.empty"));
      (who.isEmpty() ? login : password).input().requestFocus();
      return;
    }
    asking.ask(
        () -> signIn(who, typed),
        in -> {
          if (in.mustChange()) {
            changing = in.clerk();
            show(Form.CHANGE);
          } else {
            enter(in.clerk());
          }
        },
        this::focus);
  }

  /** A new day's first sign-in also settles what the days before owe. */
  private Outcome<SignIn> signIn(String who, String typed) {
    Outcome<SignIn> in = staff.signIn(who, typed);
    if (in instanceof Outcome.Done<SignIn>) {
      privacy.settleQuietly();
    }
    return in;
  }

  private void enter(Clerk clerk) {
    password.value("");
    signedIn.accept(clerk);
  }

  private void change() {
    Clerk clerk = changing;
    if (clerk != null) {
      var then = new Renewal.Then(() -> enter(clerk), this::focus);
      renewal.change(clerk, password.typed(), changeController, then);
    }
  }

  private void recover() {
    String who = adminLogin.value();
    var then = new Renewal.Then(() -> begin(texts.get("shell.signin.recovered"), who), this::focus);
    renewal.recover(who, code.value(), freshController, then);
  }

  /** An empty form for anybody. */
  private void begin(String why, String who) {
    open(null, why);
    login.value(who);
    password.value("");
    focus();
  }

  @FXML
  private void otherClerk() {
    begin("", "");
  }

  @FXML
  private void forgot() {
    show(Form.RECOVER);
  }

  @FXML
  private void backToSignIn() {
    show(Form.SIGN_IN);
  }
}
