package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.office.ProtocolSet;
import id.loket.ui.kit.Texts;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Section Protokol kesehatan (DOMAIN §7): off unless the office says so. */
public final class ProtocolController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private CheckBox on;
  @FXML private Field limit;
  @FXML private Field recheck;
  @FXML private CheckBox mask;
  @FXML private Field room;

  public ProtocolController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @Override
  public void open() {
    ProtocolSet p = desk.look(s -> s.settings().protocol());
    on.setSelected(p.on());
    limit.value(texts.decimal(p.limitTenths() / 10.0, 1));
    recheck.value(Integer.toString(p.recheckMinutes()));
    mask.setSelected(p.mask());
    room.value(Integer.toString(p.roomCapacity()));
  }

  @Override
  public void save() {
    OptionalInt tenths = Whole.tenths(limit.value(), 340, 429);
    OptionalInt minutes = Whole.parse(recheck.value(), 0, 120);
    OptionalInt people = Whole.parse(room.value(), 0, 10_000);
    limit.error(tenths.isPresent() ? null : texts.get("settings.protocol.limit.bad"));
    recheck.error(minutes.isPresent() ? null : texts.get("settings.number.bad", 0, 120));
    room.error(people.isPresent() ? null : texts.get("settings.number.bad", 0, 10_000));
    if (tenths.isEmpty() || minutes.isEmpty() || people.isEmpty()) {
      (tenths.isEmpty() ? limit : minutes.isEmpty() ? recheck : room).input().requestFocus();
      return;
    }
    var set =
        new ProtocolSet(
            on.isSelected(),
            tenths.getAsInt(),
            mask.isSelected(),
            people.getAsInt(),
            minutes.getAsInt());
    saver.save(who -> setUp.protocol(who, set), done -> saver.saved());
  }

  @Override
  public Node firstFocus() {
    return on;
  }
}
