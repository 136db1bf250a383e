package id.loket.ui.appointment;

import id.loket.ui.appointment.ListFeed.Seen;
import id.loket.ui.kit.Texts;

/** What is said above the list: of which days it is, and how many have come. */
final class ListWords {
  private final Texts texts;
  private final Times times;

  ListWords(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
  }

  String title(Seen now) {
    if (now.week()) {
      return texts.get("appointment.week.of", times.brief(now.from()), times.brief(now.to()));
    }
    boolean today = now.from().equals(now.now().toLocalDate());
    return texts.get(
        today ? "appointment.list.today" : "appointment.list.of", texts.date(now.from()));
  }

  /** Empty where nobody is to come. */
  String sum(Seen now) {
    long come = now.rows().stream().filter(r -> r.ticket() != null).count();
    long all = now.rows().stream().filter(r -> r.appointment().takesPlace()).count();
    return all == 0 ? "" : texts.get("appointment.list.sum", come, all);
  }

  /** In place of the rows where there are none. */
  String none(Seen now) {
    return texts.get(now.week() ? "appointment.list.none.week" : "appointment.list.none");
  }
}
