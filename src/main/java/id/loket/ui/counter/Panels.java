package id.loket.ui.counter;

import id.loket.domain.Refusal;
import id.loket.ui.counter.Acts.Act;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** When a panel opens and closes, and what becomes of what was filled in. */
final class Panels {
  private final PanelController panel;
  private final Doing doing;
  private final BooleanSupplier settled;
  private final Sentences words;
  private final Doing.Told told;

  /**
   * With these around it.
   *
   * @param settled whether what is shown is the outcome of the last key
   */
  Panels(
      PanelController panel,
      Doing doing,
      BooleanSupplier settled,
      Sentences words,
      Doing.Told told) {
    this.panel = panel;
    this.doing = doing;
    this.settled = settled;
    this.words = words;
    this.told = told;
    panel.onSubmit(this::submit);
  }

  /** Why the act cannot be done now; before the last key is settled only the desk knows. */
  Optional<String> refused(Act act, CounterModel now) {
    if (!settled.getAsBoolean()) {
      return Optional.empty();
    }
    if (act == Act.RESUME
        && now.acts().may(act)
        && now.line().held().stream().allMatch(CounterModel.Held::due)) {
      return Optional.of(words.get("counter.held.none"));
    }
    return now.acts().refusal(act).map(words::refused);
  }

  /** {@code selected}: the number on whose row the focus is. */
  void open(Act act, CounterModel now, String selected) {
    panel.open(act, now, act == Act.LEAVE || act == Act.RESUME ? selected : "");
  }

  /** The state changed: a panel for what can no longer be done goes. */
  void update(CounterModel now) {
    Act open = panel.open();
    if (open != null && refused(open, now).isPresent()) {
      panel.close();
    } else {
      panel.update(now);
    }
  }

  boolean isOpen() {
    return panel.open() != null;
  }

  void close() {
    panel.close();
  }

  private void submit(Filled filled) {
    doing.run(
        filled,
        new Doing.Told() {
          @Override
          public void done(String sentence, boolean undoable) {
            panel.done();
            told.done(sentence, undoable);
          }

          @Override
          public void refused(Refusal refusal) {
            panel.refuse(words.refused(refusal));
          }
        });
  }
}
