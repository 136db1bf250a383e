package id.loket.domain.office;

import org.jspecify.annotations.Nullable;

/** How many of a group or of a service the office takes a day; exactly one of the two is given. */
public record QuotaSet(@Nullable String group, @Nullable String service, int perDay)
    implements SettingFact {
  @Override
  public String subject() {
    return group != null ? "quota/group." + group : "quota/service." + service;
  }
}
