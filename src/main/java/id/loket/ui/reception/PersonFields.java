package id.loket.ui.reception;

import id.loket.desk.Words;
import id.loket.domain.RefusedException;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/**
 * NIK and phone: what is impossible is an error, what is only odd a warning; both are said when the
 * hand leaves the field. A phone number is written back as people write it.
 */
final class PersonFields {
  private final Texts texts;
  private final FieldErrors errors;
  private final Parts parts;

  /** The fields, and where a warning about the NIK stands. */
  record Parts(TextField nik, Label nikWarning, TextField phone) {}

  PersonFields(Texts texts, FieldErrors errors, Parts parts, Runnable changed) {
    this.texts = texts;
    this.errors = errors;
    this.parts = parts;
    parts
        .nik()
        .textProperty()
        .subscribe((before, now) -> {
          errors.clear(parts.nik());
          warn(List.of());
          changed.run();
        });
    parts
        .phone()
        .textProperty()
        .subscribe((before, now) -> {
          errors.clear(parts.phone());
          changed.run();
        });
    parts.nik().focusedProperty().subscribe((before, now) -> left(now, this::checkNik));
    parts.phone().focusedProperty().subscribe((before, now) -> left(now, this::checkPhone));
    warn(List.of());
  }

  void check() {
    checkNik();
    checkPhone();
  }

  private static void left(boolean here, Runnable check) {
    if (!here) {
      check.run();
    }
  }

  private void checkNik() {
    warn(List.of());
    if (parts.nik().getText().isBlank()) {
      return;
    }
    try {
      warn(Nik.parse(parts.nik().getText()).warnings(null, null));
    } catch (RefusedException e) {
      errors.set(parts.nik(), sentence(e));
    }
  }

  private void warn(List<Nik.Warning> odd) {
    List<String> words = odd.stream().map(w -> texts.get("reception.warning." + w.name())).toList();
    parts.nikWarning().setText(String.join(" ", words));
    parts.nikWarning().setVisible(!odd.isEmpty());
    parts.nikWarning().setManaged(!odd.isEmpty());
  }

  private void checkPhone() {
    if (parts.phone().getText().isBlank()) {
      return;
    }
    try {
      parts.phone().setText(Phone.parse(parts.phone().getText()).shown());
    } catch (RefusedException e) {
      errors.set(parts.phone(), sentence(e));
    }
  }

  private String sentence(RefusedException e) {
    return Words.of(texts.locale()).sentence(e.refusal());
  }
}
