package id.loket.ui.counter;

import id.loket.domain.service.ServiceGroup;
import id.loket.domain.service.ServiceSearch;
import id.loket.ui.counter.Choice.Kind;
import id.loket.ui.counter.CounterModel.Held;
import id.loket.ui.counter.CounterModel.Place;
import id.loket.ui.counter.CounterModel.Waiting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be chosen in the panels, and what fits what is typed. */
final class Choices {
  private static final int MOST = 50;
  private static final Pattern LIKE_NUMBER = Pattern.compile("[a-z][0-9a-z-]*[0-9]");

  private final Sentences words;
  private final CounterModel model;

  Choices(CounterModel model, Sentences words) {
    this.model = model;
    this.words = words;
  }

  /** The office's counters. */
  List<Choice> counters() {
    return model.places().stream().map(this::counter).toList();
  }

  private Choice counter(Place place) {
    return new Choice(
        Kind.COUNTER, place.no(), words.counter(place.no()), words.placeDetail(place));
  }

  /** Where a person can be sent: groups first, then the other counters. */
  List<Choice> targets() {
    Place here = model.here();
    return Stream.concat(
            model.catalogue().groups().stream().map(this::group),
            model.places().stream()
                .filter(p -> here == null || !p.no().equals(here.no()))
                .map(this::counter))
        .toList();
  }

  private Choice group(ServiceGroup group) {
    return new Choice(Kind.GROUP, group.letter(), words.group(group.letter()), group.name());
  }

  /** The held ones that can be resumed: one whose time is over is called instead. */
  List<Choice> held() {
    return model.line().held().stream().filter(h -> !h.due()).map(this::held).toList();
  }

  private Choice held(Held h) {
    return new Choice(Kind.TICKET, h.number(), ticket(h.number(), h.name()), words.heldDetail(h));
  }

  /** Who can be called by number: those waiting anywhere, then those who did not show up. */
  List<Choice> callable() {
    return Stream.concat(model.line().waiting().stream(), model.line().others().stream())
        .map(this::waiting)
        .toList();
  }

  /** Who may leave: the one in front, then the waiting and held ones. */
  List<Choice> leaving() {
    List<Choice> all = new ArrayList<>();
    var front = model.front();
    if (front != null) {
      String service = front.services().isEmpty() ? "" : front.services().getFirst().shortName();
      all.add(
          new Choice(
              Kind.TICKET, front.number(), ticket(front.number(), front.who().name()), service));
    }
    callable().stream().filter(c -> !isAbsent(c.value())).forEach(all::add);
    held().stream()
        .filter(h -> all.stream().noneMatch(c -> c.value().equals(h.value())))
        .forEach(all::add);
    return all;
  }

  private boolean isAbsent(String number) {
    return model.line().others().stream().anyMatch(w -> w.absent() && w.number().equals(number));
  }

  private Choice waiting(Waiting w) {
    return new Choice(
        Kind.TICKET, w.number(), ticket(w.number(), w.who().name()), words.waitingDetail(w));
  }

  private static String ticket(String number, String name) {
    return name.isEmpty() ? number : number + "  " + name;
  }

  /** Services by what a clerk types, as at the door. */
  static List<Choice> services(ServiceSearch search, String typed) {
    return search.find(typed, MOST).stream()
        .map(s ->
            new Choice(
                Kind.SERVICE, s.code().value(), s.shortNumber() + "  " + s.shortName(), s.name()))
        .toList();
  }

  /** The ones that fit: whose value is typed first, then those in which every word begins one. */
  static List<Choice> fitting(List<Choice> all, String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return all;
    }
    List<Choice> exact = all.stream().filter(c -> same(c, plain)).toList();
    List<Choice> others = all.stream().filter(c -> !same(c, plain) && fits(c, plain)).toList();
    return Stream.concat(exact.stream(), others.stream()).toList();
  }

  /**
   * Which of the fitting ones Enter takes; -1: none, what is typed stands for itself. A whole
   * number that is not in the list must never turn into one that only begins like it.
   */
  static int preselected(List<Choice> fitting, String typed, boolean firstIfEmpty) {
    if (fitting.isEmpty()) {
      return -1;
    }
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) {
      return firstIfEmpty ? 0 : -1;
    }
    Choice first = fitting.getFirst();
    boolean likeNumber = first.kind() == Kind.TICKET && LIKE_NUMBER.matcher(plain).matches();
    return likeNumber && !same(first, plain) ? -1 : 0;
  }

  /** {@code a12} is A012, {@code 2} is counter 2. */
  private static boolean same(Choice c, String plain) {
    String value = c.value().toLowerCase(Locale.ROOT);
    return value.equals(plain) || (c.kind() == Kind.TICKET && number(value).equals(number(plain)));
  }

  private static String number(String text) {
    return text.replaceAll("[\\s-]", "").replaceAll("(?<=[a-z])0+", "");
  }

  private static boolean fits(Choice c, String plain) {
    String text = (c.value() + " " + c.text() + " " + c.detail()).toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(text.split("[^\\p{L}\\p{N}]+", -1));
    return Arrays.stream(plain.split("\\s+", -1))
        .allMatch(token -> words.stream().anyMatch(w -> w.startsWith(token)));
  }
}
