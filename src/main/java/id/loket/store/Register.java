package id.loket.store;

import id.loket.domain.office.SettingFact;
import java.time.OffsetDateTime;

/**
 * A setting as it holds.
 *
 * @param head hash of the fact that set it: the version that the next one replaces
 */
public record Register(String subject, String head, OffsetDateTime at, SettingFact fact) {}
