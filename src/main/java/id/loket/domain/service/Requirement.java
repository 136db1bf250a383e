package id.loket.domain.service;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a service asks for (component 1 of the service standard, PermenPANRB 15/2014).
 *
 * @param place 1, 2 ... among all requirements of its service, conditional ones counted
 * @param code the office's word for a paper that several services ask for, null: of this one only
 * @param count how many, at least 1
 * @param note for the applicant, e.g. where it is to be had
 */
public record Requirement(
    int place,
    @Nullable String code,
    String name,
    Form form,
    int count,
    Need need,
    @Nullable String note) {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

  /** In what shape it is wanted. */
  public enum Form {
    ASLI,
    /** Shown and given back at once. */
    ASLI_TUNJUK,
    FOTOKOPI,
    FOTOKOPI_LEGALISIR,
    FORMULIR,
    /** Written by the applicant. */
    BERKAS,
    /** No paper: to be there in person, a datum. */
    SYARAT
  }

  /**
   * When it is wanted.
   *
   * @param conditions one of these is enough; empty and not always: it is advised only
   */
  public record Need(boolean always, List<String> conditions) {
    private static final Pattern CONDITION = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    public static final Need ALWAYS = new Need(true, List.of());
    public static final Need ADVISED = new Need(false, List.of());

    public Need {
      conditions = List.copyOf(conditions);
      if (always && !conditions.isEmpty()) {
        throw new IllegalArgumentException("always, and if " + conditions);
      }
      for (String condition : conditions) {
        if (!isCondition(condition)) {
          throw new IllegalArgumentException("no condition: " + condition);
        }
      }
    }

    public static boolean isCondition(String word) {
      return CONDITION.matcher(word).matches();
    }

    /** Whether it is wanted of somebody to whom these conditions apply. */
    public boolean holds(Set<String> applying) {
      return always || conditions.stream().anyMatch(applying::contains);
    }

    public boolean advised() {
      return !always && conditions.isEmpty();
    }
  }

  public Requirement {
    if (place < 1 || count < 1 || name.isBlank() || (code != null && !isCode(code))) {
      throw new IllegalArgumentException("requirement " + place + " " + code + " " + name);
    }
  }

  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /** How it is called in files and facts: its code, else r1, r2 ... by its place. */
  public String key() {
    return code == null ? "r" + place : code;
  }
}
