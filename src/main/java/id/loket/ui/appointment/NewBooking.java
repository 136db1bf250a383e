package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.service.Service;
import id.loket.ui.appointment.Choosing.By;
import id.loket.ui.appointment.Choosing.Standing;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what is typed in the form to a promise: the draft is kept at every change, the chosen time
 * follows the service, and what the desk refuses is said where it can be mended.
 */
final class NewBooking implements TimeFor, FormHears {
  private final BookingController form;
  private final WeekWalk week;
  private final Choosing choosing;
  private final AppointmentModel model;
  private final Promising promising;
  private final WaysOn ways;
  private final Around around;
  private boolean ready;

  /** What stands around the form. */
  interface Around {
    /** The form is what is seen on the left. */
    boolean inFront();

    void promised(List<Booked> all, Typed typed);
  }

  NewBooking(
      BookingController form,
      WeekWalk week,
      Choosing choosing,
      AppointmentModel model,
      Promising promising,
      WaysOn ways,
      Around around) {
    this.form = form;
    this.week = week;
    this.choosing = choosing;
    this.model = model;
    this.promising = promising;
    this.ways = ways;
    this.around = around;
  }

  /** The services are known: only now a draft can stand in the form. */
  void ready() {
    if (!ready) {
      ready = true;
      if (!model.draft().isEmpty() && around.inFront()) {
        begin(model.draft());
      }
    }
  }

  /** A draft came back. */
  void restored() {
    if (ready && around.inFront()) {
      begin(model.draft());
    }
  }

  void begin(Typed typed) {
    form.fill(typed);
    ways.close();
    if (typed.start().isEmpty()) {
      choosing.begin(typed.service(), (Appointment) null);
    } else {
      choosing.begin(typed.service(), LocalDateTime.parse(typed.start()));
    }
    keep();
  }

  /** One person, or several of one school or village; what is typed stays. */
  void turn() {
    form.party(!form.party());
    keep();
    form.first().requestFocus();
  }

  private void keep() {
    if (ready) {
      LocalDateTime start = choosing.choice();
      model.draft(form.typed(start == null ? "" : start.toString()));
    }
  }

  /** Which times those of a party would get. */
  private void shared() {
    int many = form.party() ? model.draft().members().size() : 0;
    LocalDateTime start = choosing.choice();
    Optional<Service> service = week.service();
    if (many == 0 || start == null || service.isEmpty()) {
      promising.noPartyTimes();
      form.shared(List.of());
    } else {
      promising.partyTimes(service.get(), start, many, form::shared);
    }
  }

  /**
   * Promises what is typed.
   *
   * @param overLimit although the person has as many as the office allows
   */
  void book(boolean overLimit) {
    ways.close();
    LocalDateTime start = choosing.choice();
    if (promising.busy() || !form.check(start != null) || start == null) {
      return;
    }
    choosing.hold();
    keep();
    Typed typed = model.draft();
    promising.book(
        typed,
        start,
        overLimit,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Booked>>(List<Booked> all) -> {
              form.fill(Typed.EMPTY);
              model.draft(Typed.EMPTY);
              around.promised(all, typed);
            }
            case Outcome.Refused<List<Booked>>(Refusal refusal) -> refused(refusal);
          }
        });
  }

  private void refused(Refusal refusal) {
    String sentence = ways.sentence(refusal);
    switch (refusal.code()) {
      case SLOT_FULL, SLOT_CLOSED, QUOTA_FULL ->
          ways.offer(this, sentence, WaysOn.nearest(refusal));
      case BOOKING_LIMIT -> ways.limit(this, sentence, form::toName);
      default -> {
        if (!form.refused(refusal, sentence)) {
          ways.refuse(this, sentence, form::toName);
        }
      }
    }
  }

  @Override
  public boolean asks() {
    return around.inFront();
  }

  @Override
  public Notice notices() {
    return form.notices();
  }

  @Override
  public void chosen(By by, Standing now, String says) {
    form.says(choosing.service().isEmpty() ? "" : says, now.had());
    if (by == By.OTHERS) {
      form.when(now.start());
    }
    if (around.inFront()) {
      keep();
      shared();
    }
  }

  @Override
  public void taken(LocalDateTime start) {
    choosing.hold();
    form.toName();
  }

  @Override
  public void accepted(LocalDateTime start) {
    choosing.mark(start);
    if (hasName()) {
      form.toSubmit();
    } else {
      form.toName();
    }
  }

  private boolean hasName() {
    return !form.typed("").person().name().isBlank();
  }

  @Override
  public void noService() {
    form.first().requestFocus();
  }

  @Override
  public void otherTime() {
    form.toWhen();
  }

  @Override
  public void changed() {
    String code = form.typed("").service();
    if (!code.equals(choosing.service())) {
      choosing.begin(code, (Appointment) null);
    } else if (hasName()) {
      choosing.hold();
    }
    keep();
    shared();
  }

  @Override
  public void serviceTaken() {
    form.toWhen();
  }

  @Override
  public void whenTyped(String typed) {
    choosing.typed(typed);
  }

  @Override
  public void whenTaken() {
    week.take();
  }

  @Override
  public void toWeek() {
    week.toHand();
  }

  @Override
  public void weeks(int by) {
    choosing.weeks(by);
  }

  @Override
  public void known(String phone, @Nullable String nik) {
    promising.noShows(phone, nik, form::missed);
  }
}
