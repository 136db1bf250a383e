package id.loket.desk;

import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.Settings;
import id.loket.domain.regency.RegencyLayer;
import id.loket.domain.service.Catalogue;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the office has settled and who works in it. A value: a new one takes its place when a
 * setting changes, so any thread may read it, the screen's too, and waits for no commit.
 *
 * @param regency what the regency published, which lies under settings and catalogue already
 */
public record Known(
    Settings settings, Catalogue catalogue, List<Clerk> clerks, RegencyLayer regency) {
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

  /** Empty until the first start is done. */
  public Optional<OfficeDescribed> office() {
    return Optional.ofNullable(settings.office());
  }

  /** The office's zone; Jakarta's before there is an office. */
  public ZoneId zone() {
    return office().map(OfficeDescribed::zoneId).orElse(DEFAULT_ZONE);
  }

  /** Whether somebody may administer the office. */
  public boolean hasAdmin() {
    return clerks.stream().anyMatch(c -> c.enabled() && c.roles().contains(Role.ADMIN));
  }
}
