package id.loket.domain.visit;

import id.loket.domain.PersonalPart;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.screening.Screened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the person who came. Two parts that may be erased apart: who they are, and what
 * the door found of their health. Of the latter only the screening's outcome is kept, the kind of
 * priority, and whether a mask was worn (for the second measurement); never temperature or
 * symptoms.
 *
 * @param person null where it is withheld or erased
 * @param health likewise
 */
public record Visitor(@Nullable Person person, @Nullable Health health) {

  /**
   * Who came.
   *
   * @param override why the screening or a limit was set aside, null if it was not
   */
  public record Person(
      @Nullable String name, @Nullable Nik nik, @Nullable Phone phone, @Nullable String override)
      implements PersonalPart.Contact {}

  /** Specific personal data by UU 27/2022; erased after the day's roll-up. */
  public record Health(Screened screened, @Nullable Boolean mask, List<Priority> priority)
      implements PersonalPart.Health {
    public Health {
      priority = List.copyOf(priority);
    }
  }

  public @Nullable String name() {
    return person == null ? null : person.name();
  }

  public @Nullable Nik nik() {
    return person == null ? null : person.nik();
  }

  public @Nullable Phone phone() {
    return person == null ? null : person.phone();
  }

  public @Nullable String override() {
    return person == null ? null : person.override();
  }

  /** Served outside for want of a mask, as far as that is still known. */
  public boolean luar() {
    return screened() == Screened.LAYANI_LUAR;
  }

  public List<Priority> priority() {
    return health == null ? List.of() : health.priority();
  }

  /** Null where it is withheld or erased. */
  public @Nullable Screened screened() {
    return health == null ? null : health.screened();
  }
}
