package id.loket.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * The errors of one form. Each stands under its field with an icon; from two on, a summary on top
 * lists them as links. The sentence says what, why and what to do: "NIK harus 16 angka. Anda
 * mengetik 15. Periksa KTP lalu ketik lagi."
 */
public final class FieldErrors {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Texts texts;
  private final VBox summary;
  private final Map<Control, Label> places = new LinkedHashMap<>();

  /**
   * @param summary an empty box at the top of the form
   */
  public FieldErrors(Texts texts, VBox summary) {
    this.texts = texts;
    this.summary = summary;
    summary.getStyleClass().add("error-summary");
    refresh();
  }

  /** Register the fields in reading order; {@code under} is an empty label below its field. */
  public FieldErrors field(Control field, Label under) {
    under.getStyleClass().add("field-error");
    under.setGraphic(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE));
    places.put(field, under);
    clear(field);
    return this;
  }

  public void set(Control field, String sentence) {
    show(field, sentence);
  }

  public void clear(Control field) {
    show(field, "");
  }

  public void clear() {
    places.keySet().forEach(this::clear);
  }

  public boolean any() {
    return places.values().stream().anyMatch(Label::isVisible);
  }

  /** To the first field with an error, or to the summary when there are several. */
  public void focus() {
    Node first = first();
    if (first != null) {
      first.requestFocus();
    }
  }

  /** Where the hand goes: the only wrong field, or the summary's first link; null: all is well. */
  public @Nullable Node first() {
    return summary.isVisible()
        ? summary.getChildren().get(1)
        : places.entrySet().stream()
            .filter(e -> e.getValue().isVisible())
            .map(e -> e.getKey())
            .findFirst()
            .orElse(null);
  }

  private void show(Control field, String sentence) {
    Label under = places.get(field);
    if (under == null) {
      throw new IllegalArgumentException("Not a field of this form: " + field);
    }
    boolean wrong = !sentence.isEmpty();
    under.setText(sentence);
    under.setVisible(wrong);
    under.setManaged(wrong);
    field.pseudoClassStateChanged(DANGER, wrong);
    field.setAccessibleHelp(wrong ? sentence : null);
    refresh();
  }

  private void refresh() {
    summary.getChildren().clear();
    places.forEach((field, under) -> {
      if (under.isVisible()) {
        var link = new Hyperlink(under.getText());
        link.setWrapText(true);
        // A wrapped link may otherwise be squeezed into one line.
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(e -> field.requestFocus());
        summary.getChildren().add(link);
      }
    });
    boolean several = summary.getChildren().size() > 1;
    if (several) {
      summary
          .getChildren()
          .addFirst(new Label(texts.get("kit.errors", summary.getChildren().size())));
    }
    summary.setVisible(several);
    summary.setManaged(several);
  }
}
