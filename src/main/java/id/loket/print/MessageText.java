package id.loket.print;

import id.loket.domain.person.Phone;
import id.loket.print.AppointmentMessage.Occasion;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of a message about an appointment. */
final class MessageText {
  /** More papers than this are no message any more: then it says how to get the list. */
  private static final int PAPERS = 10;

  private static final int SMS_NAME = 30;
  private static final int SMS_OFFICE = 40;

  private final MessageFigures figures;
  private final Wording words;
  private final BringText bring;

  MessageText(MessageFigures figures, Wording words) {
    this.figures = figures;
    this.words = words;
    this.bring = BringText.of(figures.what().rows(), words);
  }

  AppointmentMessage write(Occasion occasion, @Nullable Phone to) {
    return new AppointmentMessage(occasion, chat(occasion), sms(occasion), to);
  }

  private String chat(Occasion occasion) {
    String office = clean(figures.place().office());
    StringJoiner text = new StringJoiner("\n\n");
    String name = name();
    text.add(name.isEmpty() ? words.text("message.dear.nobody") : words.text("message.dear", name));
    text.add(
        words.text("message.chat." + occasion.name(), office, soon()) + "\n" + facts(occasion));
    switch (occasion) {
      case CONFIRMED, REMINDER, MOVED -> {
        text.add(come() + " " + words.text("message.show"));
        if (!bring.always().isEmpty() || !bring.cases().isEmpty()) {
          text.add(papers());
        }
        text.add(words.text("message.hindered"));
      }
      case MUST_MOVE -> text.add(offer("message.chat.offer", "*", "*"));
      case CANCELLED -> text.add(words.text("message.chat.anew"));
    }
    return text.toString();
  }

  /** What a message is about, a line each. */
  private String facts(Occasion occasion) {
    StringJoiner facts = new StringJoiner("\n");
    facts.add("*" + moment(figures.when().at()) + "*");
    facts.add(words.text("message.service", clean(figures.what().name())));
    facts.add(words.text("message.code", "*" + figures.code().shown() + "*"));
    String address = clean(figures.place().address());
    boolean going = occasion != Occasion.CANCELLED && occasion != Occasion.MUST_MOVE;
    if (going && !address.isEmpty()) {
      facts.add(words.text("message.address", address));
    }
    return facts.toString();
  }

  private String papers() {
    List<String> all = joined(bring.always(), bring.cases());
    StringJoiner lines = new StringJoiner("\n");
    lines.add(words.text("message.bring"));
    all.stream().limit(PAPERS).forEach(paper -> lines.add("- " + clean(paper)));
    if (all.size() > PAPERS) {
      lines.add(words.text("message.rest", all.size() - PAPERS));
    }
    return lines.toString();
  }

  private String come() {
    return BookingText.come(
        figures.when().at().toLocalTime(), figures.when().earlyMinutes(), words);
  }

  private String offer(String key, String before, String after) {
    OffsetDateTime instead = figures.instead();
    return instead == null
        ? words.text("message.choose")
        : words.text(key, before + moment(instead) + after);
  }

  /** The longest of several that still fits: what is least missed is left out first. */
  private String sms(Occasion occasion) {
    String core =
        words.text(
            "message.sms." + occasion.name(),
            name().isEmpty() ? words.text("message.sir") : brief(name(), SMS_NAME),
            brief(clean(figures.place().office()), SMS_OFFICE),
            moment(figures.when().at()),
            clean(figures.what().shortName()),
            figures.code().shown(),
            soon());
    Stream<List<String>> choices =
        switch (occasion) {
          case CONFIRMED, REMINDER, MOVED -> going();
          case MUST_MOVE -> Stream.of(List.of(offer("message.sms.offer", "", "")));
          case CANCELLED -> Stream.of(List.of(words.text("message.sms.anew")), List.<String>of());
        };
    return choices
        .map(more ->
            Gsm.text(
                Stream.concat(Stream.of(core), more.stream()).collect(Collectors.joining(" "))))
        .filter(text -> text.length() <= AppointmentMessage.SMS)
        .findFirst()
        .orElseGet(() -> Gsm.text(core));
  }

  private Stream<List<String>> going() {
    String address = clean(figures.place().address());
    List<String> where = said("message.sms.address", address);
    List<String> all = said("message.sms.bring", clean(String.join(", ", bring.always())));
    List<String> sum = said("message.sms.sum", bring.counts());
    List<String> more =
        bring.cases().isEmpty() ? List.of() : List.of(words.text("message.sms.more"));
    return Stream.of(
        joined(where, joined(all, more)),
        joined(all, more),
        joined(where, joined(sum, more)),
        joined(sum, more),
        List.of());
  }

  /** Nothing is said of nothing. */
  private List<String> said(String key, String what) {
    return what.isEmpty() ? List.of() : List.of(words.text(key, what));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Numbers that were typed beside the name stay in the office. */
  private String name() {
    String name = figures.name();
    return name == null
        ? ""
        : clean(clean(name).replaceAll("[+(]*\\p{Nd}(?:[\\s.()/-]*\\p{Nd}){5,}", " "));
  }

  /** E.g. {@code besok} and a space; nothing for a day further off. */
  private String soon() {
    LocalDate day = figures.when().at().toLocalDate();
    if (day.equals(figures.today())) {
      return words.text("message.today") + " ";
    }
    return day.equals(figures.today().plusDays(1)) ? words.text("message.tomorrow") + " " : "";
  }

  private String moment(OffsetDateTime at) {
    return words.text("message.moment", words.day(at.toLocalDate()), words.time(at));
  }

  /** On one line, without what can't be seen. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Z}\\p{Cc}]+", " ").replaceAll("\\p{Cf}", "").strip();
  }

  /** Cut at a word. */
  private static String brief(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int space = text.lastIndexOf(' ', letters);
    return text.substring(0, space > 0 ? space : letters).strip();
  }
}
