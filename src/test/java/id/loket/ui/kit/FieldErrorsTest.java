package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.ui.OnFx;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  private static final String NIK = "NIK harus 16 angka. Anda mengetik 15. Periksa KTP.";

  private final VBox summary = OnFx.call(VBox::new);
  private final TextField name = OnFx.call(TextField::new);
  private final Label nameError = OnFx.call(Label::new);
  private final TextField nik = OnFx.call(TextField::new);
  private final Label nikError = OnFx.call(Label::new);
  private FieldErrors errors;

  @BeforeEach
  void form() {
    OnFx.run(() -> {
      new Scene(new VBox(summary, name, nameError, nik, nikError), 1366, 768);
      errors =
          new FieldErrors(new Texts(Texts.Language.ID), summary)
              .field(name, nameError)
              .field(nik, nikError);
    });
  }

  @Test
  void one_error_stands_under_its_field_with_an_icon_and_no_summary() {
    OnFx.run(() -> errors.set(nik, NIK));

    assertThat(nikError.isVisible()).isTrue();
    assertThat(nikError.getText()).isEqualTo(NIK);
    assertThat(nikError.getGraphic()).isNotNull();
    assertThat(nik.getAccessibleHelp()).isEqualTo(NIK);
    assertThat(nik.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("danger"));
    assertThat(nameError.isManaged()).isFalse();
    assertThat(summary.isVisible()).isFalse();
  }

  @Test
  void two_errors_have_a_summary_whose_links_lead_to_the_fields() {
    OnFx.run(() -> {
      errors.set(nik, NIK);
      errors.set(name, "Nama belum diisi. Ketik nama seperti di KTP.");
      errors.focus();
      ((Hyperlink) summary.getChildren().get(2)).fire();
    });

    assertThat(summary.isVisible()).isTrue();
    assertThat(OnFx.call(() -> nik.getScene().getFocusOwner())).isSameAs(nik);
  }

  @Test
  void clearing_leaves_nothing_behind() {
    OnFx.run(() -> {
      errors.set(nik, NIK);
      errors.clear();
    });

    assertThat(errors.any()).isFalse();
    assertThat(nik.getAccessibleHelp()).isNull();
    assertThat(nik.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("danger"));
  }
}
