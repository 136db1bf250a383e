package id.loket.store;

import id.loket.domain.office.SettingFact;
import id.loket.journal.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A setting as it holds.
 *
 * @param head hash of the fact that set it: the version that the next one replaces
 */
public record Register(String subject, String head, OffsetDateTime at, SettingFact fact) {

  static Register read(ResultSet r) throws SQLException {
    Class<? extends Fact> kind = Kinds.of(r.getString(2));
    if (kind == null) {
      throw new StoreException("a register of an unknown kind: " + r.getString(2));
    }
    return new Register(
        r.getString(1),
        r.getString(3),
        OffsetDateTime.parse(r.getString(4)),
        StateTables.read(kind.asSubclass(SettingFact.class), r.getBytes(5), r.getBytes(6)));
  }
}
