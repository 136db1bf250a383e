package id.loket.ui.reception;

import id.loket.desk.LookDesk.Found;
import id.loket.desk.LookDesk.HistoryLine;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.Booker;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.visit.Visitor;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A visit told: who, for what, and what happened when. The NIK is masked (DOMAIN §8). */
final class StoryView {
  private final Texts texts;

  StoryView(Texts texts) {
    this.texts = texts;
  }

  List<Node> of(Found found, List<HistoryLine> lines) {
    List<Node> all = new ArrayList<>();
    all.add(label(FoundCell.name(texts, found), "h2"));
    all.add(label(FoundCell.state(texts, found), "strong"));
    all.add(
        label(texts.date(found.visit().arrival().day()), found.today() ? "muted" : "warn-text"));
    found.services().forEach(name -> all.add(label(name, "muted")));
    Visitor visitor = found.visit().visitor();
    if (visitor != null) {
      Nik nik = visitor.nik();
      Phone phone = visitor.phone();
      add(all, "reception.story.nik", nik == null ? null : nik.masked());
      add(all, "reception.story.phone", phone == null ? null : phone.shown());
      visitor
          .priority()
          .forEach(
              p -> all.add(label(texts.get("reception.priority." + p.shown()), "pill", "warn")));
      add(all, "reception.story.override", visitor.override());
    }
    all.add(label(texts.get("reception.story.history"), "field-label"));
    lines.forEach(line -> all.add(line(line)));
    return all;
  }

  /** A dossier told: whose, for what, what still lacks, and what happened when. */
  List<Node> of(Dossier dossier, List<HistoryLine> lines) {
    List<Node> all = new ArrayList<>();
    all.add(label(FoundCell.name(texts, dossier), "h2"));
    all.add(label(FoundCell.state(texts, dossier), "strong"));
    all.add(label(dossier.asked().name(), "muted"));
    all.add(
        label(texts.get("reception.story.code", dossier.opening().tracking().shown()), "muted"));
    if (!dossier.missing().isEmpty()) {
      all.add(label(texts.get("reception.story.missing"), "field-label"));
      dossier
          .missing()
          .forEach(m ->
              all.add(
                  label(
                      texts.get("reception.story.paper", m.requirement().name(), m.count()),
                      "warn-text")));
    }
    all.add(label(texts.get("reception.story.back"), "strong"));
    all.add(label(texts.get("reception.story.history"), "field-label"));
    lines.forEach(line -> all.add(line(line)));
    return all;
  }

  /** An appointment told: whose, for what, when, and what happened to it. */
  List<Node> of(Result.OfAppointment item, List<HistoryLine> lines) {
    Appointment a = item.listed().appointment();
    List<Node> all = new ArrayList<>();
    all.add(label(FoundCell.name(texts, a), "h2"));
    all.add(label(FoundCell.state(texts, item), "strong"));
    all.add(label(texts.date(a.day()), item.today() ? "muted" : "warn-text"));
    all.add(label(item.service(), "muted"));
    Booker booker = a.booker();
    if (booker != null) {
      Nik nik = booker.nik();
      add(all, "reception.story.nik", nik == null ? null : nik.masked());
      add(all, "reception.story.phone", booker.phone().shown());
      add(all, "reception.story.askedBy", booker.askedBy());
    }
    if (item.listed().noShows() > 0) {
      all.add(label(texts.get("reception.story.noShows", item.listed().noShows()), "pill", "warn"));
    }
    all.add(
        label(
            texts.get(item.today() ? "reception.story.use" : "reception.story.notToday"),
            "strong"));
    all.add(label(texts.get("reception.story.history"), "field-label"));
    lines.forEach(line -> all.add(line(line)));
    return all;
  }

  private void add(List<Node> all, String key, @Nullable String value) {
    if (value != null) {
      all.add(label(texts.get(key, value), "muted"));
    }
  }

  private HBox line(HistoryLine line) {
    var at = label(texts.time(line.at().toLocalTime()), "muted");
    at.setMinWidth(Region.USE_PREF_SIZE);
    var what = new StringBuilder(verb(line.verb()));
    if (line.counter() != null) {
      what.append(texts.get("reception.story.at", line.counter()));
    }
    if (!line.clerk().isEmpty()) {
      what.append(texts.get("reception.story.by", line.clerk()));
    }
    if (line.remark().note() != null) {
      what.append(texts.get("reception.story.note", line.remark().note()));
    }
    if (line.remark().undone()) {
      what.append(texts.get("reception.story.undone"));
    }
    var row = new HBox(at, label(what.toString(), "small"));
    row.getStyleClass().add("line");
    return row;
  }

  private String verb(String verb) {
    String key = "reception.verb." + verb;
    return texts.has(key) ? texts.get(key) : verb;
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
