package id.loket.domain.appointment;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Appointments of one day, and how many of them there are at once. */
final class Crowd {
  private record Some(Span span, int count) {}

  private final List<Some> all = new ArrayList<>();

  void add(Span span, int count) {
    all.add(new Some(span, count));
  }

  /** The most that are there at one moment of that span. */
  int most(Span of) {
    int most = at(of.start());
    for (Some some : all) {
      if (some.span().start().isAfter(of.start()) && of.contains(some.span().start())) {
        most = Math.max(most, at(some.span().start()));
      }
    }
    return most;
  }

  private int at(LocalDateTime moment) {
    int there = 0;
    for (Some some : all) {
      there += some.span().contains(moment) ? some.count() : 0;
    }
    return there;
  }
}
