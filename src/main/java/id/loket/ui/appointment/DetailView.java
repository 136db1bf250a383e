package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Listed;
import id.loket.desk.LookDesk;
import id.loket.desk.LookDesk.HistoryLine;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.person.Nik;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chosen appointment told: who, for what, and what happened to it. The NIK is masked. */
final class DetailView {
  private final VBox place;
  private final LookDesk look;
  private final LastAsked stories;
  private final Texts texts;
  private final Times times;

  DetailView(VBox place, LookDesk look, Work work, Texts texts) {
    this.place = place;
    this.look = look;
    this.stories = new LastAsked(work);
    this.texts = texts;
    this.times = new Times(texts);
  }

  /** What is asked for it alone. */
  private record Story(
      String service, String by, @Nullable String reminder, List<HistoryLine> lines) {
    static Story of(LookDesk look, String service, Appointment a) {
      Appointment.Reminder told = a.reminder();
      return new Story(
          service,
          look.nameOf(a.booking().by()),
          told == null ? null : look.nameOf(told.by()),
          look.history(a.id().subject()));
    }
  }

  /** No row is chosen. */
  void none() {
    stories.drop();
    Label none = label(texts.get("appointment.detail.none"), "muted");
    place.getChildren().setAll(none);
  }

  /**
   * Tells of that one.
   *
   * @param service its name
   */
  void show(Listed row, String service) {
    Appointment a = row.appointment();
    stories.ask(
        () -> Story.of(look, service, a), story -> place.getChildren().setAll(of(row, story)));
  }

  private List<Node> of(Listed row, Story story) {
    Appointment a = row.appointment();
    List<Node> all = new ArrayList<>();
    all.add(label(Rows.name(texts, a), "h2"));
    all.add(label(a.booking().code().shown(), "mid-number", "code"));
    all.add(label(times.full(a.start()), "strong"));
    all.add(label(story.service(), "muted"));
    Booker booker = a.booker();
    if (booker != null) {
      Nik nik = booker.nik();
      all.add(label(texts.get("reception.story.phone", booker.phone().shown()), "muted"));
      if (nik != null) {
        all.add(label(texts.get("reception.story.nik", nik.masked()), "muted"));
      }
      if (booker.askedBy() != null) {
        all.add(label(texts.get("appointment.detail.askedBy", booker.askedBy()), "muted"));
      }
    }
    if (row.noShows() > 0) {
      all.add(label(texts.get("appointment.missed", row.noShows()), "warn-text"));
    }
    Appointment.Reminder told = a.reminder();
    if (told != null && story.reminder() != null) {
      all.add(
          label(
              texts.get(
                  "appointment.reminded.by",
                  story.reminder(),
                  times.brief(told.at().toLocalDateTime())),
              "muted"));
    }
    if (a.why() != null) {
      all.add(label(texts.get("appointment.detail.why", a.why().text()), "muted"));
    }
    all.add(label(texts.get("reception.story.history"), "field-label"));
    story.lines().forEach(line -> all.add(label(line(line), "small")));
    return all;
  }

  private String line(HistoryLine line) {
    String key = "appointment.verb." + line.verb();
    String verb = texts.has(key) ? texts.get(key) : line.verb();
    String when = times.brief(line.at().toLocalDateTime());
    String said =
        line.clerk().isEmpty()
            ? texts.get("appointment.line", when, verb)
            : texts.get("appointment.line.by", when, verb, line.clerk());
    return line.remark().undone() ? said + texts.get("reception.story.undone") : said;
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
