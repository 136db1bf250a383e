package id.loket.ui.settings;

import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the first start. It lies over the whole window, where the keys of the program do not
 * hold, so it has its own: Enter goes on, Esc back, F2 makes the sample office on the first step.
 */
public final class WizardController {

  private final FirstStart start;
  private final SetUpDesk setUp;
  private final StaffDesk staff;
  private final Work work;
  private final Texts texts;
  private final WizardEnd end;

  @FXML private BorderPane root;
  @FXML private Parent language;
  @FXML private WizardLanguageController languageController;
  @FXML private Parent office;
  @FXML private WizardOfficeController officeController;
  @FXML private Parent counters;
  @FXML private WizardCountersController countersController;
  @FXML private Parent admin;
  @FXML private WizardAdminController adminController;
  @FXML private Parent code;
  @FXML private WizardCodeController codeController;
  @FXML private Label title;
  @FXML private Label place;
  @FXML private ScrollPane scroll;
  @FXML private Label refusal;
  @FXML private VBox content;
  @FXML private Button back;
  @FXML private Button next;
  @FXML private Label skip;
  @FXML private ProgressIndicator busy;
  @FXML private Label busyWords;
  private boolean written;
  private boolean working;

  /** Where the keyboard was before the work: a field that can't be used loses the focus. */
  private @Nullable Node typing;

  public WizardController(
      FirstStart start, SetUpDesk setUp, StaffDesk staff, Work work, Texts texts, WizardEnd end) {
    this.start = start;
    this.setUp = setUp;
    this.staff = staff;
    this.work = work;
    this.texts = texts;
    this.end = end;
  }

  @FXML
  private void initialize() {
    Command.of("kit.back", "Esc", this::goBack).on(back);
    Command.of("settings.wizard.next", "Enter", this::goOn).on(next);
    languageController.on(this::sample, () -> startFrom(end.join()));
    for (Node node : new Node[] {refusal, busy, busyWords, skip, back}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            focus(page().firstFocus());
          }
        });
    idle();
    show();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !ownEnter(event)) {
      event.consume();
      goOn();
    } else if (event.getCode() == KeyCode.ESCAPE && !open(event)) {
      event.consume();
      goBack();
    } else if (start.step() == FirstStart.Step.LANGUAGE && languageController.pressed(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.F9 && written) {
      event.consume();
      codeController.save();
    } else if (event.getCode() == KeyCode.P && event.isShortcutDown() && written) {
      event.consume();
      codeController.print();
    }
  }

  /** A list that is open, a link, or a button other than a tick wants Enter for itself. */
  private static boolean ownEnter(KeyEvent event) {
    return open(event)
        || event.getTarget() instanceof Button
        || event.getTarget() instanceof Hyperlink;
  }

  private static boolean open(KeyEvent event) {
    return event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
  }

  private void show() {
    Parent view = view();
    content.getChildren().setAll(view);
    scroll.setVvalue(0);
    int number = start.number();
    title.setText(texts.get(written ? "settings.code.title" : "settings.wizard.title." + number));
    place.setText(texts.get("settings.wizard.place", number, FirstStart.STEPS.size()));
    next.setText(
        texts.get(
            written
                ? "settings.wizard.finish"
                : start.step() == FirstStart.Step.ADMIN
                    ? "settings.wizard.make"
                    : "settings.wizard.next"));
    back.setVisible(!written && start.step() != FirstStart.Step.LANGUAGE);
    skip.setVisible(
        start.step() == FirstStart.Step.OFFICE || start.step() == FirstStart.Step.COUNTERS);
    say(null);
    focus(page().firstFocus());
  }

  private Parent view() {
    return switch (start.step()) {
      case LANGUAGE -> language;
      case OFFICE -> office;
      case COUNTERS -> counters;
      case ADMIN -> written ? code : admin;
    };
  }

  private WizardPage page() {
    return switch (start.step()) {
      case LANGUAGE -> languageController;
      case OFFICE -> officeController;
      case COUNTERS -> countersController;
      case ADMIN -> written ? codeController : adminController;
    };
  }

  private void goOn() {
    if (working) {
      return;
    }
    Node wrong = page().check();
    if (wrong != null) {
      focus(wrong);
    } else if (written) {
      end.ready().run();
    } else if (start.next()) {
      show();
    } else {
      write();
    }
  }

  private void goBack() {
    if (!working && !written) {
      page().keep();
      if (start.back()) {
        show();
      }
    }
  }

  /**
   * What came of the last step.
   *
   * @param code the recovery code: it can't be asked for again, so nothing may keep it from the
   *     screen
   * @param printer whether the printer is remembered
   */
  private record Written(Outcome<String> code, boolean printer) {}

  private void write() {
    busy("settings.wizard.writing");
    work.act(
        () -> new Written(start.write(setUp, staff), countersController.write()),
        made -> {
          idle();
          switch (made.code()) {
            case Outcome.Done<String>(String recovery) -> {
              written = true;
              codeController.show(recovery, start.office().fact());
              show();
              say(made.printer() ? null : texts.get("settings.wizard.printerUnsaved"));
            }
            case Outcome.Refused<String>(Refusal why) ->
                say(Words.of(texts.locale()).sentence(why));
          }
        },
        work.unexpectedAfter(this::idle));
  }

  private void sample() {
    if (working) {
      return;
    }
    busy("settings.wizard.sampling");
    work.act(
        () -> {
          end.makeSample().run();
          return true;
        },
        made -> {
          idle();
          end.ready().run();
        },
        work.unexpectedAfter(this::idle));
  }

  private void startFrom(Runnable otherWay) {
    if (!working) {
      otherWay.run();
    }
  }

  private void busy(String words) {
    working = true;
    typing = root.getScene().getFocusOwner();
    busy.setVisible(true);
    busyWords.setVisible(true);
    busyWords.setText(texts.get(words));
    skip.setVisible(false);
    content.setDisable(true);
    next.setOpacity(0.5);
  }

  private void idle() {
    working = false;
    busy.setVisible(false);
    busyWords.setVisible(false);
    content.setDisable(false);
    next.setOpacity(1);
    if (typing != null) {
      typing.requestFocus();
      typing = null;
    }
  }

  private void say(@Nullable String sentence) {
    refusal.setText(sentence == null ? "" : sentence);
    refusal.setVisible(sentence != null);
  }

  private void focus(Node node) {
    root.applyCss();
    if (node instanceof CheckBox || node.isFocusTraversable()) {
      node.requestFocus();
    }
  }
}
