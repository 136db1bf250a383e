package id.loket.ui.settings;

import java.util.Locale;

/** The sections of the settings in their order; a view {@code SETTINGS_...} for each. */
public enum Section {
  OFFICE(true),
  COUNTERS(true),
  STAFF(true),
  ACCOUNT(false),
  PROTOCOL(true),
  CALLS(true),
  HOURS(true),
  HOLIDAYS(true),
  QUOTAS(true),
  APPOINTMENTS(false),
  REGISTERS(true),
  HUB(true),
  PRINTERS(false),
  LOOK(false),
  CLOCK(false),
  SAMPLE(true);

  private final boolean admin;

  Section(boolean admin) {
    this.admin = admin;
  }

  /** Only administrators see it. */
  boolean admin() {
    return admin;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
