package id.loket.ui.appointment;

import id.loket.desk.AppointmentDesk.Booked;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.appointment.SlotBook.Fit;
import id.loket.ui.appointment.Choosing.Standing;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a chosen time, and of what was promised. */
final class WhenWords {
  private final Texts texts;
  private final Times times;

  WhenWords(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
  }

  String brief(LocalDateTime start) {
    return times.brief(start);
  }

  /** What the typed or marked time means, and how it stands. */
  String says(Standing now, @Nullable Week week) {
    LocalDateTime start = now.start();
    LocalDate day = now.day();
    Fit fit = now.fit();
    if (now.unread()) {
      return texts.get("appointment.when.unread");
    }
    if (day == null) {
      return week == null ? "" : texts.get("appointment.when.nothing");
    }
    if (fit == null) {
      return start == null ? times.day(day) : times.full(start);
    }
    if (fit == Fit.DAY) {
      return closed(day, week);
    }
    if (start == null) {
      return texts.get("appointment.says.fullDay", texts.date(day));
    }
    return fit == Fit.FREE
        ? texts.get("appointment.says.FREE", times.full(start), now.free(), now.capacity())
        : texts.get("appointment.says." + fit, times.full(start));
  }

  /** How many places are left at a time that can be had. */
  String free(Standing now) {
    return texts.get("appointment.fit.FREE", now.free(), now.capacity());
  }

  private String closed(LocalDate day, @Nullable Week week) {
    String holiday =
        week == null
            ? null
            : week.days().stream()
                .filter(d -> d.date().equals(day))
                .findFirst()
                .map(Week.Day::holiday)
                .orElse(null);
    return holiday == null
        ? texts.get("appointment.says.DAY", texts.date(day))
        : texts.get("appointment.says.holiday", texts.date(day), holiday);
  }

  /** From when on the next free time is looked for. */
  LocalDateTime from(Standing now, @Nullable Week week) {
    LocalDateTime start = now.start();
    LocalDate day = now.day();
    if (start != null) {
      return start;
    }
    if (day != null) {
      return day.atStartOfDay();
    }
    return week == null ? LocalDate.EPOCH.atStartOfDay() : week.monday().atStartOfDay();
  }

  /** "09.00 (2), 09.30 (2)": times and how many get each. */
  String shared(List<LocalDateTime> starts) {
    Map<String, Long> each =
        starts.stream()
            .collect(Collectors.groupingBy(times::time, LinkedHashMap::new, Collectors.counting()));
    String all =
        each.entrySet().stream()
            .map(e -> texts.get("appointment.people.at", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return texts.get("appointment.people.shared", starts.size(), all);
  }

  String booked(List<Booked> all) {
    Appointment first = all.getFirst().appointment();
    return all.size() == 1
        ? texts.get(
            "appointment.booked", first.booking().code().shown(), times.brief(first.start()))
        : texts.get("appointment.booked.party", all.size(), times.brief(first.start()));
  }

  String moved(Appointment a) {
    return texts.get("appointment.moved", a.booking().code().shown(), times.brief(a.start()));
  }
}
