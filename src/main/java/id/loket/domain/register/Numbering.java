package id.loket.domain.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that one paper was given in a register, in the order in which they count: nearly
 * always one. Two desks that both kept the register, as far as they knew, may have given it one
 * each.
 */
public record Numbering(List<Given> given) {
  public static final Numbering NONE = new Numbering(List.of());

  /**
   * A number.
   *
   * @param number as it was given, and stands on paper
   * @param origin that gave it
   * @param now as it holds; null: BATAL
   * @param settled a person said what becomes of it
   */
  public record Given(String number, String origin, @Nullable String now, boolean settled) {}

  public Numbering {
    given = List.copyOf(given);
  }

  /** The number that holds; null: it waits for one. */
  public @Nullable String now() {
    return given.stream().map(Given::now).filter(Objects::nonNull).findFirst().orElse(null);
  }

  public Numbering with(String number, String origin) {
    List<Given> all = new ArrayList<>(given);
    all.add(new Given(number, origin, number, false));
    return new Numbering(all);
  }

  /** The first who said what becomes of a number holds. */
  public Numbering settled(String number, @Nullable String becomes) {
    return new Numbering(
        given.stream()
            .map(g ->
                g.number().equals(number) && !g.settled()
                    ? new Given(number, g.origin(), becomes, true)
                    : g)
            .toList());
  }
}
