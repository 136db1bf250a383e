package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.office.CallsSet;
import id.loket.ui.kit.Texts;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** Section Panggilan. */
public final class CallsController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private Field max;
  @FXML private Field every;
  @FXML private Field quick;

  public CallsController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @Override
  public void open() {
    CallsSet calls = desk.known().settings().calls();
    max.value(Integer.toString(calls.maxCalls()));
    every.value(Integer.toString(calls.priorityEvery()));
    quick.value(Integer.toString(calls.quickMinutes()));
  }

  @Override
  public void save() {
    OptionalInt most = number(max, 1, 20);
    OptionalInt between = number(every, 0, 100);
    OptionalInt minutes = number(quick, 1, 240);
    if (most.isEmpty() || between.isEmpty() || minutes.isEmpty()) {
      (most.isEmpty() ? max : between.isEmpty() ? every : quick).input().requestFocus();
      return;
    }
    var set = new CallsSet(most.getAsInt(), between.getAsInt(), minutes.getAsInt());
    saver.save(who -> setUp.calls(who, set), done -> saver.saved());
  }

  private OptionalInt number(Field field, int least, int highest) {
    OptionalInt number = Whole.parse(field.value(), least, highest);
    field.error(number.isPresent() ? null : texts.get("settings.number.bad", least, highest));
    return number;
  }

  @Override
  public Node firstFocus() {
    return max.input();
  }
}
