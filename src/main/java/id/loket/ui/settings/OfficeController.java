package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.domain.office.OfficeDescribed;
import javafx.fxml.FXML;
import javafx.scene.Node;

/** Section Kantor. */
public final class OfficeController implements Page {

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;

  @FXML private OfficeFormController formController;

  public OfficeController(Desk desk, SetUpDesk setUp, Saver saver) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
  }

  @Override
  public void open() {
    OfficeDescribed office = desk.known().office().orElse(null);
    formController.show(OfficeDraft.of(office), office != null);
  }

  @Override
  public void save() {
    Node wrong = formController.check();
    if (wrong != null) {
      wrong.requestFocus();
      return;
    }
    OfficeDescribed fact = formController.typed().fact();
    saver.save(
        who -> setUp.office(who, fact),
        done -> {
          saver.saved();
          open();
        },
        why -> {
          formController.refused(why, saver.sentence(why));
          saver.refuse(why);
        });
  }

  @Override
  public Node firstFocus() {
    return formController.firstFocus();
  }
}
