package id.loket.ui.settings;

import id.loket.desk.StaffDesk;
import id.loket.domain.Outcome;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Section Petugas: who signs in here, and what for. */
public final class StaffController implements Page {

  private final StaffDesk staff;
  private final Saver saver;
  private final Texts texts;
  private final OneTimePasswords passwords = new OneTimePasswords();
  private final Map<Role, CheckBox> ticks = new EnumMap<>(Role.class);

  @FXML private TableView<Clerk> clerks;
  @FXML private TableColumn<Clerk, String> nameColumn;
  @FXML private TableColumn<Clerk, String> loginColumn;
  @FXML private TableColumn<Clerk, String> rolesColumn;
  @FXML private TableColumn<Clerk, String> stateColumn;
  @FXML private Button reset;
  @FXML private Button able;
  @FXML private Button unlock;
  @FXML private Label formTitle;
  @FXML private Field name;
  @FXML private Field login;
  @FXML private FlowPane roles;
  @FXML private Label rolesError;
  @FXML private HBox secretBox;
  @FXML private Label secretWords;
  @FXML private TextField secret;
  @FXML private VBox summary;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors errors;

  public StaffController(StaffDesk staff, Saver saver, Texts texts) {
    this.staff = staff;
    this.saver = saver;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    column(nameColumn, Clerk::name);
    column(loginColumn, Clerk::login);
    column(rolesColumn, this::rolesOf);
    column(
        stateColumn, c -> texts.get(c.enabled() ? "settings.staff.active" : "settings.staff.off"));
    clerks.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    clerks.widthProperty().subscribe(this::columns);
    formTitle.fontProperty().subscribe(this::columns);
    for (Role role : Role.values()) {
      var tick = new CheckBox(texts.get("settings.role." + role.name()));
      tick.setId("role-" + role.shown());
      ticks.put(role, tick);
      roles.getChildren().add(tick);
    }
    secretBox.managedProperty().bind(secretBox.visibleProperty());
    errors = new FieldErrors(texts, summary);
    name.in(errors);
    login.in(errors);
    errors.field(firstRole(), rolesError);
    ticks.values().forEach(t -> t.selectedProperty().subscribe(() -> errors.clear(firstRole())));
    clerks.getSelectionModel().selectedItemProperty().subscribe(this::fill);
  }

  private static void column(TableColumn<Clerk, String> column, Function<Clerk, String> shown) {
    column.setCellValueFactory(f -> new SimpleStringProperty(shown.apply(f.getValue())));
    column.setSortable(false);
  }

  /** With large letters there is room for three columns; the login stands in the form as well. */
  private void columns() {
    double em = formTitle.getFont().getSize();
    loginColumn.setVisible(clerks.getWidth() == 0 || clerks.getWidth() > 30 * em);
    nameColumn.setMinWidth(8.4 * em);
    rolesColumn.setMinWidth(6.7 * em);
    stateColumn.setMinWidth(5 * em);
  }

  private String rolesOf(Clerk clerk) {
    return clerk.roles().stream()
        .map(r -> texts.get("settings.role." + r.name()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void open() {
    secretBox.setVisible(false);
    list();
    fresh();
  }

  private void list() {
    clerks
        .getItems()
        .setAll(
            staff.known().stream()
                .sorted(Comparator.comparing(Clerk::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
  }

  @FXML
  private void fresh() {
    clerks.getSelectionModel().clearSelection();
    fill(null);
    if (name.getScene() != null && clerks.isFocusWithin()) {
      name.input().requestFocus();
    }
  }

  private void fill(@Nullable Clerk clerk) {
    formTitle.setText(texts.get(clerk == null ? "settings.staff.new" : "settings.staff.change"));
    name.value(clerk == null ? "" : clerk.name());
    login.value(clerk == null ? "" : clerk.login());
    login.setDisable(clerk != null);
    errors.clear();
    ticks.forEach((role, tick) -> tick.setSelected(clerk != null && clerk.roles().contains(role)));
    for (Button button : List.of(reset, able, unlock)) {
      button.setDisable(clerk == null);
    }
    able.setText(
        texts.get(
            clerk != null && !clerk.enabled()
                ? "settings.staff.enable"
                : "settings.staff.disable"));
  }

  @Override
  public void save() {
    Clerk known = clerks.getSelectionModel().getSelectedItem();
    String typed = login.value();
    List<Role> chosen =
        ticks.entrySet().stream()
            .filter(e -> e.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    name.error(name.value().isEmpty() ? texts.get("settings.staff.name.empty") : null);
    login.error(loginError(known, typed));
    errors.set(firstRole(), chosen.isEmpty() ? texts.get("settings.staff.roles.empty") : "");
    if (errors.any()) {
      errors.focus();
    } else {
      var identity = new ClerkDefined.Identity(typed, name.value());
      String once = known == null ? passwords.next() : null;
      saver.save(
          who -> staff.define(who, identity, chosen, once, once != null),
          clerk -> changed(clerk, once));
    }
  }

  /** Where the error of all roles stands. */
  private CheckBox firstRole() {
    return (CheckBox) roles.getChildren().getFirst();
  }

  private @Nullable String loginError(@Nullable Clerk known, String typed) {
    if (!typed.matches("[A-Za-z0-9._-]{2,32}")) {
      return texts.get("settings.admin.login.bad");
    }
    boolean taken =
        known == null
            && clerks.getItems().stream().anyMatch(c -> c.login().equalsIgnoreCase(typed));
    return taken ? texts.get("settings.staff.login.taken", typed) : null;
  }

  private void changed(Clerk clerk, @Nullable String once) {
    saver.saved();
    list();
    fresh();
    secretBox.setVisible(false);
    if (once != null) {
      showOnce(texts.get("settings.staff.secret", clerk.name(), clerk.login()), once);
    }
  }

  private void showOnce(String words, String shown) {
    secretWords.setText(words);
    secret.setText(shown);
    secretBox.setVisible(true);
    secret.requestFocus();
    secret.selectAll();
  }

  /** A new password for one sign-in, for somebody who forgot theirs. */
  @FXML
  private void reset() {
    Clerk clerk = clerks.getSelectionModel().getSelectedItem();
    if (clerk != null) {
      String once = passwords.next();
      var identity = new ClerkDefined.Identity(clerk.login(), clerk.name());
      saver.save(
          who ->
              staff
                  .define(who, identity, clerk.roles(), once, true)
                  .map(c -> staff.unlock(who, c.id()) instanceof Outcome.Done),
          done -> changed(clerk, once));
    }
  }

  @FXML
  private void able() {
    Clerk clerk = clerks.getSelectionModel().getSelectedItem();
    if (clerk != null) {
      saver.save(
          who -> staff.enable(who, clerk.id(), !clerk.enabled()), done -> changed(done, null));
    }
  }

  @FXML
  private void unlock() {
    Clerk clerk = clerks.getSelectionModel().getSelectedItem();
    if (clerk != null) {
      saver.save(
          who -> staff.unlock(who, clerk.id()),
          done -> saver.tell("settings.staff.unlocked", clerk.name()));
    }
  }

  /** Replaces the code that can reset one administrator, which may be used up. */
  @FXML
  private void recovery() {
    saver.save(
        staff::newRecoveryCode, code -> showOnce(texts.get("settings.staff.recovery.words"), code));
  }

  @Override
  public Node firstFocus() {
    return name.input();
  }
}
