package id.loket.ui.counter;

import id.loket.desk.LookDesk.HistoryLine;
import id.loket.desk.Words;
import id.loket.domain.Refusal;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketState;
import id.loket.domain.visit.Priority;
import id.loket.ui.counter.CounterModel.Held;
import id.loket.ui.counter.CounterModel.Person;
import id.loket.ui.counter.CounterModel.Place;
import id.loket.ui.counter.CounterModel.Stay;
import id.loket.ui.counter.CounterModel.Waiting;
import id.loket.ui.counter.CounterModel.Who;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the counter screen. */
final class Sentences {
  private final Texts texts;

  Sentences(Texts texts) {
    this.texts = texts;
  }

  String get(String key, Object... args) {
    return texts.get(key, args);
  }

  String counter(String no) {
    return texts.get("counter.name", no);
  }

  String group(String letter) {
    return texts.get("counter.group", letter);
  }

  /** Kelompok A · B. */
  String groups(Place place) {
    return texts.get("counter.group", String.join(" · ", place.groups()));
  }

  String placeDetail(Place place) {
    List<String> parts = new ArrayList<>(List.of(groups(place)));
    if (place.quick()) {
      parts.add(texts.get("counter.quick"));
    }
    parts.add(standing(place));
    return String.join(" · ", parts);
  }

  /** Buka; istirahat; belum buka. */
  String standing(Place place) {
    return texts.get("counter.standing." + place.standing().name().toLowerCase(Locale.ROOT));
  }

  String heldDetail(Held h) {
    return h.service() + " · " + counter(h.counter()) + " · " + returning(h);
  }

  /** kembali 09.50; waktunya kembali; bila dilanjutkan. */
  String returning(Held h) {
    if (h.due()) {
      return texts.get("counter.held.due");
    }
    return h.until() == null
        ? texts.get("counter.held.open")
        : texts.get("counter.held.until", texts.time(h.until().toLocalTime()));
  }

  String waitingDetail(Waiting w) {
    String state = w.absent() ? texts.get("counter.absent") : minutes(w.seconds());
    return w.service() + " · " + state;
  }

  /** 18 menit. */
  String minutes(long seconds) {
    return texts.get("counter.minutes", texts.number(seconds / 60));
  }

  /** 18 m. */
  String shortMinutes(long seconds) {
    return texts.get("counter.minutesShort", texts.number(seconds / 60));
  }

  /** 04.12, or 1.04.12 after an hour. */
  String stopwatch(long seconds) {
    String point = texts.language().get() == Texts.Language.ID ? "." : ":";
    String rest = "%02d%s%02d".formatted(seconds / 60 % 60, point, seconds % 60);
    return seconds < 3600 ? rest : seconds / 3600 + point + rest;
  }

  String name(Who who) {
    return who.name().isEmpty() ? texts.get("counter.noName") : who.name();
  }

  /** Lansia; Prioritas where the reason may not be known. */
  List<String> priority(Who who) {
    if (!who.priority()) {
      return List.of();
    }
    return who.why().isEmpty()
        ? List.of(texts.get("counter.priority"))
        : who.why().stream().map(this::priority).toList();
  }

  private String priority(Priority p) {
    return texts.get("counter.priority." + p.name().toLowerCase(Locale.ROOT));
  }

  /** Marks that are no priority. */
  List<String> marks(Who who) {
    List<String> marks = new ArrayList<>();
    if (who.appointed() != null) {
      marks.add(texts.get("counter.mark.appointed", texts.time(who.appointed())));
    }
    if (who.luar()) {
      marks.add(texts.get("counter.mark.luar"));
    }
    if (who.outside()) {
      marks.add(texts.get("counter.mark.outside"));
    }
    return marks;
  }

  /** datang 09.21 · menunggu 13 menit. */
  String arrived(Person p) {
    Stay stay = p.stay();
    String time = texts.time(stay.arrived().toLocalTime());
    String text = texts.get("counter.arrived", time, minutes(stay.waitedSeconds()));
    return p.since() == null
        ? text
        : texts.get("counter.since", texts.date(p.since())) + " · " + text;
  }

  /** dipanggil 2 dari 3 kali. */
  String calls(Stay stay) {
    return texts.get("counter.calls", stay.calls(), stay.maxCalls());
  }

  /** For screen readers, which have the whole tile read to them. */
  String spoken(Person p) {
    return String.join(
        ", ",
        List.of(
            p.number(),
            texts.get(p.stay().serving() ? "counter.state.serving" : "counter.state.called"),
            name(p.who()),
            p.services().stream().map(CounterModel.Item::name).collect(Collectors.joining(", "))));
  }

  String spoken(Waiting w) {
    List<String> parts = new ArrayList<>(List.of(w.number(), w.service(), minutes(w.seconds())));
    parts.addAll(priority(w.who()));
    parts.addAll(marks(w.who()));
    if (w.returning()) {
      parts.add(texts.get("counter.returning"));
    }
    return String.join(", ", parts);
  }

  /** Dipanggil. */
  String happened(HistoryLine line) {
    String key = "counter.happened." + line.verb();
    return texts.has(key) ? texts.get(key) : line.verb();
  }

  /** Sari Wulandari · Loket 1. */
  String by(HistoryLine line) {
    List<String> parts = new ArrayList<>();
    if (!line.clerk().isEmpty()) {
      parts.add(line.clerk());
    }
    if (line.counter() != null) {
      parts.add(counter(line.counter()));
    }
    return String.join(" · ", parts);
  }

  String time(HistoryLine line) {
    return texts.time(line.at().toLocalTime());
  }

  /** What was undone. */
  String undone(String verb) {
    return texts.get("counter.undone", act(verb));
  }

  private String act(String verb) {
    String key = "counter.act." + verb;
    return texts.get(texts.has(key) ? key : "counter.act.other");
  }

  /** Where a ticket went after the counter was done with it. */
  String finished(Ticket t) {
    if (t.state() instanceof TicketState.Done) {
      return texts.get("counter.told.finished", t.number());
    }
    String to = t.line().toCounter();
    String where = to == null ? group(t.line().group()) : counter(to);
    return texts.get("counter.told.goesOn", t.number(), where);
  }

  /** A refusal; of an undo also who did what since. */
  String refused(Refusal refusal) {
    boolean since =
        refusal.code() == Refusal.Code.NOTHING_TO_UNDO
            && refusal.args().size() > 1
            && !refusal.args().get(1).equals("");
    if (since) {
      String who = refusal.args().get(0).toString();
      return texts.get(
          "counter.cannotUndo",
          who.isEmpty() ? texts.get("counter.somebody") : who,
          act(refusal.args().get(1).toString()));
    }
    return Words.of(texts.locale()).sentence(refusal);
  }
}
