package id.loket.ui.service;

import id.loket.domain.service.Standard.Decree;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for number and date of the decree that fixes a standard. */
final class DecreeForm {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

  private final Texts texts;
  private final TextField number = new TextField();
  private final TextField from = new TextField();
  private final Label fault = new Label();

  DecreeForm(Texts texts) {
    this.texts = texts;
    number.setId("decreeNumber");
    from.setId("decreeFrom");
    fault.getStyleClass().add("field-error");
    fault.setWrapText(true);
  }

  /** Opens it; what was typed is given once it is whole. */
  void ask(Dialogs dialogs, String service, Consumer<Decree> given) {
    Button yes = new Button(texts.get("service.decree.set"));
    yes.getStyleClass().add("primary");
    Label about = new Label(service);
    about.setWrapText(true);
    VBox body =
        new VBox(
            about,
            field("service.decree.number", number),
            field("service.decree.from", from),
            fault);
    body.getStyleClass().add("edit-fields");
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    Dialogs.Handle handle = dialogs.open(texts.get("service.decree.title"), body, yes, number);
    number.setOnAction(e -> from.requestFocus());
    from.setOnAction(e -> yes.fire());
    yes.setOnAction(e -> {
      Optional<LocalDate> day = day(from.getText());
      if (number.getText().isBlank()) {
        refuse("service.decree.noNumber", number);
      } else if (day.isEmpty()) {
        refuse("service.decree.noDate", from);
      } else {
        handle.close();
        given.accept(new Decree(number.getText().strip(), day.get()));
      }
    });
  }

  /** The same, opened anew with what was typed and why it was not taken. */
  DecreeForm again(String sentence) {
    DecreeForm next = new DecreeForm(texts);
    next.number.setText(number.getText());
    next.from.setText(from.getText());
    next.fault.setText(sentence);
    return next;
  }

  /** The label stands nearer to its own field than to the one above. */
  private VBox field(String key, TextField field) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("field-label");
    label.setWrapText(true);
    label.setLabelFor(field);
    VBox box = new VBox(label, field);
    box.getStyleClass().add("edit-field");
    return box;
  }

  private void refuse(String key, TextField field) {
    fault.setText(texts.get(key));
    field.requestFocus();
  }

  /** {@code 2-1-2026}, with any usual sign between. */
  static Optional<LocalDate> day(String typed) {
    Matcher m = DAY.matcher(typed.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(3)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
