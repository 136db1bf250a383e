package id.loket.desk;

import static id.loket.domain.Refusal.Code.COUNTER_BUSY;
import static id.loket.domain.Refusal.Code.NOTHING_TO_UNDO;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.queue.Ticket;
import id.loket.domain.queue.TicketFact;
import id.loket.domain.queue.TicketFold;
import id.loket.domain.queue.TicketId;
import id.loket.domain.staff.Right;
import id.loket.journal.ActUndone;
import id.loket.journal.Entry;
import id.loket.journal.Fact;
import id.loket.journal.FoldLaw;
import id.loket.journal.Happened;
import id.loket.store.FactCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back this clerk's last standing act of today on this desk, if nothing that stands was built
 * on its subjects since (DESIGN §3, "Undo").
 */
public final class UndoDesk {
  private final Desk desk;

  public UndoDesk(Desk desk) {
    this.desk = desk;
  }

  /** The answer is the verb that was undone. */
  public Outcome<String> undo(Who who) {
    return desk.act(new Desk.Act(who, Right.LOOK, "undo"), s -> decide(s, who));
  }

  /** The verb that an undo would take back now, if any: for the button. */
  public Optional<String> undoable(Who who) {
    return desk.look(s -> Optional.ofNullable(lastAct(s.now().day(), who)).map(Act::verb));
  }

  private record Act(String id, String verb, Set<String> subjects, Set<String> undone) {}

  private Decision<String> decide(Situation s, Who who) {
    Act act = lastAct(s.now().day(), who);
    if (act == null) {
      throw RefusedException.of(NOTHING_TO_UNDO, "", "");
    }
    List<Draft> facts = new ArrayList<>();
    for (String subject : act.subjects()) {
      facts.addAll(undoOf(s, subject, act));
    }
    return new Decision<>(facts, act.verb());
  }

  private @Nullable Act lastAct(LocalDate today, Who who) {
    String code = desk.code();
    String actor = who.clerk().id().value();
    Set<String> undone = new HashSet<>();
    Act[] found = new Act[1];
    desk.store()
        .journal()
        .newest(entry -> {
          Happened<?> h = FactCodec.decode(entry).orElse(null);
          if (h == null || !entry.header().origin().desk().equals(code)) {
            return true;
          }
          if (h.at().toLocalDate().isBefore(today)) {
            // what was issued again today may be of days before
            return h.rehomed() != null;
          }
          if (found[0] != null) {
            return sameAct(found[0], entry, h);
          }
          if (h.fact() instanceof ActUndone u) {
            undone.add(u.target());
          } else if (h.fact().undoable()
              && h.at().toLocalDate().equals(today)
              && entry.header().actor().equals(actor)
              && !undone.contains(h.act())) {
            Set<String> subjects = new LinkedHashSet<>(List.of(entry.header().subject()));
            found[0] = new Act(h.act(), h.when().verb(), subjects, undone);
          }
          return true;
        });
    return found[0];
  }

  private static boolean sameAct(Act act, Entry entry, Happened<?> h) {
    if (!h.act().equals(act.id())) {
      return false;
    }
    if (h.fact().undoable()) {
      act.subjects().add(entry.header().subject());
    }
    return true;
  }

  private List<Draft> undoOf(Situation s, String subject, Act act) {
    List<Happened<?>> all = desk.store().journal().said(subject);
    String place = null;
    boolean seen = false;
    for (Happened<?> h : all) {
      if (h.act().equals(act.id())) {
        seen = true;
        if (h.fact().law() == Fact.Law.EXCLUSIVE && place == null) {
          place = h.hash();
        }
      } else if (seen && stands(h, all)) {
        throw RefusedException.of(NOTHING_TO_UNDO, nameOf(h.actor()), h.when().verb());
      }
    }
    counterFree(s, subject, all.stream().filter(h -> !h.act().equals(act.id())).toList());
    return List.of(new Draft(subject, place, new ActUndone(act.id())));
  }

  /** A person does not go back to a counter where another one stands or sits by now. */
  private static void counterFree(Situation s, String subject, List<Happened<?>> without) {
    if (!subject.startsWith("ticket/")) {
      return;
    }
    TicketId id = new TicketId(subject.substring("ticket/".length()));
    Ticket back = null;
    for (Happened<TicketFact> h : FoldLaw.standing(without, TicketFact.class).facts()) {
      back = TicketFold.fold(id, back, h);
    }
    Optional.ofNullable(back)
        .flatMap(Ticket::atCounter)
        .ifPresent(counter ->
            s.queue()
                .at(counter)
                .filter(there -> !there.id().equals(id))
                .ifPresent(there -> {
                  throw RefusedException.of(COUNTER_BUSY, counter, there.number());
                }));
  }

  private static boolean stands(Happened<?> h, List<Happened<?>> all) {
    return !(h.fact() instanceof ActUndone)
        && all.stream()
            .noneMatch(o -> o.fact() instanceof ActUndone u && u.target().equals(h.act()));
  }

  private String nameOf(String actor) {
    return desk.working().clerks().stream()
        .filter(c -> c.id().value().equals(actor))
        .map(c -> c.name())
        .findFirst()
        .orElse("");
  }
}
