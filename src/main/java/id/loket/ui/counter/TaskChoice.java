package id.loket.ui.counter;

import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.counter.CounterModel.Application.Task;
import id.loket.ui.kit.Shown;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** With which service or dossier of the person in front one works. */
final class TaskChoice {
  private final ComboBox<Task> box;
  private final Consumer<Task> begun;
  private @Nullable Application of;
  private @Nullable Task task;
  private boolean offering;

  /**
   * With these.
   *
   * @param begun another one, or the same as it has become
   */
  TaskChoice(ComboBox<Task> box, IntakeWords words, Consumer<Task> begun) {
    this.box = box;
    this.begun = begun;
    box.managedProperty().bind(box.visibleProperty());
    box.setConverter(Shown.as(words::task));
    box.valueProperty()
        .subscribe((before, now) -> {
          if (!offering && now != null) {
            work(now);
          }
        });
  }

  @Nullable Application of() {
    return of;
  }

  @Nullable Task task() {
    return task;
  }

  void nobody() {
    of = null;
    task = null;
  }

  /** Whether that is another visit than the one before. */
  boolean another(Application next) {
    return of == null || !of.visit().equals(next.visit());
  }

  void offer(Application next) {
    Application was = of;
    Task before = task;
    Task wanted =
        was == null || before == null || another(next) ? next.first() : next.again(before, was);
    of = next;
    offering = true;
    box.getItems().setAll(next.tasks());
    box.setValue(wanted);
    offering = false;
    box.setVisible(next.tasks().size() > 1);
    if (!wanted.equals(before) || was == null || !was.visit().equals(next.visit())) {
      work(wanted);
    }
  }

  void work(Task now) {
    task = now;
    begun.accept(now);
  }

  /** Its dossier's number is in the box where that is shown. */
  boolean shown() {
    return box.isVisible();
  }
}
