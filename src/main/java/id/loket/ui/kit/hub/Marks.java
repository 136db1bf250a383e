package id.loket.ui.kit.hub;

import id.loket.ui.kit.Texts;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The small mark beside the number of a ticket, or the code of an appointment, of which a hub lacks
 * something. Without a hub there is none. On the JavaFX thread.
 */
public final class Marks {
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Set<String>> numbers = new ReadOnlyObjectWrapper<>(Set.of());

  public Marks(Texts texts) {
    this.texts = texts;
  }

  void set(Set<String> marked) {
    numbers.set(Set.copyOf(marked));
  }

  /** As they stand on the slips. */
  public ReadOnlyObjectProperty<Set<String>> numbers() {
    return numbers.getReadOnlyProperty();
  }

  /** Whether the ticket with that number has one. */
  public boolean on(String number) {
    return numbers.get().contains(number);
  }

  /** What a screen reader says after a number; empty where there is no mark. */
  public String spoken(String number) {
    return on(number) ? ", " + texts.get("sync.mark") : "";
  }

  /** An arrow, and in words for whoever asks what it means. */
  public Label label() {
    Label mark = new Label(texts.get("sync.mark.sign"));
    mark.getStyleClass().add("unsent");
    mark.setAccessibleText(texts.get("sync.mark"));
    mark.setTooltip(new Tooltip(texts.get("sync.mark.words")));
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }
}
