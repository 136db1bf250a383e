package id.loket.ui.appointment;

import id.loket.domain.Refusal;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.pick.ServicePicker;
import java.util.function.BiConsumer;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form, said under the field that it is about. */
final class FormFaults {
  private final Texts texts;
  private final FieldErrors errors;
  private final FormFields fields;
  private final PersonFields persons;

  /**
   * Where it is said.
   *
   * @param summary all of it, above the form
   */
  record Places(
      VBox summary,
      Label service,
      Label when,
      Label name,
      Label people,
      PersonFields.Parts persons) {}

  /**
   * @param known hears of a telephone number, and of a NIK if there is one
   */
  FormFaults(
      Texts texts, FormFields fields, Places places, BiConsumer<String, @Nullable String> known) {
    this.texts = texts;
    this.fields = fields;
    this.errors =
        new FieldErrors(texts, places.summary())
            .field(fields.service(), places.service())
            .field(fields.when(), places.when())
            .field(fields.name(), places.name());
    this.persons = new PersonFields(texts, errors, places.persons(), known);
    errors.field(fields.people(), places.people());
  }

  void clear() {
    errors.clear();
  }

  void clear(Control field) {
    errors.clear(field);
  }

  /** Telephone number and NIK, of those that came into the form by themselves. */
  void checkNumbers() {
    persons.check();
  }

  /** So often their owner did not come. */
  void missed(int times) {
    persons.missed(times);
  }

  /** Everything that can be said without asking the desk. False: something was. */
  boolean none(ServicePicker picker, boolean timed, boolean party) {
    errors.clear();
    boolean known = picker.take();
    if (!known || picker.codes().isEmpty()) {
      String key = known ? "reception.service.missing" : "reception.service.unknown";
      errors.set(fields.service(), texts.get(key, fields.service().getText().strip()));
    } else if (!timed) {
      errors.set(fields.when(), texts.get("appointment.when.missing"));
    }
    if (fields.name().getText().codePoints().noneMatch(Character::isLetter)) {
      errors.set(
          fields.name(),
          texts.get(party ? "appointment.party.missing" : "appointment.name.missing"));
    }
    persons.demand(!party);
    if (party && fields.people().getText().isBlank()) {
      errors.set(fields.people(), texts.get("appointment.people.missing"));
    }
    errors.focus();
    return !errors.any();
  }

  /** What the desk said. False: it is about none of the fields. */
  boolean refused(Refusal refusal, String sentence, boolean party) {
    Control field =
        switch (refusal.code()) {
          case BAD_PHONE -> fields.phone();
          case BAD_NAME -> party ? fields.people() : fields.name();
          case BAD_NIK -> party ? fields.people() : fields.nik();
          case UNKNOWN_SERVICE -> fields.service();
          default -> null;
        };
    if (field != null) {
      errors.set(field, sentence);
      errors.focus();
    }
    return field != null;
  }
}
