package id.loket.ui.settings;

import id.loket.print.PaperKind;
import id.loket.print.Width;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.PrinterSettings;
import id.loket.print.printer.PrinterTarget;
import id.loket.print.printer.Printers;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.settings.PrinterChoice.How;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where one kind of paper comes out on this machine. */
public final class PrinterFormController {

  /** One line of the list. */
  private record Item(How how, String name) {}

  private final Printers printers;
  private final PrinterFile file;
  private final Texts texts;

  @FXML private ComboBox<Item> which;
  @FXML private Label whichHint;
  @FXML private Label whichError;
  @FXML private VBox rollBox;
  @FXML private RadioButton mm80;
  @FXML private RadioButton mm58;
  @FXML private Field address;
  @FXML private CheckBox raw;
  @FXML private VBox profileBox;
  @FXML private ComboBox<EscPosProfile> profile;
  private PaperKind kind = PaperKind.TICKET;
  private volatile PrinterSettings wanted = PrinterSettings.NO_PRINTER;

  public PrinterFormController(Printers printers, PrinterFile file, Texts texts) {
    this.printers = printers;
    this.file = file;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    which.setConverter(Shown.as(this::shown));
    profile.setConverter(Shown.as(p -> texts.get("settings.printer.profile." + p.name())));
    for (Node node : new Node[] {rollBox, address, raw, profileBox, whichError, whichHint}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    whichError.setVisible(false);
    which.valueProperty().subscribe(this::fit);
    raw.selectedProperty().subscribe(this::fit);
    mm80.selectedProperty().subscribe(this::profiles);
  }

  private String shown(Item item) {
    return switch (item.how()) {
      case NONE -> texts.get("settings.printer.none");
      case SYSTEM -> item.name();
      case NETWORK -> texts.get("settings.printer.network");
    };
  }

  /** Shows what holds for that kind, and looks for printers in the background. */
  void show(PaperKind paper) {
    kind = paper;
    PrinterSettings now = file.settings();
    PrinterChoice choice = PrinterChoice.of(now.target(paper));
    list(List.of(), choice);
    (now.roll() == Width.MM58 ? mm58 : mm80).setSelected(true);
    address.value(choice.address());
    raw.setSelected(choice.raw());
    profiles();
    if (profile.getItems().contains(choice.profile())) {
      profile.setValue(choice.profile());
    }
    whichHint.setText(texts.get("settings.printer.searching"));
    var _ = printers.list().thenAccept(names -> Fx.run(() -> found(names)));
  }

  private void found(List<String> names) {
    list(names, choice());
    whichHint.setText(
        names.isEmpty()
            ? texts.get("settings.printer.nothing")
            : texts.get("settings.printer.found", names.size()));
  }

  /** A printer that was chosen and is gone stays in the list: it may come back. */
  private void list(List<String> names, PrinterChoice choice) {
    var items = new java.util.ArrayList<Item>();
    items.add(new Item(How.NONE, ""));
    names.forEach(n -> items.add(new Item(How.SYSTEM, n)));
    var chosen = new Item(choice.how(), choice.name());
    if (choice.how() == How.SYSTEM && !items.contains(chosen)) {
      items.add(chosen);
    }
    if (onRoll()) {
      items.add(new Item(How.NETWORK, ""));
    }
    which.getItems().setAll(items);
    which.setValue(items.contains(chosen) ? chosen : items.getFirst());
  }

  private void fit() {
    How how = how();
    boolean ticket = kind == PaperKind.TICKET;
    rollBox.setVisible(ticket);
    address.setVisible(how == How.NETWORK);
    raw.setVisible(onRoll() && how == How.SYSTEM);
    profileBox.setVisible(how == How.NETWORK || (raw.isVisible() && raw.isSelected()));
  }

  private void profiles() {
    List<EscPosProfile> fitting = PrinterChoice.profiles(roll());
    EscPosProfile before = profile.getValue();
    profile.getItems().setAll(fitting);
    profile.setValue(
        fitting.contains(before)
            ? before
            : fitting.contains(EscPosProfile.MM80_CUT)
                ? EscPosProfile.MM80_CUT
                : fitting.getFirst());
  }

  private Width roll() {
    return mm58.isSelected() ? Width.MM58 : Width.MM80;
  }

  /** What receipt printers know in their own language. */
  private boolean onRoll() {
    return kind == PaperKind.TICKET || kind == PaperKind.BOOKING;
  }

  private How how() {
    Item item = which.getValue();
    return item == null ? How.NONE : item.how();
  }

  private PrinterChoice choice() {
    Item item = which.getValue();
    return new PrinterChoice(
        how(),
        item == null ? "" : item.name(),
        address.value(),
        raw.isVisible() && raw.isSelected(),
        Objects.requireNonNullElse(profile.getValue(), EscPosProfile.MM80_CUT));
  }

  /** Null: all is well. */
  @Nullable Node check() {
    address.error(null);
    PrinterTarget target = choice().target().orElse(null);
    if (target == null) {
      address.error(texts.get("settings.printer.address.bad"));
      return address.input();
    }
    PrinterSettings changed = file.settings().with(kind, target);
    wanted = kind == PaperKind.TICKET ? changed.with(roll()) : changed;
    return null;
  }

  /** What {@link #check()} found right. Writes a file: not on the screen's thread. */
  void write() {
    try {
      file.change(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Node firstFocus() {
    return which;
  }
}
