package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.Outcome;
import id.loket.domain.office.Counter;
import id.loket.domain.office.CounterDefined;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Section Loket: which groups each counter serves. A counter without groups serves nobody. */
public final class CountersController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private VBox rows;
  @FXML private Button add;

  public CountersController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  /** They live in the view; this only reads and fills it. */
  private CounterRows counterRows() {
    return new CounterRows(rows, texts);
  }

  @Override
  public void open() {
    fill(desk.known().settings().counters().stream().map(Counter::defined).toList());
  }

  private void fill(List<CounterDefined> counters) {
    counterRows().fill(desk.known().catalogue().groups(), counters);
    if (counters.isEmpty()) {
      rows.getChildren().add(new Label(texts.get("settings.counters.none")));
    }
  }

  @FXML
  private void add() {
    List<CounterDefined> more = new ArrayList<>(counterRows().typed());
    more.add(new CounterDefined(CounterRow.next(more), List.of(), false));
    fill(more);
    counterRows().last().ifPresent(Node::requestFocus);
  }

  @Override
  public void save() {
    List<CounterDefined> typed = counterRows().typed();
    saver.save(
        who -> {
          Outcome<CounterDefined> last = null;
          for (CounterDefined counter : typed) {
            last = setUp.counter(who, counter);
            if (last instanceof Outcome.Refused) {
              break;
            }
          }
          return last == null ? Outcome.done(true) : last.map(c -> true);
        },
        done -> saver.saved());
  }

  @Override
  public Node firstFocus() {
    return counterRows().first().orElse(add);
  }
}
