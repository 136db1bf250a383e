package id.loket.ui.settings;

import id.loket.domain.Refusal;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The fields of the office, for the wizard and for the settings. */
public final class OfficeFormController {

  private static final List<String> ZONES =
      List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

  private final Texts texts;
  private final Work work;

  @FXML private Field code;
  @FXML private Field name;
  @FXML private Field regency;
  @FXML private Field address;
  @FXML private Field phone;
  @FXML private ComboBox<String> zone;
  @FXML private Field camatName;
  @FXML private Field camatRank;
  @FXML private Field nip;
  @FXML private ImageView logo;
  @FXML private Button chooseLogo;
  @FXML private Button dropLogo;
  @FXML private Label logoError;
  @FXML private VBox summary;

  @SuppressWarnings("NullAway.Init") // by initialize()
  private FieldErrors form;

  private @Nullable String png;

  public OfficeFormController(Texts texts, Work work) {
    this.texts = texts;
    this.work = work;
  }

  @FXML
  private void initialize() {
    form = new FieldErrors(texts, summary);
    List.of(code, phone, nip).forEach(field -> field.in(form));
    zone.getItems().setAll(ZONES);
    zone.setConverter(
        Shown.as(id -> texts.get("settings.zone." + id.substring(id.indexOf('/') + 1))));
    logo.managedProperty().bind(logo.visibleProperty());
    dropLogo.managedProperty().bind(dropLogo.visibleProperty());
    logoError.managedProperty().bind(logoError.visibleProperty());
    logoError(null);
    nip.input()
        .focusedProperty()
        .subscribe(in -> {
          if (!in) {
            Nip.format(nip.value()).ifPresent(nip::value);
          }
        });
    show(OfficeDraft.EMPTY, false);
  }

  void show(OfficeDraft draft, boolean codeFixed) {
    code.value(draft.code());
    code.setDisable(codeFixed);
    code.setHint(texts.get(codeFixed ? "settings.office.code.fixed" : "settings.office.code.hint"));
    name.value(draft.names().name());
    regency.value(draft.names().regency());
    address.value(draft.names().address());
    phone.value(draft.names().phone());
    zone.setValue(draft.zone());
    camatName.value(draft.camat().name());
    camatRank.value(draft.camat().rank());
    nip.value(draft.camat().nip());
    logo(draft.logo());
    clear();
  }

  OfficeDraft typed() {
    return new OfficeDraft(
        code.value(),
        new OfficeDraft.Names(name.value(), regency.value(), address.value(), phone.value()),
        Objects.requireNonNullElse(zone.getValue(), OfficeDraft.JAKARTA),
        png,
        new OfficeDraft.CamatDraft(camatName.value(), camatRank.value(), nip.value()));
  }

  /** Puts the errors under their fields; null: there are none, else where the first one is. */
  @Nullable Node check() {
    clear();
    Map<OfficeDraft.Part, String> errors = typed().errors();
    Map<OfficeDraft.Part, Field> fields = new EnumMap<>(OfficeDraft.Part.class);
    fields.put(OfficeDraft.Part.CODE, code);
    fields.put(OfficeDraft.Part.PHONE, phone);
    fields.put(OfficeDraft.Part.NIP, nip);
    for (Map.Entry<OfficeDraft.Part, Field> e : fields.entrySet()) {
      String key = errors.get(e.getKey());
      e.getValue().error(key == null ? null : texts.get(key));
    }
    return form.first();
  }

  /** What the desk said about the code. */
  void refused(Refusal refusal, String sentence) {
    if (refusal.code() == Refusal.Code.BAD_OFFICE) {
      code.error(sentence);
    }
  }

  Node firstFocus() {
    return code.isDisabled() ? name.input() : code.input();
  }

  private void clear() {
    List.of(code, phone, nip).forEach(f -> f.error(null));
    logoError(null);
  }

  @FXML
  private void chooseLogo() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("settings.office.logo"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
    File chosen = chooser.showOpenDialog(chooseLogo.getScene().getWindow());
    if (chosen != null) {
      work.ask(
          () -> LogoFile.read(chosen.toPath()),
          read -> {
            logo(read);
            logoError(null);
          },
          failed -> logoError(texts.get(Objects.toString(failed.getMessage()))));
    }
  }

  @FXML
  private void dropLogo() {
    logo(null);
  }

  private void logo(@Nullable String base64) {
    png = base64;
    logo.setImage(
        base64 == null
            ? null
            : new Image(new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
    logo.setVisible(base64 != null);
    dropLogo.setVisible(base64 != null);
  }

  private void logoError(@Nullable String sentence) {
    logoError.setText(sentence == null ? "" : sentence);
    logoError.setVisible(sentence != null);
  }
}
