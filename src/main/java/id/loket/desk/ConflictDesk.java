package id.loket.desk;

import id.loket.domain.Situation;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.queue.Doubled;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketId;
import id.loket.journal.Happened;
import id.loket.store.Disputes.Dispute;
import id.loket.store.StateTables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What desks decided apart and a person has to settle. Writes nothing. */
public final class ConflictDesk {
  private final Desk desk;
  private final LookDesk look;

  public ConflictDesk(Desk desk) {
    this.desk = desk;
    this.look = new LookDesk(desk);
  }

  /**
   * Who did what, where.
   *
   * @param desk code of the desk
   * @param verb as histories name it
   */
  public record Deed(
      String desk, String clerk, @Nullable String counter, String verb, OffsetDateTime at) {}

  /** One conflict of the day; the sentence is {@link #key} with {@link #args}. */
  public record Conflict(String key, List<Object> args, @Nullable Deed lost, @Nullable Deed won) {
    public Conflict {
      args = List.copyOf(args);
    }

    /** Whether a clerk of that desk is to be told: it lost there, or it is about all. */
    public boolean concerns(String desk) {
      return lost == null || lost.desk().equals(desk);
    }
  }

  /** Of the office day, as far as is known here. */
  public List<Conflict> today() {
    return desk.look(this::today);
  }

  private List<Conflict> today(Situation s) {
    List<Conflict> all = new ArrayList<>();
    var disputes = desk.store().disputes();
    disputes.tickets(s.now().day()).forEach(d -> all.add(ticket(s, d)));
    disputes
        .settings(s.now().day())
        .forEach(d -> all.add(conflict("conflict.setting", d, d.subject())));
    Doubled.of(s).forEach(d -> all.add(doubled(d)));
    return all;
  }

  /**
   * What was issued again on that office day, since two copies of a desk had gone on: one sentence
   * for each ticket and each dossier. Their numbers are those on paper.
   */
  public List<Conflict> rehomed(LocalDate day) {
    return desk.inside(() -> {
      List<Conflict> all = new ArrayList<>();
      for (String subject : desk.store().rehomed().subjects(day)) {
        String number = number(subject);
        desk.store().journal().happened(subject).stream()
            .filter(h -> number != null && h.rehomed() != null)
            .reduce((one, other) -> other)
            .ifPresent(last -> all.add(rehomed(subject, String.valueOf(number), deed(last))));
      }
      return all;
    });
  }

  private static Conflict rehomed(String subject, String number, Deed last) {
    String key = subject.startsWith("ticket/") ? "rehomed.ticket" : "rehomed.dossier";
    List<Object> args = List.of(number, last.desk(), last.at().toLocalDate());
    return new Conflict(key, args, last, null);
  }

  private @Nullable String number(String subject) {
    StateTables state = desk.store().state();
    int id = subject.indexOf('/') + 1;
    return switch (subject.substring(0, id)) {
      case "ticket/" ->
          state.ticket(new TicketId(subject.substring(id))).map(Ticket::number).orElse(null);
      case "dossier/" ->
          state
              .dossiers()
              .dossier(new DossierId(subject.substring(id)))
              .map(d -> d.opening().number())
              .orElse(null);
      default -> null;
    };
  }

  private Conflict ticket(Situation s, Dispute d) {
    Ticket ticket = s.queue().get(new TicketId(d.subject().substring("ticket/".length())));
    String number = ticket == null ? "" : ticket.number();
    Happened<?> won = d.won();
    return won == null
        ? conflict("conflict.undo", d, number, deed(d.lost()).clerk())
        : conflict("conflict.ticket", d, number, deed(won).desk(), deed(won).clerk());
  }

  private Conflict conflict(String key, Dispute d, Object... args) {
    Happened<?> won = d.won();
    return new Conflict(key, List.of(args), deed(d.lost()), won == null ? null : deed(won));
  }

  private Deed deed(Happened<?> h) {
    return new Deed(
        h.position().desk(),
        look.nameOf(h.actor()),
        LookDesk.counterOf(h),
        h.when().verb(),
        h.at());
  }

  private static Conflict doubled(Doubled doubled) {
    return switch (doubled) {
      case Doubled.Counter(var counter, var numbers) ->
          across("conflict.counter", counter, String.join(", ", numbers));
      case Doubled.Slips(var number, var tickets) -> across("conflict.number", number, tickets);
      case Doubled.Room(var inside, var capacity) -> across("conflict.room", inside, capacity);
      case Doubled.Quota(var quota, var used) -> across("conflict.quota", used, quota.perDay());
    };
  }

  private static Conflict across(String key, Object... args) {
    return new Conflict(key, List.of(args), null, null);
  }
}
