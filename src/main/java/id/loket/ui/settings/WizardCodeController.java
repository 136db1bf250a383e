package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.domain.office.OfficeDescribed;
import id.loket.print.Papers;
import id.loket.print.RecoverySheet;
import id.loket.print.printer.Printers;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The recovery code, shown once; the way on is open only when it is kept somewhere. */
public final class WizardCodeController implements WizardPage {

  private final Papers papers;
  private final Printers printers;
  private final Desk desk;
  private final Work work;
  private final Texts texts;

  @FXML private TextField code;
  @FXML private HBox printBox;
  @FXML private ComboBox<String> codePrinter;
  @FXML private Button print;
  @FXML private Button save;
  @FXML private Label savedWhere;
  @FXML private CheckBox kept;
  @FXML private Label keptError;
  private String office = "";

  public WizardCodeController(Papers papers, Printers printers, Desk desk, Work work, Texts texts) {
    this.papers = papers;
    this.printers = printers;
    this.desk = desk;
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    Command.of("settings.code.save", "F9", this::save).on(save);
    Command.of("settings.code.print", "Ctrl+P", this::print).on(print);
    printBox.managedProperty().bind(printBox.visibleProperty());
    printBox.setVisible(false);
    keptError.managedProperty().bind(keptError.visibleProperty());
    error(null);
  }

  void show(String recovery, OfficeDescribed described) {
    code.setText(recovery);
    office = described.names().name();
    var _ = printers.list().thenAccept(names -> Fx.run(() -> found(names)));
  }

  private void found(List<String> names) {
    codePrinter.getItems().setAll(names);
    codePrinter.getSelectionModel().selectFirst();
    printBox.setVisible(!names.isEmpty());
  }

  /** For the background: the desk may be at something. */
  private RecoverySheet sheet(String shown) {
    return new RecoverySheet(office, shown, desk.look(s -> s.now().day()));
  }

  /** On the chosen printer at once; the code lies in no list and in no file. */
  void print() {
    String name = codePrinter.getValue();
    if (!printBox.isVisible() || name == null) {
      return;
    }
    error(null);
    savedWhere.setText(texts.get("settings.code.printing"));
    String shown = code.getText();
    work.ask(
        () -> {
          printers.print(name, papers.recovery(sheet(shown)));
          return name;
        },
        printed -> savedWhere.setText(texts.get("settings.code.printed", printed)),
        failed -> {
          savedWhere.setText("");
          error(texts.get("settings.code.unprinted"));
        });
  }

  void save() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("settings.code.save"));
    chooser.setInitialFileName(texts.get("settings.code.file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    File chosen = chooser.showSaveDialog(save.getScene().getWindow());
    if (chosen != null) {
      String shown = code.getText();
      work.ask(
          () -> Files.write(chosen.toPath(), papers.recovery(sheet(shown)).toPdf()),
          written -> savedWhere.setText(texts.get("settings.code.saved", chosen.getName())),
          failed -> error(texts.get("settings.code.unsaved")));
    }
  }

  @Override
  public Node firstFocus() {
    return kept;
  }

  @Override
  public @Nullable Node check() {
    error(kept.isSelected() ? null : texts.get("settings.code.keep"));
    return kept.isSelected() ? null : kept;
  }

  private void error(@Nullable String sentence) {
    keptError.setText(sentence == null ? "" : sentence);
    keptError.setVisible(sentence != null);
  }
}
