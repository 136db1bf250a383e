package id.loket.ui.appointment;

import id.loket.desk.Words;
import id.loket.domain.Refusal;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** What the desk refused is no dead end: the ways on stand below the sentence, the best first. */
final class WaysOn {
  private final Texts texts;
  private final WhenWords words;
  private final SimpleBooleanProperty limited = new SimpleBooleanProperty();
  private final Command anyway;
  private @Nullable Notice said;

  /**
   * @param overLimit books although the person has as many as the office allows
   */
  WaysOn(Texts texts, WhenWords words, Runnable overLimit) {
    this.texts = texts;
    this.words = words;
    this.anyway = Command.of("appointment.anyway", "Ctrl+J", overLimit).when(limited);
  }

  /** On only while the limit is what was said. */
  Command anyway() {
    return anyway;
  }

  String sentence(Refusal refusal) {
    return Words.of(texts.locale()).sentence(refusal);
  }

  /** The nearest free time that came with a refusal; null: none did. */
  static @Nullable LocalDateTime nearest(Refusal refusal) {
    return refusal.args().size() > 1 && refusal.args().get(1) instanceof LocalDateTime start
        ? start
        : null;
  }

  /** The nearest time stands on a button that has the hand: Enter takes it. */
  void offer(TimeFor card, String sentence, @Nullable LocalDateTime nearest) {
    List<Button> ways = new ArrayList<>();
    if (nearest != null) {
      ways.add(
          way(texts.get("appointment.take", words.brief(nearest)), () -> card.accepted(nearest)));
    }
    ways.add(way(texts.get("appointment.otherTime"), card::otherTime));
    ask(card.notices(), sentence, ways);
  }

  /** Something that another time does not help against; the form stays as it is. */
  void refuse(TimeFor card, String sentence, Runnable back) {
    ask(card.notices(), sentence, List.of(way(texts.get("kit.back"), back)));
  }

  /** One more than the office allows is a second act. */
  void limit(TimeFor card, String sentence, Runnable back) {
    limited.set(true);
    Button over = new Button(texts.get(anyway.label()));
    anyway.on(over);
    ask(card.notices(), sentence, List.of(way(texts.get("kit.back"), back), over));
  }

  private void ask(Notice place, String sentence, List<Button> ways) {
    said = place;
    place.ask(sentence, ways);
  }

  private Button way(String words, Runnable act) {
    Button way = new Button(words);
    way.setOnAction(e -> {
      close();
      act.run();
    });
    return way;
  }

  void close() {
    limited.set(false);
    if (said != null) {
      said.clear();
      said = null;
    }
  }
}
