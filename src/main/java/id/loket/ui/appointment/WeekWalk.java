package id.loket.ui.appointment;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.Choosing.Standing;
import id.loket.ui.appointment.WeekFeed.Seen;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The week as it is walked through for the one who needs a time: Enter takes what is marked, or
 * asks what is nearest to it.
 */
final class WeekWalk implements WeekController.Hears {
  private final WeekController view;
  private final Choosing choosing;
  private final Promising promising;
  private final WhenWords words;
  private final WaysOn ways;
  private final Supplier<TimeFor> needs;
  private Catalogue catalogue = new Catalogue(List.of(), List.of());

  /**
   * @param needs for whom a time is chosen now
   */
  WeekWalk(
      WeekController view,
      Choosing choosing,
      Promising promising,
      WhenWords words,
      WaysOn ways,
      Supplier<TimeFor> needs) {
    this.view = view;
    this.choosing = choosing;
    this.promising = promising;
    this.words = words;
    this.ways = ways;
    this.needs = needs;
  }

  void know(Seen now) {
    catalogue = now.catalogue();
    choosing.know(now);
  }

  /** That of which the week is; empty: none is chosen. */
  Optional<Service> service() {
    String code = choosing.service();
    return code.isEmpty() ? Optional.empty() : catalogue.byCode(new ServiceCode(code));
  }

  void chosen(By by) {
    view.show(choosing.week(), choosing.choice());
    Standing now = choosing.standing();
    needs.get().chosen(by, now, words.says(now, choosing.week()));
  }

  void take() {
    Standing now = choosing.standing();
    LocalDateTime start = now.start();
    Optional<Service> service = service();
    TimeFor card = needs.get();
    if (service.isEmpty()) {
      card.noService();
    } else if (now.had() && start != null) {
      card.taken(start);
    } else {
      promising.nextFree(
          service.get(),
          words.from(now, choosing.week()),
          next -> ways.offer(card, words.says(now, choosing.week()), next.orElse(null)));
    }
  }

  void toHand() {
    view.hand().requestFocus();
  }

  @Override
  public void marked(LocalDateTime start) {
    if (needs.get().asks()) {
      choosing.mark(start);
    }
  }

  @Override
  public void taken() {
    if (needs.get().asks()) {
      take();
    }
  }

  @Override
  public void weeks(int by) {
    choosing.weeks(by);
  }

  @Override
  public void home() {
    choosing.home();
  }
}
