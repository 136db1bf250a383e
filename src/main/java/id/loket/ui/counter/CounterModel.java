package id.loket.ui.counter;

import id.loket.desk.Desk;
import id.loket.desk.LookDesk.HistoryLine;
import id.loket.desk.Session;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.VisitId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the counter screen shows at one moment.
 *
 * @param places the office's counters, to choose from
 * @param here the chosen counter, null where none is chosen
 * @param front the person called or served here
 * @param application what papers may be taken in for; null while nobody is served here
 */
public record CounterModel(
    OffsetDateTime at,
    List<Place> places,
    @Nullable Place here,
    @Nullable Person front,
    Line line,
    Acts acts,
    Catalogue catalogue,
    @Nullable Application application) {

  /** Whether a counter is open today. */
  public enum Standing {
    NOT_YET,
    OPEN,
    BREAK
  }

  /** A counter. */
  public record Place(String no, List<String> groups, boolean quick, Standing standing) {}

  /**
   * Who is in front.
   *
   * @param since the day of the number where that is not today
   * @param returnsTo the counter that wants it back after service
   * @param history newest first
   */
  public record Person(
      String number,
      @Nullable LocalDate since,
      Who who,
      List<Item> services,
      Stay stay,
      @Nullable String returnsTo,
      List<HistoryLine> history) {

    public Optional<Integer> calls() {
      return stay.serving() ? Optional.empty() : Optional.of(stay.calls());
    }
  }

  /**
   * What is known of a person.
   *
   * @param name empty where none was given
   * @param priority the ticket has a place among the priority ones; why, if that may be known
   * @param appointed the time that was promised, null: none was
   */
  public record Who(
      String name,
      boolean priority,
      List<Priority> why,
      boolean luar,
      boolean outside,
      @Nullable LocalTime appointed) {}

  /**
   * What the person in front may hand in papers for.
   *
   * @param services of the visit that are in the catalogue, the one in hand first
   * @param dossiers of the visit, and the one they came back for
   * @param back the dossier they came back for
   */
  public record Application(
      VisitId visit,
      Known who,
      List<Service> services,
      List<Dossier> dossiers,
      @Nullable DossierId back) {

    /** What was said at the door; empty where nothing was. */
    public record Known(String name, String nik, String phone) {}

    /** What may be worked at: a service without a dossier yet, or a dossier. */
    public sealed interface Task {
      record Fresh(Service service) implements Task {}

      record There(Dossier dossier) implements Task {}
    }

    public List<Task> tasks() {
      return Stream.concat(
              dossiers.stream().<Task>map(Task.There::new),
              services.stream().<Task>map(Task.Fresh::new))
          .toList();
    }

    /**
     * With what is begun: what they came back for, what still lacks something, the dossier of the
     * service in hand, or else a new one of it.
     */
    public Task first() {
      Service inHand = services.getFirst();
      return dossiers.stream()
          .filter(d -> d.id().equals(back) || d.accepted() == null)
          .findFirst()
          .or(() ->
              dossiers.stream()
                  .filter(d -> d.asked().service().equals(inHand.code().value()))
                  .findFirst())
          .<Task>map(Task.There::new)
          .orElseGet(() -> new Task.Fresh(inHand));
    }

    /**
     * What was worked at, as it is now: a dossier that came of it, or itself; where it is no more,
     * what is begun with.
     *
     * @param was the same person's, when that was worked at
     */
    public Task again(Task before, Application was) {
      List<DossierId> known = was.dossiers().stream().map(Dossier::id).toList();
      DossierId worked = before instanceof Task.There(Dossier d) ? d.id() : null;
      return dossiers.stream()
          .filter(d -> d.id().equals(worked) || !known.contains(d.id()))
          .findFirst()
          .<Task>map(Task.There::new)
          .orElseGet(() -> tasks().contains(before) ? before : first());
    }
  }

  /** A service asked for. */
  public record Item(String name, String shortName, boolean open) {}

  /**
   * How long it took so far.
   *
   * @param standardMinutes of the services done and of those that this counter will end
   * @param maxCalls after so many calls no-show is offered
   */
  public record Stay(
      boolean serving,
      OffsetDateTime arrived,
      long waitedSeconds,
      long servedSeconds,
      int standardMinutes,
      int calls,
      int maxCalls) {}

  /**
   * Who else is here.
   *
   * @param waiting those whom this counter may call, in that order
   * @param others waiting for other counters, and those who did not show up: callable by number
   * @param held set aside, those of this counter first
   * @param nextReturn seconds until the next held one is due, null: none will be
   */
  public record Line(
      List<Waiting> waiting,
      List<Waiting> others,
      List<Held> held,
      long longestSeconds,
      @Nullable Long nextReturn) {
    static final Line EMPTY = new Line(List.of(), List.of(), List.of(), 0, null);
  }

  /** A ticket that can be called. */
  public record Waiting(
      String number, String service, Who who, long seconds, boolean returning, boolean absent) {}

  /** A ticket set aside; {@code due}: its time is over, and it waits. */
  public record Held(
      String number,
      String service,
      String name,
      String counter,
      @Nullable OffsetDateTime until,
      boolean due) {}

  /** One look at the state. Takes the desk's lock: never on the JavaFX thread. */
  public static CounterModel of(Desk desk, Session session) {
    return CounterLook.take(desk, session);
  }

  public boolean called() {
    return front != null && !front.stay().serving();
  }
}
