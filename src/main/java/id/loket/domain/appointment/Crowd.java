package id.loket.domain.appointment;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Appointments of one day, and how many of them there are at once. */
final class Crowd {
  /** Minutes of the day: thousands of days are looked through for one free place. */
  private record Some(int from, int to, int count) {
    static Some of(Span span, int count) {
      LocalTime start = span.start().toLocalTime();
      int from = start.getHour() * 60 + start.getMinute();
      return new Some(from, from + span.minutes(), count);
    }

    boolean contains(int minute) {
      return from <= minute && minute < to;
    }
  }

  private final List<Some> all = new ArrayList<>();

  void add(Span span, int count) {
    all.add(Some.of(span, count));
  }

  /** The most that are there at one moment of that span. */
  int most(Span span) {
    Some of = Some.of(span, 0);
    int most = at(of.from());
    for (Some some : all) {
      if (some.from() > of.from() && of.contains(some.from())) {
        most = Math.max(most, at(some.from()));
      }
    }
    return most;
  }

  private int at(int minute) {
    int there = 0;
    for (Some some : all) {
      there += some.contains(minute) ? some.count() : 0;
    }
    return there;
  }
}
