package id.loket.desk;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictDesk.Deed;
import id.loket.desk.ConflictDesk.Settled;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What desks decided apart, for the clerk of one of them: what happened, and what to do. Whose act
 * does not count is spoken to; the others are told who that is.
 */
public final class ConflictWords {
  private final Words words;
  private final String desk;

  /**
   * @param desk code of the desk at which it is read
   */
  public ConflictWords(Words words, String desk) {
    this.words = words;
    this.desk = desk;
  }

  /** Two sentences that are read one after the other. */
  public record Said(String what, String toDo) {}

  public Said of(Conflict c) {
    Deed lost = c.lost();
    if (lost == null) {
      return said(c.key(), c.args().toArray(), c.args().toArray());
    }
    Object first = c.args().getFirst();
    return switch (c.key()) {
      case "conflict.ticket" -> ticket(first, lost, Objects.requireNonNull(c.won()));
      case "conflict.appointment" -> appointment(first, lost, Objects.requireNonNull(c.won()));
      case "conflict.setting" -> setting(first.toString(), Objects.requireNonNull(c.won()));
      case "conflict.rehomed.ticket", "conflict.rehomed.dossier", "conflict.rehomed.appointment" ->
          said(c.key(), c.args().toArray(), c.args().toArray());
      case "conflict.undo" -> said(c.key(), of(first, who(lost), time(lost)), of(first));
      default -> said(c.key(), of(act(lost), first, who(lost), time(lost)), of(first));
    };
  }

  /** Who dealt with it, and when. */
  public String settled(Settled by) {
    String who = by.clerk().isEmpty() ? words.text("conflict.someone") : by.clerk();
    return words.text("conflict.settled", who, by.desk(), by.at().toLocalTime());
  }

  private Said ticket(Object number, Deed lost, Deed won) {
    if (!lost.desk().equals(desk)) {
      Object[] both = of(number, done(won), place(won), who(won), time(won), act(lost), who(lost));
      return said("conflict.ticket", both, of(who(lost), place(won)));
    }
    String what =
        words.text(
            "conflict.mine",
            number,
            done(won),
            place(won),
            who(won),
            time(won),
            act(lost),
            time(lost));
    String counter = won.counter();
    return new Said(
        what,
        counter == null
            ? words.text("conflict.mine.ask", who(won))
            : words.text("conflict.mine.todo", counter));
  }

  private Said appointment(Object code, Deed lost, Deed won) {
    Object[] both =
        of(code, done(won), who(won), won.desk(), time(won), act(lost), who(lost), time(lost));
    return said("conflict.appointment", both, of(code));
  }

  private Said setting(String kind, Deed won) {
    String about = "conflict.of." + kind;
    String named = words.has(about) ? words.text(about) : words.text("conflict.of.other");
    return said("conflict.setting", of(named, who(won), won.desk(), time(won)), of(named));
  }

  private Said said(String key, Object[] what, Object[] toDo) {
    return new Said(words.text(key, what), words.text(key + ".todo", toDo));
  }

  private static Object[] of(Object... args) {
    return args;
  }

  private String who(Deed deed) {
    return deed.clerk().isEmpty() ? words.text("conflict.someone") : deed.clerk();
  }

  private String place(Deed deed) {
    @Nullable String counter = deed.counter();
    return counter == null
        ? words.text("conflict.at.desk", deed.desk())
        : words.text("conflict.at.counter", counter);
  }

  private static Object time(Deed deed) {
    return deed.at().toLocalTime();
  }

  /** "dipanggil". */
  private String done(Deed deed) {
    return verb("conflict.done.", deed);
  }

  /** "panggilan". */
  private String act(Deed deed) {
    return verb("conflict.act.", deed);
  }

  private String verb(String group, Deed deed) {
    String key = group + deed.verb();
    return words.text(words.has(key) ? key : group + "other");
  }
}
