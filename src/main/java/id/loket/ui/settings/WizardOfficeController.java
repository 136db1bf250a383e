package id.loket.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Step 2: the office. Only its code is needed. */
public final class WizardOfficeController implements WizardPage {

  private final FirstStart start;

  @FXML private OfficeFormController formController;

  public WizardOfficeController(FirstStart start) {
    this.start = start;
  }

  @FXML
  private void initialize() {
    formController.show(start.office(), start.codeFixed());
  }

  @Override
  public Node firstFocus() {
    return formController.firstFocus();
  }

  @Override
  public void keep() {
    start.office(formController.typed());
  }

  @Override
  public @Nullable Node check() {
    keep();
    return formController.check();
  }
}
