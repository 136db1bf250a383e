package id.loket.ui.appointment;

import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Service;
import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.Choosing.Standing;
import id.loket.ui.appointment.WeekFeed.Seen;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/** An appointment gets another time: the nearest free one is marked, and Enter takes it. */
final class Rebooking implements TimeFor {
  private final MovingController view;
  private final WeekWalk week;
  private final Choosing choosing;
  private final Promising promising;
  private final WaysOn ways;
  private final Consumer<Appointment> moved;
  private boolean toWeek;

  /**
   * @param moved hears of it with its new time
   */
  Rebooking(
      MovingController view,
      WeekWalk week,
      Choosing choosing,
      Promising promising,
      WaysOn ways,
      Consumer<Appointment> moved) {
    this.view = view;
    this.week = week;
    this.choosing = choosing;
    this.promising = promising;
    this.ways = ways;
    this.moved = moved;
  }

  void begin(Appointment a) {
    ways.close();
    view.show(a);
    toWeek = true;
    choosing.begin(a.booking().service(), a);
  }

  void know(Seen now) {
    Service service = now.service();
    view.service(service == null ? "" : service.name());
    if (toWeek && now.week() != null) {
      // Only now it is there to have the hand.
      toWeek = false;
      otherTime();
    }
  }

  @Override
  public boolean asks() {
    return true;
  }

  @Override
  public Notice notices() {
    return view.notices();
  }

  @Override
  public void chosen(By by, Standing now, String says) {
    view.to(now, says);
  }

  @Override
  public void taken(LocalDateTime start) {
    Appointment a = choosing.moved();
    if (a == null || promising.busy()) {
      return;
    }
    promising.move(
        a,
        start,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Appointment>(Appointment now) -> moved.accept(now);
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                ways.offer(this, ways.sentence(refusal), WaysOn.nearest(refusal));
          }
        });
  }

  @Override
  public void accepted(LocalDateTime start) {
    choosing.mark(start);
    otherTime();
  }

  @Override
  public void noService() {
    // The week says that there is none; whoever is moved keeps the time they have.
  }

  @Override
  public void otherTime() {
    week.toHand();
  }
}
