package id.loket.cli;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import id.loket.board.BoardModel;
import id.loket.desk.LookDesk;
import id.loket.desk.Who;
import id.loket.domain.Now;
import id.loket.domain.Outcome;
import id.loket.domain.Situation;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.Visit;
import id.loket.domain.visit.Visitor;
import id.loket.report.DayFigures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs of DAYSCRIPT that look: nothing is written by them. */
final class LookVerbs {
  private LookVerbs() {}

  static void into(Map<String, Verb> verbs) {
    verbs.put("waiting", LookVerbs::waiting);
    verbs.put("board", Verb.plain((d, who) -> Outcome.done(board(BoardModel.of(d.desk())))));
    verbs.put("ticket", LookVerbs::ticket);
    verbs.put("visit", LookVerbs::visit);
    verbs.put(
        "day",
        (d, who, a) -> {
          LocalDate date = a.needDate("date");
          a.done();
          return Outcome.done(day(DayFigures.of(d.look().dayBook(date))));
        });
    verbs.put(
        "digest",
        Verb.plain((d, who) -> {
          LookDesk.Digest digest = d.look().digest();
          return Outcome.done(Map.of("entries", digest.entries(), "state", digest.state()));
        }));
    verbs.put(
        "restart",
        Verb.plain((d, who) -> {
          d.restart();
          return Outcome.done(Verb.NOTHING);
        }));
  }

  private static Outcome<Map<String, Object>> waiting(ScriptDesk d, Who who, Args a)
      throws BadLine {
    String group = a.text("group");
    a.done();
    List<Map<String, Object>> tickets =
        d.look().waiting(group).stream().map(LookVerbs::waiting).toList();
    return Outcome.done(Map.of("tickets", tickets));
  }

  private static Map<String, Object> waiting(LookDesk.Waiting w) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ticket", w.ticket().number());
    result.put("group", w.ticket().line().group());
    result.put("priority", w.ticket().priority());
    result.put("sinceSeconds", w.sinceSeconds());
    return result;
  }

  private static Map<String, Object> board(BoardModel board) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put(
        "calling",
        board.calling().stream()
            .map(c -> Map.of("ticket", c.ticket(), "counter", c.counter()))
            .toList());
    result.put(
        "next",
        board.next().stream()
            .map(n -> {
              Map<String, Object> next = new LinkedHashMap<>();
              next.put("group", n.group());
              next.put("tickets", n.tickets());
              next.put("estimateMinutes", n.estimateMinutes());
              return next;
            })
            .toList());
    return result;
  }

  private static Outcome<Map<String, Object>> ticket(ScriptDesk d, Who who, Args a) throws BadLine {
    String no = a.needText("no");
    a.done();
    Now now = d.desk().look(Situation::now);
    return d.look()
        .ticket(no)
        .map(t -> {
          Visit visit = d.desk().look(s -> s.visit(t.origin().issued().visit())).orElse(null);
          Map<String, Object> result = ticket(t, now, visit != null && visit.visitor().luar());
          if (t.day().equals(now.day())) {
            // of earlier days nobody knows any more: print jobs are forgotten
            result.put("printed", d.jobs().cameOut(t.number(), t.day()));
          }
          result.put("history", history(d.look().history(t.id().subject())));
          return result;
        });
  }

  private static Map<String, Object> ticket(Ticket t, Now now, boolean luar) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ticket", t.number());
    result.put("day", t.day().toString());
    result.put("state", t.wordAt(now.at()));
    result.put("unfinished", t.unfinished(now.day()));
    result.put("visit", t.origin().issued().visit().value());
    result.put("group", t.line().group());
    result.put("priority", t.priority());
    result.put("luar", luar);
    result.put("outside", t.origin().issued().marks().outside());
    result.put("services", t.services().stream().map(s -> s.ref().code()).toList());
    result.put("service", t.inHand().code());
    result.put("calls", t.times().calls());
    t.atCounter().ifPresent(c -> result.put("counter", c));
    if (t.line().toCounter() != null) {
      result.put("toCounter", t.line().toCounter());
    }
    result.put("returning", t.returningSince().isPresent());
    t.waitSeconds().ifPresent(s -> result.put("waitSeconds", s));
    result.put("servedSeconds", t.times().servedSeconds());
    result.put("odd", t.times().odd() || t.servedOnAnotherDay());
    return result;
  }

  static List<Map<String, Object>> history(List<LookDesk.HistoryLine> lines) {
    return lines.stream()
        .map(h -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("at", ISO_LOCAL_DATE_TIME.format(h.at()));
          line.put("do", h.verb());
          line.put("clerk", h.clerk());
          put(line, "counter", h.counter());
          put(line, "note", h.remark().note());
          if (h.remark().undone()) {
            line.put("undone", true);
          }
          return line;
        })
        .toList();
  }

  private static void put(Map<String, Object> result, String key, @Nullable Object value) {
    if (value != null) {
      result.put(key, value);
    }
  }

  private static Outcome<Map<String, Object>> visit(ScriptDesk d, Who who, Args a) throws BadLine {
    String no = a.needText("no");
    a.done();
    return d.look()
        .visit(no)
        .map(v -> {
          Now now = d.desk().look(Situation::now);
          Ticket t = d.desk().look(s -> s.ticketOf(v.id())).orElse(null);
          Map<String, Object> result = visit(v);
          put(result, "ticket", t == null ? null : t.number());
          put(result, "state", t == null ? null : t.wordAt(now.at()));
          result.put("history", history(d.look().history(v.id().subject())));
          return result;
        });
  }

  private static Map<String, Object> visit(Visit v) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("visit", v.id().value());
    result.put("day", v.arrival().day().toString());
    result.put("channel", v.arrival().channel().shown());
    result.put("services", v.arrival().services());
    result.put("inside", v.inside());
    result.put("outside", v.admission().outside());
    Visitor visitor = v.visitor();
    put(result, "screening", visitor.screened() == null ? null : visitor.screened().name());
    put(result, "name", visitor.name());
    put(result, "nik", visitor.nik() == null ? null : visitor.nik().value());
    put(result, "phone", visitor.phone() == null ? null : visitor.phone().value());
    result.put("priority", visitor.priority().stream().map(Priority::shown).toList());
    put(result, "override", visitor.override());
    return result;
  }

  static Map<String, Object> day(DayFigures f) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("visits", f.visits());
    counts(result, f.counts());
    waits(result, f.waits());
    result.put("meanServiceSeconds", f.meanServiceSeconds());
    Map<String, Object> screening = new LinkedHashMap<>();
    f.screening().forEach((outcome, n) -> screening.put(outcome.name(), n));
    result.put("screening", screening);
    DayFigures.Dossiers d = f.dossiers();
    Map<String, Object> dossiers = new LinkedHashMap<>();
    dossiers.put("opened", d.opened());
    dossiers.put("finished", d.finished());
    dossiers.put("returned", d.returned());
    dossiers.put("rejected", d.rejected());
    dossiers.put("late", d.late());
    result.put("dossiers", dossiers);
    result.put("appointments", AppointmentVerbs.figures(f.appointments()));
    Map<String, Object> services = new LinkedHashMap<>();
    f.services()
        .forEach((code, s) -> {
          Map<String, Object> of = new LinkedHashMap<>();
          counts(of, s.counts());
          waits(of, s.waits());
          of.put("meanServiceSeconds", s.meanServiceSeconds());
          services.put(code, of);
        });
    result.put("services", services);
    return result;
  }

  private static void counts(Map<String, Object> result, DayFigures.Counts c) {
    result.put("tickets", c.tickets());
    result.put("served", c.served());
    result.put("noShow", c.noShow());
    result.put("left", c.left());
    result.put("waiting", c.waiting());
  }

  private static void waits(Map<String, Object> result, DayFigures.Seconds w) {
    result.put("meanWaitSeconds", w.mean());
    result.put("medianWaitSeconds", w.median());
    result.put("p90WaitSeconds", w.p90());
  }
}
