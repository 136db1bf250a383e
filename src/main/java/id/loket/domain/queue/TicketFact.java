package id.loket.domain.queue;

import id.loket.domain.PersonalPart;
import id.loket.domain.visit.VisitId;
import id.loket.journal.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a ticket. All but recall and added services set its place and exclude rivals. */
public sealed interface TicketFact extends Fact {

  @Override
  default Law law() {
    return Law.EXCLUSIVE;
  }

  @Override
  default boolean undoable() {
    return true;
  }

  /** A free text of a clerk. */
  record Note(String text) implements PersonalPart {}

  /**
   * A number was given.
   *
   * @param number as printed, {@code A012}
   * @param group the queue it stands in, that of its first service
   * @param arrived its place where the person had come before the number was given (a second
   *     measurement), null: when it was given
   * @param appointed the time that was promised, null: none was
   */
  record TicketIssued(
      String number,
      String group,
      VisitId visit,
      LocalDate day,
      List<ServiceRef> services,
      Marks marks,
      @Nullable OffsetDateTime arrived,
      @Nullable Appointed appointed)
      implements TicketFact {
    public TicketIssued {
      services = List.copyOf(services);
    }
  }

  /**
   * The time that was promised to a ticket's person.
   *
   * @param time its place is there, or at the arrival if that is later (RULES)
   * @param callable from then on it may be called when nobody else is left
   */
  record Appointed(OffsetDateTime time, OffsetDateTime callable) {}

  /**
   * What a ticket is marked with. Not why: what the screening found is personal and stands in the
   * visit's health alone (DESIGN §3), to be erased with it.
   *
   * @param priority one of the priority classes of the law
   * @param outside waits outside
   * @param back came back for a dossier, the class below
   */
  record Marks(boolean priority, boolean outside, boolean back) {
    /** Called before ordinary ones in its turn (RULES "Order of calling"). */
    public boolean preferred() {
      return priority || back;
    }
  }

  record TicketCalled(String counter) implements TicketFact {
    @Override
    public int reach() {
      return 2;
    }
  }

  record TicketRecalled(String counter) implements TicketFact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }

  record TicketBegun(String counter) implements TicketFact {
    @Override
    public int reach() {
      return 3;
    }
  }

  /**
   * Set aside at a counter.
   *
   * @param until comes back into the queue then, null: only by resume
   */
  record TicketHeld(String counter, @Nullable OffsetDateTime until, @Nullable Note note)
      implements TicketFact {
    @Override
    public int reach() {
      return 3;
    }
  }

  record TicketResumed(String counter) implements TicketFact {
    @Override
    public int reach() {
      return 3;
    }
  }

  /** Sent to a group or to a counter: exactly one of the two is given. */
  record TicketSentOn(
      String counter,
      @Nullable String toGroup,
      @Nullable String toCounter,
      boolean returnAfter,
      @Nullable Note note)
      implements TicketFact {
    @Override
    public int reach() {
      return 4;
    }
  }

  record CallCancelled(String counter) implements TicketFact {
    @Override
    public int reach() {
      return 1;
    }
  }

  record TicketNoShow(String counter) implements TicketFact {
    @Override
    public int reach() {
      return 1;
    }
  }

  record TicketLeft() implements TicketFact {
    @Override
    public int reach() {
      return 1;
    }
  }

  /**
   * A counter was done with it.
   *
   * @param ended positions (0-based) of the services that ended
   * @param returnTo goes back to the counter that had sent it, null otherwise
   * @param nextGroup waits on in that group for its next service, null otherwise; both null: done
   */
  record TicketFinished(
      String counter, List<Integer> ended, @Nullable String returnTo, @Nullable String nextGroup)
      implements TicketFact {
    public TicketFinished {
      ended = List.copyOf(ended);
    }

    @Override
    public int reach() {
      return 4;
    }
  }

  record ServiceAdded(ServiceRef service) implements TicketFact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }
}
