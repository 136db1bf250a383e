package id.loket.ui.reception;

import id.loket.desk.Words;
import id.loket.domain.RefusedException;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.visit.Priority;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/**
 * Who comes. What is impossible in NIK and phone is an error, what is only odd a warning; both are
 * said when the hand leaves the field. A phone number is written back as people write it.
 */
final class PersonFields {
  private final Texts texts;
  private final FieldErrors errors;
  private final Parts parts;
  private final Map<Priority, ToggleButton> marks = new EnumMap<>(Priority.class);

  /** The fields, and where warnings and toggles stand. */
  record Parts(
      TextField name,
      TextField nik,
      Label nikWarning,
      TextField phone,
      Label phoneWanted,
      FlowPane priorities) {}

  /**
   * Follows the fields.
   *
   * @param goOn after the last of them
   */
  PersonFields(Texts texts, FieldErrors errors, Parts parts, Runnable changed, Runnable goOn) {
    this.texts = texts;
    this.errors = errors;
    this.parts = parts;
    for (Priority priority : Priority.values()) {
      var mark = new ToggleButton(texts.get("reception.priority." + priority.shown()));
      mark.getStyleClass().add("priority");
      mark.setId(priority.name());
      mark.setOnAction(e -> changed.run());
      marks.put(priority, mark);
    }
    parts.priorities().getChildren().setAll(marks.values());
    parts.name().textProperty().subscribe((before, now) -> changed.run());
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
    parts.name().setOnAction(e -> parts.nik().requestFocus());
    parts.nik().setOnAction(e -> parts.phone().requestFocus());
    parts.phone().setOnAction(e -> goOn.run());
    warn(List.of());
    wantPhone(false);
  }

  Entry.Person typed() {
    List<Priority> who = new ArrayList<>();
    marks.forEach((priority, mark) -> {
      if (mark.isSelected()) {
        who.add(priority);
      }
    });
    return new Entry.Person(
        parts.name().getText(), parts.nik().getText(), parts.phone().getText(), who);
  }

  void fill(Entry.Person person) {
    parts.name().setText(person.name());
    parts.nik().setText(person.nik());
    parts.phone().setText(person.phone());
    marks.forEach((p, mark) -> mark.setSelected(person.priority().contains(p)));
  }

  /** A scanned card. The hand goes on to what is missing. */
  void scanned(String digits) {
    parts.nik().setText(digits);
    checkNik();
    if (errors.any()) {
      parts.nik().requestFocus();
    } else if (parts.name().getText().isBlank()) {
      parts.name().requestFocus();
    } else {
      parts.phone().requestFocus();
    }
  }

  void wantPhone(boolean now) {
    parts.phoneWanted().setVisible(now);
    parts.phoneWanted().setManaged(now);
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
