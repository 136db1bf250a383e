package id.loket.ui.counter;

import id.loket.desk.DossierDesk;
import id.loket.desk.DossierDesk.Form;
import id.loket.desk.DossierDesk.Taken;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.kit.Work;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the intake asks of the desk and of the printers, off the JavaFX thread. */
public final class IntakeDesk {

  /** Where papers come out. Each answers what became of it, in words; not on the JavaFX thread. */
  public interface Papers {
    /** The requirement sheet for who these conditions apply to. */
    String sheet(ServiceCode service, Set<String> conditions);

    /** The receipt of a complete dossier, or what lacks in another. */
    String of(Dossier dossier);

    /** The same once more, marked as a copy. */
    String again(Dossier dossier);
  }

  private final DossierDesk desk;
  private final Session session;
  private final Work work;
  private final Papers papers;
  private boolean busy;

  public IntakeDesk(DossierDesk desk, Session session, Work work, Papers papers) {
    this.desk = desk;
    this.session = session;
    this.work = work;
    this.papers = papers;
  }

  boolean busy() {
    return busy;
  }

  void open(Form form, Consumer<Outcome<Taken>> then) {
    act(who -> desk.open(who, form), then);
  }

  void add(String dossier, Intake intake, Consumer<Outcome<Taken>> then) {
    var put = intake.papers();
    act(who -> desk.papers(who, dossier, put), then);
  }

  private void act(Function<Who, Outcome<Taken>> verb, Consumer<Outcome<Taken>> then) {
    @Nullable Who who = session.clerk().isPresent() ? session.who() : null;
    if (who == null || busy) {
      return;
    }
    busy = true;
    work.act(
        () -> verb.apply(who),
        outcome -> {
          busy = false;
          then.accept(outcome);
        },
        work.unexpectedAfter(() -> busy = false));
  }

  void print(Dossier dossier, Consumer<String> told) {
    print(() -> papers.of(dossier), told);
  }

  void printAgain(Dossier dossier, Consumer<String> told) {
    print(() -> papers.again(dossier), told);
  }

  void sheet(ServiceCode service, Set<String> conditions, Consumer<String> told) {
    Set<String> now = Set.copyOf(conditions);
    print(() -> papers.sheet(service, now), told);
  }

  private void print(Supplier<String> job, Consumer<String> told) {
    work.ask(job::get, told);
  }
}
