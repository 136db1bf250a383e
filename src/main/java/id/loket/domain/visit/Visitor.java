package id.loket.domain.visit;

import id.loket.domain.PersonalPart;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.screening.Screened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the person who came. Of health only the screening's outcome is kept, and whether
 * a mask was worn (for the second measurement); it may be erased after the day's roll-up.
 *
 * @param override why the screening or a limit was set aside, null if it was not
 */
public record Visitor(
    @Nullable String name,
    @Nullable Nik nik,
    @Nullable Phone phone,
    List<Priority> priority,
    Health health,
    @Nullable String override)
    implements PersonalPart {

  public record Health(Screened screened, @Nullable Boolean mask) {}

  public Visitor {
    priority = List.copyOf(priority);
  }

  public Visitor screened(Health again) {
    return new Visitor(name, nik, phone, priority, again, override);
  }
}
