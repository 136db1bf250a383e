package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.domain.office.CounterDefined;
import id.loket.print.PaperKind;
import id.loket.ui.kit.Texts;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step 3: counters with their groups, and where tickets come out. */
public final class WizardCountersController implements WizardPage {

  private static final Logger LOG = LoggerFactory.getLogger(WizardCountersController.class);

  private final FirstStart start;
  private final Desk desk;
  private final Texts texts;

  @FXML private VBox rows;
  @FXML private PrinterFormController printerController;

  public WizardCountersController(FirstStart start, Desk desk, Texts texts) {
    this.start = start;
    this.desk = desk;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    printerController.show(PaperKind.TICKET);
    fill(start.counters());
  }

  /** They live in the view; this only reads and fills it. */
  private CounterRows counterRows() {
    return new CounterRows(rows, texts);
  }

  private void fill(List<CounterDefined> counters) {
    counterRows().fill(desk.known().catalogue().groups(), counters);
  }

  @FXML
  private void add() {
    keep();
    List<CounterDefined> more = new ArrayList<>(start.counters());
    more.add(new CounterDefined(CounterRow.next(more), List.of(), false));
    start.counters(more);
    fill(more);
    counterRows().last().ifPresent(Node::requestFocus);
  }

  /**
   * Remembers the printer. Writes a file: not on the screen's thread.
   *
   * @return false if it will be forgotten at the next start
   */
  boolean write() {
    try {
      printerController.write();
      return true;
    } catch (UncheckedIOException e) {
      LOG.warn("the printer could not be remembered", e);
      return false;
    }
  }

  @Override
  public Node firstFocus() {
    return printerController.firstFocus();
  }

  @Override
  public void keep() {
    start.counters(counterRows().typed());
  }

  @Override
  public @Nullable Node check() {
    keep();
    return printerController.check();
  }
}
