package id.loket.ui.reception;

import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Received;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.dossier.Dossier;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.reception.NoticePanel.Choice;
import id.loket.ui.reception.NoticePanel.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From F2 to the ticket, or to the reason why not. Whatever the door says, what was typed stays
 * until there is a visit, and comes back when that is undone.
 */
final class DoorFlow {
  private final Door door;
  private final ReceptionModel model;
  private final FormController form;
  private final ReceptionDialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final NoticePanel notice;
  private boolean busy;
  private boolean phoneAsked;
  private Entry.@Nullable Person offered;
  private Entry heard = Entry.EMPTY;

  DoorFlow(
      Door door,
      ReceptionModel model,
      FormController form,
      ReceptionDialogs dialogs,
      Work work,
      Texts texts) {
    this.door = door;
    this.model = model;
    this.form = form;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    this.notice = new NoticePanel(texts, form.notice());
  }

  /** F2. On an empty form the hand goes to the service, and Enter there gives the number. */
  void take() {
    if (model.draft().isEmpty()) {
      notice.clear();
      form.quick(true);
      toService();
    } else if (form.check()) {
      if (form.phoneWanted() && !phoneAsked) {
        phoneAsked = true;
        form.askPhone();
      } else {
        arrive(false, null);
      }
    }
  }

  /** Two quick keys are one visitor. */
  private void arrive(boolean outside, @Nullable String override) {
    if (busy) {
      return;
    }
    busy = true;
    Entry entry = form.entry();
    work.act(
        () -> arrived(entry, outside, override),
        outcome -> {
          busy = false;
          switch (outcome) {
            case Outcome.Done<Received>(Received r) -> {
              form.fill(Entry.EMPTY);
              received(r, entry);
            }
            case Outcome.Refused<Received>(Refusal refusal) -> refused(refusal);
          }
        },
        work.unexpectedAfter(() -> busy = false));
  }

  private Outcome<Received> arrived(Entry entry, boolean outside, @Nullable String override) {
    DoorDesk.Form typed = entry.form(outside, override);
    return switch (entry.with().kind()) {
      case NOTHING -> door.arrive(typed);
      case DOSSIER -> door.comeBack(typed, entry.with().code());
      case BOOKING -> door.checkIn(typed, entry.with().code());
    };
  }

  /** What was scanned, or typed in the place of a service, fills the form. */
  void known(With code) {
    if (code.isBooking()) {
      booked(code.code());
    } else {
      back(code.code());
    }
  }

  private void booked(String code) {
    work.ask(
        () -> door.appointment(code),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Appointment>(Appointment a) -> promised(a);
            case Outcome.Refused<Appointment>(Refusal refusal) -> notUsable(refusal, code);
          }
        });
  }

  /** What was typed for somebody else can be brought back; what was measured already stays. */
  private void promised(Appointment a) {
    Entry typed = model.draft();
    offered = null;
    notice.clear();
    form.fill(Entry.promised(a).measured(typed.measured()));
    form.goOn();
    if (!typed.isEmpty() && !typed.person().equals(form.entry().person())) {
      dialogs.toast(texts.get("reception.replaced"), () -> form.fill(typed));
    }
  }

  /** One of another day, used already, cancelled, or not known: said, with what can be done. */
  private void notUsable(Refusal refusal, String code) {
    String sentence = sentence(refusal);
    if (refusal.code() == Refusal.Code.NOT_TODAY || refusal.code() == Refusal.Code.CLOSED) {
      notice.ask(
          sentence,
          List.of(
              new Choice(texts.get("reception.booking.move"), () -> move(code)),
              new Choice(texts.get("reception.booking.without"), this::without),
              new Choice(texts.get("kit.cancel"), this::closeNotice)));
    } else {
      notice.tell(Tone.WARN, sentence, List.of());
    }
  }

  private void move(String code) {
    notice.clear();
    model.openAppointment(code);
  }

  private void without() {
    form.withoutAppointment();
    closeNotice();
  }

  /** Somebody of that NIK or telephone number: an appointment of today is offered, not taken. */
  void who(String digits) {
    if (form.with().isNothing()) {
      work.ask(() -> door.expected(digits), found -> offered(found));
    }
  }

  private void offered(List<Appointment> found) {
    if (found.isEmpty() || !form.with().isNothing() || notice.shown()) {
      return;
    }
    Appointment first = found.getFirst();
    String sentence =
        texts.get(
            "reception.booking.offer",
            texts.time(first.start().toLocalTime()),
            first.booking().code().shown());
    offered = form.entry().person();
    notice.tell(
        Tone.INFO,
        sentence,
        List.of(new Choice(texts.get("reception.booking.use"), () -> promised(first))));
  }

  /** Of a receipt: its applicant is back. */
  private void back(String code) {
    work.ask(
        () -> door.dossier(code),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Dossier>(Dossier dossier) -> form.fill(Entry.back(dossier));
            case Outcome.Refused<Dossier>(Refusal refusal) -> dialogs.toast(sentence(refusal));
          }
        });
  }

  /** Of a second measurement: there is no form to come back to. */
  void received(Received r) {
    received(r, Entry.EMPTY);
  }

  private void received(Received r, Entry typed) {
    phoneAsked = false;
    notice.clear();
    form.quick(false);
    toService();
    model.given(r);
    var told = new Told(texts, form.protocol());
    told.advice(r).ifPresent(advice -> advise(advice, r, typed.with()));
    dialogs.toast(told.sentence(r), () -> undo(typed));
  }

  /** Who was sent away keeps the appointment; Enter, and Enter there, gives another time. */
  private void advise(String advice, Received r, With with) {
    if (r.ticket() == null && with.isBooking()) {
      notice.ask(
          advice + " " + texts.get("reception.booking.kept", with.code()),
          List.of(
              new Choice(texts.get("reception.booking.move"), () -> move(with.code())),
              new Choice(texts.get("kit.close"), this::closeNotice)));
    } else {
      notice.tell(Tone.INFO, advice, List.of());
    }
  }

  /** Takes back what was done last; what was typed for it stands in the form again. */
  void undo(Entry typed) {
    work.act(
        door::undo,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<String> done -> {
              notice.clear();
              if (model.draft().isEmpty()) {
                form.fill(typed);
              }
              dialogs.toast(texts.get("reception.undone"));
            }
            case Outcome.Refused<String>(Refusal refusal) -> dialogs.toast(sentence(refusal));
          }
        });
  }

  private void refused(Refusal refusal) {
    String sentence = sentence(refusal);
    var reason = new Choice(texts.get("reception.override"), () -> askReason(sentence));
    var cancel = new Choice(texts.get("kit.cancel"), this::closeNotice);
    switch (refusal.code()) {
      case ROOM_FULL -> {
        var outside = new Choice(texts.get("reception.outside"), () -> arrive(true, null));
        notice.ask(sentence, List.of(outside, reason, cancel));
      }
      case CLOSED, QUOTA_FULL -> notice.ask(sentence, List.of(reason, cancel));
      case NOT_TODAY, ALREADY_CHECKED_IN, WRONG_STATE -> notUsable(refusal, form.with().code());
      default -> {
        if (!form.refused(refusal, sentence)) {
          notice.tell(Tone.WARN, sentence, List.of());
        }
      }
    }
  }

  private void askReason(String sentence) {
    if (form.check()) {
      notice.askReason(sentence, reason -> arrive(false, reason));
    }
  }

  /**
   * Typing goes on: what the door said before no longer holds. What it will say to this temperature
   * is told beforehand, since only before can a reason set it aside.
   */
  void changed() {
    boolean same = model.draft().equals(heard);
    heard = model.draft();
    if (same || heard.isEmpty()) {
      return;
    }
    String expected =
        form.expected().flatMap(new Told(texts, form.protocol())::expected).orElse(null);
    if (expected == null && stillOffered()) {
      return;
    }
    if (expected == null) {
      notice.clear();
    } else if (!notice.says(expected)) {
      notice.tell(
          Tone.WARN,
          expected,
          List.of(new Choice(texts.get("reception.override"), () -> askReason(expected))));
    }
  }

  /** The hand goes on to the temperature, and the offer must not be gone at its first digit. */
  private boolean stillOffered() {
    Entry.Person whose = offered;
    Entry.Person now = form.entry().person();
    boolean same =
        whose != null && whose.nik().equals(now.nik()) && whose.phone().equals(now.phone());
    offered = same ? whose : null;
    return same && form.with().isNothing() && notice.shown();
  }

  /** Esc: one step back; a cleared form can be brought back. */
  void back() {
    if (form.closeSuggestions()) {
      return;
    }
    if (notice.shown()) {
      closeNotice();
    } else if (!model.draft().isEmpty()) {
      Entry typed = model.draft();
      form.fill(Entry.EMPTY);
      form.quick(false);
      phoneAsked = false;
      toService();
      dialogs.toast(texts.get("reception.cleared"), () -> form.fill(typed));
    }
  }

  void toService() {
    form.first().requestFocus();
  }

  private void closeNotice() {
    notice.clear();
    toService();
  }

  private String sentence(Refusal refusal) {
    return Words.of(texts.locale()).sentence(refusal);
  }
}
