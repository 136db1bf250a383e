package id.loket.store;

import id.loket.domain.appointment.AppointmentFact;
import id.loket.domain.office.SettingFact;
import id.loket.domain.queue.TicketFact;
import id.loket.journal.Fact;
import id.loket.journal.FoldLaw;
import id.loket.journal.Happened;
import id.loket.journal.Origin;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided twice, apart, and counts only once: asked of the journal, since what lost leaves
 * no trace in the state. Only subjects that more than one origin wrote about can have any.
 */
public final class Disputes {
  private static final String OTHERS_TOO =
      " AND EXISTS (SELECT 1 FROM journal a JOIN journal b ON b.subject = a.subject AND b.origin <>"
          + " a.origin WHERE a.subject = ";

  private final Statements sql;
  private final JournalTable journal;

  Disputes(Connection connection, JournalTable journal) {
    this.sql = new Statements(connection);
    this.journal = journal;
  }

  /**
   * A fact that lost, a setting that was overwritten unseen, or an undo that is void.
   *
   * @param won what stands in its place, null: that is not one fact
   */
  public record Dispute(String subject, Happened<?> lost, @Nullable Happened<?> won) {}

  /** About tickets of that day. */
  public List<Dispute> tickets(LocalDate day) {
    List<Dispute> all = new ArrayList<>();
    sql.query(
            "SELECT 'ticket/' || id FROM ticket WHERE day = ?"
                + OTHERS_TOO
                + "'ticket/' || ticket.id) ORDER BY number",
            r -> r.getString(1),
            day.toString())
        .forEach(subject -> all.addAll(of(subject, TicketFact.class)));
    return all;
  }

  /** About appointments of that day and later ones. */
  public List<Dispute> appointments(LocalDate from) {
    List<Dispute> all = new ArrayList<>();
    sql.query(
            "SELECT 'appointment/' || id FROM appointment WHERE disputed = 1 AND day >= ? ORDER BY"
                + " day, id",
            r -> r.getString(1),
            from.toString())
        .forEach(subject -> all.addAll(of(subject, AppointmentFact.class)));
    return all;
  }

  /**
   * Settings that somebody overwrote on that day without having seen what they replaced; not what
   * each desk notes of its own day.
   */
  public List<Dispute> settings(LocalDate day) {
    List<Dispute> all = new ArrayList<>();
    sql.query(
            "SELECT subject FROM register WHERE 1" + OTHERS_TOO + "register.subject) ORDER BY 1",
            r -> r.getString(1))
        .forEach(subject -> overwritten(subject, day, all));
    return all;
  }

  /** A number of the register, and how many dossiers have it. */
  public record Twice(String number, int dossiers) {}

  /** Numbers given on that day that another dossier has too. */
  public List<Twice> dossiers(LocalDate day) {
    return sql.query(
        "SELECT number, count(*) FROM dossier WHERE number IN (SELECT number FROM dossier WHERE day ="
            + " ? AND number <> '') GROUP BY number HAVING count(*) > 1 ORDER BY number",
        r -> new Twice(r.getString(1), r.getInt(2)),
        day.toString());
  }

  /** How many desks gave out the numbers of that day. */
  public int desks(LocalDate day) {
    return (int)
        sql
            .query(
                "SELECT DISTINCT series FROM ticket WHERE day = ?",
                r -> r.getString(1),
                day.toString())
            .stream()
            .map(series -> Origin.parse(series.substring(0, series.lastIndexOf('/'))).desk())
            .distinct()
            .count();
  }

  private void overwritten(String subject, LocalDate day, List<Dispute> into) {
    FoldLaw.Standing<SettingFact> standing =
        FoldLaw.standing(journal.happened(subject), SettingFact.class);
    Happened<SettingFact> before = null;
    for (Happened<SettingFact> h : standing.facts()) {
      if (h.fact().law() != Fact.Law.REGISTER || !h.fact().authority()) {
        continue;
      }
      if (before != null
          && h.at().toLocalDate().equals(day)
          && !h.fact().equals(before.fact())
          && standing.conflicts().stream().anyMatch(c -> c.hash().equals(h.hash()))) {
        into.add(new Dispute(subject, before, h));
      }
      before = h;
    }
  }

  private <F extends Fact> List<Dispute> of(String subject, Class<F> kind) {
    FoldLaw.Standing<F> standing = FoldLaw.standing(journal.happened(subject), kind);
    List<Dispute> all = new ArrayList<>();
    for (Happened<?> lost : standing.conflicts()) {
      Happened<F> won =
          standing.facts().stream()
              .filter(h -> h.fact().law() == Fact.Law.EXCLUSIVE)
              .filter(h -> Objects.equals(h.on(), lost.on()))
              .findFirst()
              .orElse(null);
      all.add(new Dispute(subject, lost, won));
    }
    return all;
  }
}
