package id.loket.cli;

import id.loket.desk.Desk;
import id.loket.domain.office.OfficeDescribed;
import id.loket.store.Machine;
import id.loket.sync.Address;
import id.loket.sync.Enrolment;
import id.loket.sync.HandLink;
import id.loket.sync.HubAdmin;
import id.loket.sync.HubException;
import id.loket.sync.HubKind;
import id.loket.sync.HubLink;
import id.loket.sync.HubTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hub of a played day: a database for practice data, made a hub if it is none, in which each
 * desk of the day is enrolled when it first needs it.
 */
public final class PlayHub implements AutoCloseable {
  private final HubAdmin admin;
  private final String ca;
  private @Nullable String office;

  private PlayHub(HubAdmin admin, String ca) {
    this.admin = admin;
    this.ca = ca;
  }

  /**
   * Connects, and sets it up where it is empty.
   *
   * @param login of somebody who may make roles there
   */
  static PlayHub open(HubAdmin.Login login) throws HubException {
    HubAdmin admin = HubAdmin.connect(login);
    try {
      admin.init(HubKind.OFFICE, true);
      return new PlayHub(admin, login.ca() == null ? "" : login.ca());
    } catch (HubException e) {
      admin.close();
      throw e;
    }
  }

  Address address() {
    return admin.address();
  }

  /** Empty where nobody has said yet of which office the desks are. */
  Optional<HandLink> join(Desk desk, Desk.Place place) throws HubException {
    desk.known().office().map(OfficeDescribed::code).ifPresent(code -> office = code);
    if (office == null) {
      return Optional.empty();
    }
    String code = place.code();
    Enrolment enrolment = HandLink.kept(place.folder(), address()).orElse(null);
    if (enrolment == null || !isIn(enrolment, desk)) {
      enrolment = admin.enrol(new Enrolment.Place(office, code, true), address(), ca);
    }
    try {
      return Optional.of(new HandLink(desk, place.folder(), enrolment, Machine.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hub that was made anew since knows nothing of it. */
  private static boolean isIn(Enrolment enrolment, Desk desk) throws HubException {
    try (HubLink link = new HubLink(enrolment, new HubLink.Self(Machine.id(), desk.sample()))) {
      link.hello();
      return true;
    } catch (HubException e) {
      boolean out =
          e.trouble() instanceof HubTrouble.Revoked || e.trouble() instanceof HubTrouble.Refused;
      if (out) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
