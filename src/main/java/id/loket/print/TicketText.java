package id.loket.print;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket put into words, for the template and for a receipt printer alike. The components of the
 * inner records are the template's parameters; null is a line that the ticket does not have.
 */
public record TicketText(Head head, Call call, Errand errand, Foot foot, Marks marks) {

  /** Whose ticket it is. */
  public record Head(String government, String office, @Nullable String contact) {}

  /** What the visitor looks at until called. */
  public record Call(
      String label,
      String number,
      @Nullable String priority,
      @Nullable String outside,
      String ahead,
      @Nullable String estimate) {}

  /** What for, and when it was asked. */
  public record Errand(String group, List<String> services, String day, String time) {}

  /** What to do with the slip. */
  public record Foot(String keep, @Nullable String complaint) {}

  /** Not the first, or not a real one. */
  public record Marks(
      @Nullable String sample, @Nullable String sampleNote, @Nullable String copy) {}

  public static TicketText of(TicketSlip slip, Wording words) {
    var marks = slip.marks();
    return new TicketText(
        head(slip.letterhead(), words),
        call(slip, words),
        new Errand(
            slip.place().group(),
            slip.place().services(),
            words.day(slip.day()),
            words.time(slip.at())),
        new Foot(words.text("ticket.keep"), slip.foot().complaint()),
        new Marks(
            when(marks.sample(), words, "mark.sample"),
            when(marks.sample(), words, "mark.sample.note"),
            when(marks.copy(), words, "mark.copy")));
  }

  static Head head(Letterhead head, Wording words) {
    String contact =
        Stream.of(head.address(), head.phone())
            .filter(part -> !part.isBlank())
            // Unbreakable spaces: a narrow roll must not leave the dot at the end of a line.
            .collect(Collectors.joining("\u00a0·\u00a0"));
    return new Head(
        words.text("head.government", words.capitals(head.regency())),
        words.capitals(head.office()),
        contact.isEmpty() ? null : contact);
  }

  private static Call call(TicketSlip slip, Wording words) {
    int ahead = slip.turn().ahead();
    int minutes = slip.turn().minutes();
    return new Call(
        words.text("ticket.label"),
        slip.place().number(),
        when(slip.marks().priority(), words, "ticket.priority"),
        when(slip.marks().outside(), words, "ticket.outside"),
        ahead(slip.turn(), words),
        slip.turn().promised() == null && ahead > 0 && minutes > 0
            ? words.text("ticket.estimate", minutes)
            : null);
  }

  private static String ahead(TicketSlip.Turn turn, Wording words) {
    LocalTime promised = turn.promised();
    if (promised != null) {
      return words.text("ticket.promised", words.time(promised));
    }
    return turn.ahead() == 0 ? words.text("ticket.next") : words.text("ticket.ahead", turn.ahead());
  }

  private static @Nullable String when(boolean so, Wording words, String key) {
    return so ? words.text(key) : null;
  }
}
