package id.loket.desk;

import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.AppointmentDecisions;
import id.loket.domain.appointment.AppointmentDecisions.Promised;
import id.loket.domain.appointment.AppointmentDecisions.Request;
import id.loket.domain.appointment.BookingCode;
import id.loket.store.RequestCsv;
import id.loket.store.RequestCsv.Requests;
import id.loket.store.RequestCsv.Row;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a file of requests for appointments. A preview says beforehand what will become of each
 * row; then all that can be had are booked as one act, or none. What was imported before is known
 * by its mark and adds nothing.
 */
public final class ImportDesk {
  private final Desk desk;
  private final RandomGenerator chance;

  public ImportDesk(Desk desk) {
    this(desk, new SecureRandom());
  }

  /**
   * With codes drawn from elsewhere.
   *
   * @param chance of the booking codes
   */
  public ImportDesk(Desk desk, RandomGenerator chance) {
    this.desk = desk;
    this.chance = chance;
  }

  /** What becomes of a row. */
  public sealed interface Sorted {
    Row row();

    /** It will be booked. */
    record Good(Row row, Request request) implements Sorted {}

    /** It was imported before, whatever became of it since. */
    record Known(Row row, Request request) implements Sorted {}

    /** It will not be booked, for all these reasons. */
    record Bad(Row row, List<Refusal> reasons) implements Sorted {
      public Bad {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** What will become of a file's rows, in their order. */
  public record Preview(Requests requests, List<Sorted> rows) {
    public Preview {
      rows = List.copyOf(rows);
    }

    public List<Sorted.Good> good() {
      return only(Sorted.Good.class);
    }

    public List<Sorted.Known> known() {
      return only(Sorted.Known.class);
    }

    public List<Sorted.Bad> bad() {
      return only(Sorted.Bad.class);
    }

    private <T extends Sorted> List<T> only(Class<T> kind) {
      return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  /**
   * What came of taking a file in.
   *
   * @param outcome what was booked, in the file's order, or why nothing was
   * @param again what would become of it now; null: it was taken in
   */
  public record Taken(Outcome<List<Appointment>> outcome, @Nullable Preview again) {}

  /** Reads a file, then as {@link #preview(Requests)}; slow, not on the screen's thread. */
  public Outcome<Preview> preview(Path file) {
    try {
      return preview(RequestCsv.read(file));
    } catch (RefusedException e) {
      return new Outcome.Refused<>(e.refusal());
    }
  }

  /** Sorts the rows as they would come out now. Nothing is written. */
  public Outcome<Preview> preview(Requests requests) {
    return desk.look(s -> {
      try {
        return Outcome.done(new Sorting(s, () -> BookingCode.of(0)).all(requests));
      } catch (RefusedException e) {
        return new Outcome.Refused<>(e.refusal());
      }
    });
  }

  /**
   * Books all good rows of a preview as one act. If a row would come out otherwise by now, nothing
   * is written, and the answer holds what to look at again.
   */
  public Taken take(Who who, Preview seen) {
    Set<BookingCode> drawn = new HashSet<>();
    Outcome<List<Appointment>> outcome =
        desk.act(
            Verbs.receive(who, "import"),
            s -> {
              Sorting sorting = new Sorting(s, () -> freshCode(drawn));
              if (!same(sorting.all(seen.requests()), seen)) {
                throw RefusedException.of(WRONG_STATE, "import");
              }
              return new Decision<>(sorting.facts, List.copyOf(sorting.promised));
            },
            (s, all) -> all.stream().map(p -> s.appointment(p.id()).orElseThrow()).toList());
    Preview again =
        outcome instanceof Outcome.Refused<?>
                && preview(seen.requests()) instanceof Outcome.Done<Preview>(Preview now)
            ? now
            : null;
    return new Taken(outcome, again);
  }

  /** No code twice, in the act neither. */
  private BookingCode freshCode(Set<BookingCode> drawn) {
    BookingCode code = AppointmentDesk.freeCode(desk, chance);
    while (!drawn.add(code)) {
      code = AppointmentDesk.freeCode(desk, chance);
    }
    return code;
  }

  /**
   * A bad row may have got another reason: it still is not booked. Anything else was not seen by
   * who said yes.
   */
  private static boolean same(Preview now, Preview seen) {
    for (int i = 0; i < seen.rows().size(); i++) {
      Sorted one = now.rows().get(i);
      Sorted other = seen.rows().get(i);
      boolean equal =
          switch (one) {
            case Sorted.Good g -> other instanceof Sorted.Good o && alike(g.request(), o.request());
            case Sorted.Known k -> other instanceof Sorted.Known;
            case Sorted.Bad b -> other instanceof Sorted.Bad;
          };
      if (!equal) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(Request one, Request other) {
    return one.service().code().equals(other.service().code())
        && one.service().group().equals(other.service().group())
        && one.start().equals(other.start())
        && one.channel() == other.channel()
        && one.booker().equals(other.booker());
  }

  /** Of one file at one moment: each row is decided after those before it. */
  private final class Sorting {
    private final AppointmentDecisions decisions;
    private final RequestReading reading;
    private final Supplier<BookingCode> codes;
    private final List<Draft> facts = new ArrayList<>();
    private final List<Promised> promised = new ArrayList<>();

    Sorting(Situation s, Supplier<BookingCode> codes) {
      this.decisions = new AppointmentDecisions(s);
      this.reading = new RequestReading(s);
      this.codes = codes;
    }

    Preview all(Requests requests) {
      decisions.sureClock();
      return new Preview(requests, requests.rows().stream().map(this::sort).toList());
    }

    private Sorted sort(Row row) {
      return switch (reading.read(row)) {
        case RequestReading.Read.Wrong(List<Refusal> reasons) -> new Sorted.Bad(row, reasons);
        case RequestReading.Read.Asks(Request request) when isKnown(request) ->
            new Sorted.Known(row, request);
        case RequestReading.Read.Asks(Request request) -> decide(row, request);
      };
    }

    private boolean isKnown(Request request) {
      String mark = request.booker().request();
      return mark != null && desk.store().state().appointments().isImported(mark);
    }

    private Sorted decide(Row row, Request request) {
      try {
        promised.add(decisions.more(request, codes.get(), facts));
        return new Sorted.Good(row, request);
      } catch (RefusedException e) {
        return new Sorted.Bad(row, List.of(e.refusal()));
      }
    }
  }
}
