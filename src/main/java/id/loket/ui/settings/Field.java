package id.loket.ui.settings;

import id.loket.ui.kit.FieldErrors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A label, the field it is for, a hint, and the error of that field: one line in a view. */
public final class Field extends VBox {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Label name = new Label();
  private final Label hint = new Label();
  private final Label error = new Label();
  private TextInputControl input = new TextField();
  private @Nullable FieldErrors form;

  public Field() {
    getStyleClass().add("field");
    name.getStyleClass().add("field-label");
    hint.getStyleClass().addAll("small", "muted");
    error.getStyleClass().add("field-error");
    error.setGraphic(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE));
    for (Label label : new Label[] {name, hint, error}) {
      label.setWrapText(true);
      // A wrapped label may otherwise be squeezed into one line.
      label.setMinHeight(USE_PREF_SIZE);
    }
    hint.setVisible(false);
    put();
    error(null);
  }

  private void put() {
    name.setLabelFor(input);
    hint.managedProperty().bind(hint.visibleProperty());
    // What is corrected is no longer wrong; the next step says whether it is right.
    input.textProperty().subscribe((before, now) -> error(null));
    getChildren().setAll(name, input, hint, error);
    idProperty().subscribe(id -> input.setId(id == null ? null : id + "-input"));
    disableProperty().subscribe(off -> input.setDisable(off));
  }

  public void setLabel(String words) {
    name.setText(words);
    input.setAccessibleText(words);
  }

  public String getLabel() {
    return name.getText();
  }

  public void setPrompt(String words) {
    input.setPromptText(words);
  }

  public String getPrompt() {
    return input.getPromptText();
  }

  public void setHint(String words) {
    hint.setText(words);
    hint.setVisible(!words.isEmpty());
  }

  public String getHint() {
    return hint.getText();
  }

  /** Hides what is typed; say so before the label in a view. */
  public void setSecret(boolean secret) {
    input = secret ? new PasswordField() : new TextField();
    put();
  }

  public boolean isSecret() {
    return input instanceof PasswordField;
  }

  public TextInputControl input() {
    return input;
  }

  public String value() {
    return input.getText().strip();
  }

  /** As it was typed: spaces at the ends of a password count. */
  public String typed() {
    return input.getText();
  }

  public void value(String text) {
    input.setText(text);
  }

  /** A sentence under the field: what, why, what to do; null: none. */
  public void error(@Nullable String sentence) {
    String words = sentence == null ? "" : sentence;
    boolean wrong = !words.isEmpty();
    if (form != null) {
      form.set(input, words);
      return;
    }
    error.setText(words);
    error.setVisible(wrong);
    error.setManaged(wrong);
    input.pseudoClassStateChanged(DANGER, wrong);
    input.setAccessibleHelp(wrong ? words : null);
  }

  /** Part of a form whose summary lists what is wrong; to be said after the view is loaded. */
  public void in(FieldErrors errors) {
    form = errors.field(input, error);
  }

  public boolean wrong() {
    return error.isVisible();
  }

  public String error() {
    return error.getText();
  }
}
