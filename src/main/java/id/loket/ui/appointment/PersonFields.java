package id.loket.ui.appointment;

import id.loket.desk.Words;
import id.loket.domain.RefusedException;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Telephone number and NIK: what is impossible in them is an error, what is only odd a warning,
 * both said when the hand leaves the field. A number is written back as people write it, and as
 * soon as it is whole somebody is told, who knows how often its owner did not come.
 */
final class PersonFields {
  private final Texts texts;
  private final FieldErrors errors;
  private final Parts parts;
  private final BiConsumer<String, @Nullable String> known;

  /** Where they live in the form. */
  record Parts(
      TextField phone,
      Label phoneError,
      TextField nik,
      Label nikError,
      Label nikWarning,
      Label missed) {}

  PersonFields(
      Texts texts, FieldErrors errors, Parts parts, BiConsumer<String, @Nullable String> known) {
    this.texts = texts;
    this.errors =
        errors.field(parts.phone(), parts.phoneError()).field(parts.nik(), parts.nikError());
    this.parts = parts;
    this.known = known;
    for (Label label : List.of(parts.nikWarning(), parts.missed())) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    parts.phone().textProperty().subscribe((before, now) -> tell());
    parts.nik().textProperty().subscribe((before, now) -> tell());
    parts.phone().focusedProperty().subscribe((before, now) -> left(now, this::checkPhone));
    parts.nik().focusedProperty().subscribe((before, now) -> left(now, this::checkNik));
  }

  private static void left(boolean here, Runnable check) {
    if (!here) {
      check.run();
    }
  }

  private void tell() {
    missed(0);
    Phone phone = phone();
    Nik nik = nik();
    if (phone != null) {
      known.accept(phone.value(), nik == null ? null : nik.value());
    }
  }

  private @Nullable Phone phone() {
    try {
      return Phone.parse(parts.phone().getText());
    } catch (RefusedException e) {
      return null;
    }
  }

  private @Nullable Nik nik() {
    try {
      return parts.nik().getText().isBlank() ? null : Nik.parse(parts.nik().getText());
    } catch (RefusedException e) {
      return null;
    }
  }

  void missed(int times) {
    parts.missed().setText(times == 0 ? "" : texts.get("appointment.missed", times));
  }

  void check() {
    checkPhone();
    checkNik();
  }

  /** Before anything is booked: the number must be there. */
  void demand(boolean withNik) {
    try {
      parts.phone().setText(Phone.needed(parts.phone().getText()).shown());
    } catch (RefusedException e) {
      errors.set(parts.phone(), sentence(e));
    }
    if (withNik) {
      checkNik();
    }
  }

  private void checkPhone() {
    if (!parts.phone().getText().isBlank()) {
      demand(false);
    }
  }

  private void checkNik() {
    parts.nikWarning().setText("");
    if (parts.nik().getText().isBlank()) {
      return;
    }
    try {
      List<String> odd =
          Nik.parse(parts.nik().getText()).warnings(null, null).stream()
              .map(w -> texts.get("reception.warning." + w.name()))
              .toList();
      parts.nikWarning().setText(String.join(" ", odd));
    } catch (RefusedException e) {
      errors.set(parts.nik(), sentence(e));
    }
  }

  private String sentence(RefusedException e) {
    return Words.of(texts.locale()).sentence(e.refusal());
  }
}
