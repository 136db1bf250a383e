package id.loket.ui.settings;

import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import id.loket.ui.settings.FirstStart.AdminPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Step 4: the first administrator. */
public final class WizardAdminController implements WizardPage {

  private final FirstStart start;
  private final Texts texts;

  @FXML private Field name;
  @FXML private Field login;
  @FXML private Field password;
  @FXML private Field again;
  @FXML private VBox summary;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors form;

  public WizardAdminController(FirstStart start, Texts texts) {
    this.start = start;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    FirstStart.Admin typed = start.admin();
    name.value(typed.name());
    login.value(typed.login());
    password.value(typed.password());
    again.value(typed.again());
    form = new FieldErrors(texts, summary);
    List.of(name, login, password, again).forEach(field -> field.in(form));
    name.input()
        .focusedProperty()
        .subscribe(in -> {
          if (!in && login.value().isEmpty()) {
            login.value(FirstStart.loginFor(name.value()));
          }
        });
  }

  @Override
  public Node firstFocus() {
    return name.input();
  }

  @Override
  public void keep() {
    start.admin(new FirstStart.Admin(name.value(), login.value(), password.typed(), again.typed()));
  }

  @Override
  public @Nullable Node check() {
    if (login.value().isEmpty()) {
      login.value(FirstStart.loginFor(name.value()));
    }
    keep();
    Map<AdminPart, String> errors = start.adminErrors();
    Map<AdminPart, Field> fields = new EnumMap<>(AdminPart.class);
    fields.put(AdminPart.NAME, name);
    fields.put(AdminPart.LOGIN, login);
    fields.put(AdminPart.PASSWORD, password);
    fields.put(AdminPart.AGAIN, again);
    for (Map.Entry<AdminPart, Field> e : fields.entrySet()) {
      String key = errors.get(e.getKey());
      e.getValue().error(key == null ? null : texts.get(key));
    }
    return form.first();
  }
}
