package id.loket.domain.screening;

import id.loket.domain.PersonalPart;
import id.loket.domain.office.SettingFact;
import id.loket.journal.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office does each day against infection (DOMAIN §1 row 16, §7). */
public sealed interface ProtocolFact extends Fact {

  /** Before or after service hours; for disinfecting also in between. */
  enum Session {
    BEFORE,
    BETWEEN,
    AFTER
  }

  /** The nine measures, ticked before or after service hours; the last state holds. */
  record ChecklistTicked(LocalDate day, Session session, List<Integer> items)
      implements ProtocolFact, SettingFact {
    public ChecklistTicked {
      items = List.copyOf(items);
    }

    @Override
    public String subject() {
      return "checklist/" + day + "." + session;
    }

    /** Whoever did it ticks it. */
    @Override
    public boolean authority() {
      return false;
    }

    @Override
    public Law law() {
      return Law.REGISTER;
    }
  }

  /** Shared surfaces were disinfected. */
  record Disinfected(LocalDate day, Session session, @Nullable Remark remark)
      implements ProtocolFact {
    @Override
    public Law law() {
      return Law.ADDITIVE;
    }
  }

  /** What a person typed about it: areas, agent. */
  record Remark(String text) implements PersonalPart {}
}
