package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.print.PaperKind;
import id.loket.print.PrintFailure;
import id.loket.print.Printout;
import id.loket.print.Tickets;
import id.loket.print.TrialPaper;
import id.loket.print.Wording;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** Section Printer: for each kind of paper, on this machine. */
public final class PrintersController implements Page {

  private final Desk desk;
  private final Delivery delivery;
  private final PrinterFile file;
  private final Saver saver;
  private final Work work;
  private final Texts texts;

  @FXML private ComboBox<PaperKind> kind;
  @FXML private PrinterFormController formController;
  @FXML private Button test;
  @FXML private Label said;

  public PrintersController(
      Desk desk, Delivery delivery, PrinterFile file, Saver saver, Work work, Texts texts) {
    this.desk = desk;
    this.delivery = delivery;
    this.file = file;
    this.saver = saver;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    kind.setConverter(Shown.as(paper -> texts.get("settings.paper." + paper.name())));
    kind.getItems().setAll(PaperKind.values());
    kind.setValue(PaperKind.TICKET);
    kind.valueProperty().addListener(o -> open());
  }

  @Override
  public void open() {
    PaperKind paper = Objects.requireNonNullElse(kind.getValue(), PaperKind.TICKET);
    formController.show(paper);
    test.setVisible(TrialPaper.KINDS.contains(paper));
    say("", true);
  }

  @Override
  public void save() {
    keep(saver::saved);
  }

  private void keep(Runnable then) {
    Node wrong = formController.check();
    if (wrong != null) {
      wrong.requestFocus();
      return;
    }
    work.act(
        () -> {
          formController.write();
          return true;
        },
        done -> then.run(),
        failed -> say(texts.get("settings.printer.unsaved"), false));
  }

  /** What is chosen holds from now on: a test that printed elsewhere would prove nothing. */
  @FXML
  private void test() {
    PaperKind paper = kind.getValue();
    keep(() -> {
      say(texts.get("settings.printer.testing"), true);
      work.ask(
          new Work.Slow(
              "settings.printer.testing",
              () -> say(texts.get("settings.printer.testStopped"), false)),
          () -> delivery.deliver(trial(paper), file.settings()),
          this::printed,
          failed -> say(reason(failed), false));
    });
  }

  private void printed(Optional<Path> pdf) {
    say(
        pdf.map(p -> texts.get("settings.printer.testPdf", p.toString()))
            .orElseGet(() -> texts.get("settings.printer.tested")),
        true);
  }

  private String reason(Exception failed) {
    return failed instanceof PrintFailure failure
        ? Wording.in(texts.locale()).text(failure.reason().key())
        : texts.get("settings.printer.unsaved");
  }

  private Printout trial(PaperKind paper) {
    return desk.look(s ->
        new TrialPaper(
                Tickets.letterhead(s.settings().office()),
                s.now().at(),
                texts.get("settings.printer.testService"))
            .of(paper));
  }

  private void say(String sentence, boolean good) {
    said.setText(sentence);
    said.getStyleClass().removeAll("danger-text", "muted");
    said.getStyleClass().add(good ? "muted" : "danger-text");
  }

  @Override
  public Node firstFocus() {
    return kind;
  }
}
