package id.loket.ui.shell;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A screen as screen authors write them; what happens to it is written down for the tests. */
public final class SampleController implements Screen {

  private final Texts texts;
  private final Dialogs dialogs;
  final List<String> happened = new ArrayList<>();
  final SimpleBooleanProperty serving = new SimpleBooleanProperty(true);

  @FXML private Button finish;
  @FXML private Button recall;
  @FXML private Button hold;
  @FXML private Button absent;
  @FXML private Button next;
  @FXML private VBox summary;
  @FXML private TextField name;
  @FXML private Label nameError;
  @FXML private TextField nik;
  @FXML private Label nikError;
  @FXML private ComboBox<String> combo;
  @FXML ComboBox<String> service;
  @FXML private TableView<List<String>> table;
  FieldErrors errors;
  private List<Command> commands = List.of();

  SampleController(Texts texts, Dialogs dialogs) {
    this.texts = texts;
    this.dialogs = dialogs;
  }

  @FXML
  void initialize() {
    errors = new FieldErrors(texts, summary).field(name, nameError).field(nik, nikError);
    var callNext = Command.of("sample.next", "F5", this::callNext);
    var callAgain = Command.of("sample.recall", "F7", () -> happened.add("recall")).when(serving);
    var callHold = Command.of("sample.hold", "Ctrl+T", () -> happened.add("hold"));
    var noShow = Command.of("sample.absent", "F8", () -> happened.add("absent"));
    var done = Command.of("sample.finish", "F12", () -> happened.add("finish"));
    callNext.on(next);
    callAgain.on(recall);
    callHold.on(hold);
    noShow.on(absent);
    done.on(finish);
    commands = List.of(callNext, callAgain, callHold, noShow, done);
    service.getItems().setAll("Penggantian KTP-el", "KK perubahan");
    service.setValue("KK perubahan");
    combo.getItems().setAll("KTP-el hilang", "KTP-el rusak");
    for (String head : List.of("Dokumen", "Bentuk", "Jumlah", "Keterangan")) {
      int column = table.getColumns().size();
      var col = new TableColumn<List<String>, String>(head);
      col.setCellValueFactory(f -> new SimpleStringProperty(f.getValue().get(column)));
      table.getColumns().add(col);
    }
    table.setRowFactory(t -> {
      var row = new TableRow<List<String>>();
      row.itemProperty()
          .subscribe(item -> {
            row.getStyleClass().remove("warn");
            if (item != null && item.get(3).startsWith("Belum")) {
              row.getStyleClass().add("warn");
            }
          });
      return row;
    });
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table
        .getItems()
        .setAll(
            List.of(
                List.of("Kartu Keluarga", "fotokopi", "1", "sesuai asli"),
                List.of("Formulir F-1.02", "formulir", "1", "diisi di loket"),
                List.of("Surat keterangan kehilangan", "asli", "1", "Belum ada.")));
  }

  private void callNext() {
    happened.add("next");
    dialogs.toast("A013 dipanggil.", () -> happened.add("undo"));
  }

  void wrongFields() {
    nik.setText("33022717089000");
    errors.set(nik, "NIK harus 16 angka. Anda mengetik 14. Periksa KTP lalu ketik lagi.");
    errors.set(name, "Nama belum diisi. Ketik nama seperti di KTP.");
    nik.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    next.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    hold.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
  }

  @Override
  public void shown() {
    happened.add("shown");
  }

  @Override
  public void hidden() {
    happened.add("hidden");
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public Node firstFocus() {
    return name;
  }

  @Override
  public boolean scanned(String code) {
    happened.add("scan " + code);
    return code.startsWith("3302");
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty("Loket 1");
  }

  @Override
  public List<Node> pills() {
    var pill = new Label("Kelompok A · B");
    pill.getStyleClass().add("pill");
    return List.of(pill);
  }

  @Override
  public List<Node> actions() {
    return List.of(new Button("Istirahat"));
  }
}
