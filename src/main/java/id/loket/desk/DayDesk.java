package id.loket.desk;

import id.loket.desk.LookDesk.DayBook;
import id.loket.domain.Situation;
import id.loket.domain.calendar.WorkCalendar;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.Catalogue;
import id.loket.store.StateTables;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day looked up as a whole, for the page that tells it. Writes nothing. */
public final class DayDesk {
  /** As many promises as one may read through; of more the number is told. */
  public static final int OVERDUE = 15;

  private final Desk desk;

  public DayDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * All that there is to tell of a day, as it was known at one moment.
   *
   * @param overdue the first {@link #OVERDUE} of the dossiers promised for an earlier day
   * @param disinfected when it was done
   * @param catalogue as it is now, for the names of the services
   */
  public record DayPage(
      DayBook book,
      Before before,
      List<Dossier> overdue,
      List<LocalTime> disinfected,
      Opening opening,
      Catalogue catalogue) {}

  /** Visits of the day before and of the same weekday a week before, 0 where nobody came. */
  public record Before(int yesterday, int weekAgo) {}

  /**
   * Whether the office worked on that day.
   *
   * @param holiday its name, null: it was none
   */
  public record Opening(boolean open, @Nullable String holiday) {}

  /** The office day of this moment. */
  public LocalDate today() {
    return desk.look(s -> s.now().day());
  }

  public DayPage page(LocalDate day) {
    return desk.look(s -> page(s, day));
  }

  private DayPage page(Situation s, LocalDate day) {
    StateTables state = desk.store().state();
    WorkCalendar calendar = s.settings().calendar();
    return new DayPage(
        new LookDesk(desk).dayBook(s, day),
        new Before(state.visitsOn(day.minusDays(1)), state.visitsOn(day.minusWeeks(1))),
        state.dossiers().overdue(day, OVERDUE),
        new ProtocolDesk(desk).disinfected(day),
        new Opening(calendar.on(day).isPresent(), calendar.holidays().get(day)),
        s.catalogue());
  }
}
