package id.loket.ui.counter;

import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Marks;
import java.util.function.Supplier;

/** Makes the counter's controllers known to a loader: the screen and the parts it includes. */
public final class CounterViews {
  private CounterViews() {}

  /** At a desk without a hub. */
  public static Loader into(
      Loader loader, Texts texts, IntakeDesk intake, Supplier<CounterController> screen) {
    return into(loader, texts, intake, screen, new Marks(texts));
  }

  public static Loader into(
      Loader loader,
      Texts texts,
      IntakeDesk intake,
      Supplier<CounterController> screen,
      Marks marks) {
    return loader
        .with(CounterController.class, screen)
        .with(ChoiceController.class, () -> new ChoiceController(texts))
        .with(PersonController.class, () -> new PersonController(texts, marks))
        .with(IntakeController.class, () -> new IntakeController(intake, texts))
        .with(ApplicantController.class, () -> new ApplicantController(texts))
        .with(ActsController.class, ActsController::new)
        .with(HistoryController.class, () -> new HistoryController(texts))
        .with(PanelController.class, () -> new PanelController(texts))
        .with(QueueController.class, () -> new QueueController(texts, marks));
  }
}
