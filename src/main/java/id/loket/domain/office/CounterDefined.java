package id.loket.domain.office;

import java.util.List;

/** A counter got its number and the service groups that it serves. */
public record CounterDefined(String no, List<String> groups, boolean quick) implements SettingFact {
  public CounterDefined {
    groups = List.copyOf(groups);
  }

  @Override
  public String subject() {
    return "counter/" + no;
  }

  public boolean serves(String group) {
    return groups.contains(group);
  }
}
