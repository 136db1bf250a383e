package id.loket.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The offices of a regency beside each other, in one month.
 *
 * @param regency its Kemendagri code, {@code 33.02}
 * @param name as its offices call it, null: none of them said
 * @param offices all that the hub knows, by code; those without data too
 * @param sample practice data
 */
public record RegencyMonth(
    String regency, @Nullable String name, YearMonth month, List<Office> offices, boolean sample) {
  public RegencyMonth {
    offices = List.copyOf(offices);
  }

  /**
   * One office.
   *
   * @param name null: it never said
   * @param figures null: nothing came from it for that month
   */
  public record Office(String code, @Nullable String name, @Nullable Figures figures) {}

  /**
   * Its numbers, by the rules of {@link DayFigures}.
   *
   * @param days on which anything was recorded
   */
  public record Figures(int days, int visits, Tickets tickets, Waits waits, Dossiers dossiers) {}

  /** Tickets by what became of them. */
  public record Tickets(int issued, int served, int noShow) {}

  /**
   * Seconds until the first call.
   *
   * @param called how many tickets that is about
   */
  public record Waits(int called, long mean, long median, long p90) {}

  /** Dossiers opened, and those of them that lacked papers then. */
  public record Dossiers(int opened, int returned) {}

  /** Offices that something came from. */
  public List<Figures> reported() {
    return offices.stream().map(Office::figures).filter(Objects::nonNull).toList();
  }

  /** Of all offices. Days are no sum; of waits only the mean can be told from the offices' own. */
  public Figures total() {
    int called = (int) sum(f -> f.waits().called());
    long seconds = sum(f -> f.waits().mean() * f.waits().called());
    return new Figures(
        0,
        (int) sum(Figures::visits),
        new Tickets(
            (int) sum(f -> f.tickets().issued()),
            (int) sum(f -> f.tickets().served()),
            (int) sum(f -> f.tickets().noShow())),
        new Waits(called, called == 0 ? 0 : Math.round((double) seconds / called), 0, 0),
        new Dossiers(
            (int) sum(f -> f.dossiers().opened()), (int) sum(f -> f.dossiers().returned())));
  }

  private long sum(ToLongFunction<Figures> of) {
    Stream<Figures> all = reported().stream();
    return all.mapToLong(of).sum();
  }
}
