package id.loket.cli;

import id.loket.desk.AppointmentDesk;
import id.loket.desk.Claims;
import id.loket.desk.CounterDesk;
import id.loket.desk.Desk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DossierDesk;
import id.loket.desk.LookDesk;
import id.loket.desk.Passwords;
import id.loket.desk.ProtocolDesk;
import id.loket.desk.ScriptClock;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.desk.UndoDesk;
import id.loket.desk.Who;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.StaffId;
import id.loket.print.job.JobLog;
import id.loket.sync.HandLink;
import id.loket.sync.HubException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One desk of a day script: its open folder, its clock, and who acted last and where. */
final class ScriptDesk implements AutoCloseable {
  private final Desk.Place place;
  private final ScriptClock clock = new ScriptClock(Instant.EPOCH);
  private final Map<StaffId, String> counters = new HashMap<>();
  private @Nullable LocalDateTime at;
  private @Nullable StaffId lastClerk;
  private final Passwords passwords;
  private final JobLog jobs;
  private final @Nullable PlayHub hub;
  private Desk desk;
  private @Nullable HandLink link;

  /**
   * @param hub with which it exchanges, null: with none
   */
  ScriptDesk(Path data, Path state, String code, Passwords.Cost cost, @Nullable PlayHub hub) {
    this.hub = hub;
    this.place = new Desk.Place(data.resolve("desk-" + code), state, code, true);
    this.passwords = new Passwords(clock, cost);
    this.desk = new Desk(place, clock);
    this.jobs = new JobLog(place.folder());
    for (LookDesk.LastSeen seen : look().lastSeen()) {
      if (lastClerk == null && !seen.clerk().equals(StaffId.SYSTEM)) {
        lastClerk = seen.clerk();
      }
      if (seen.counter() != null) {
        counters.put(seen.clerk(), seen.counter());
      }
    }
  }

  /** Closes the folder and opens it again, as a restart of the program would. */
  void restart() {
    hangUp();
    desk.close();
    desk = new Desk(place, clock);
  }

  /** Its line to the hub; empty where there is none, or the office is not known yet. */
  Optional<HandLink> link() throws HubException {
    if (link == null && hub != null) {
      link = hub.join(desk, place).orElse(null);
    }
    return Optional.ofNullable(link);
  }

  private void hangUp() {
    if (link != null) {
      link.close();
      link = null;
    }
  }

  boolean hasHub() {
    return hub != null;
  }

  /** Whether that is the name of its hub: its address, or what it is. */
  boolean isHub(String name) {
    return hub != null && (name.equals("office") || name.contains(hub.address().host()));
  }

  @Nullable LocalDateTime at() {
    return at;
  }

  /** The clock reads this from now on, in the office's zone or the one that is about to be set. */
  void at(LocalDateTime time, @Nullable ZoneId aboutToBeSet) {
    at = time;
    ZoneId zone = aboutToBeSet == null ? zone() : aboutToBeSet;
    clock.set(time.atZone(zone).toInstant());
  }

  private ZoneId zone() {
    return desk.zone();
  }

  Instant instant() {
    return clock.instant();
  }

  Path folder() {
    return place.folder();
  }

  ProtocolDesk protocol() {
    return new ProtocolDesk(desk);
  }

  Desk desk() {
    return desk;
  }

  /** What became of the papers that were asked for. */
  JobLog jobs() {
    return jobs;
  }

  CounterDesk counter() {
    return new CounterDesk(desk, claims());
  }

  private Claims claims() {
    try {
      return link().map(HandLink::claims).orElse(Claims.ALONE);
    } catch (HubException e) {
      // said by the next sync; until then the desk is on its own
      return Claims.ALONE;
    }
  }

  DoorDesk door() {
    return new DoorDesk(desk);
  }

  SetUpDesk setUp() {
    return new SetUpDesk(desk);
  }

  DossierDesk dossiers() {
    return new DossierDesk(desk);
  }

  AppointmentDesk appointments() {
    return new AppointmentDesk(desk);
  }

  StaffDesk staff() {
    return new StaffDesk(desk, passwords, clock);
  }

  UndoDesk undo() {
    return new UndoDesk(desk);
  }

  LookDesk look() {
    return new LookDesk(desk);
  }

  /** Empty when that clerk is not known. */
  Optional<Who> who(@Nullable String login, @Nullable String counter) {
    List<Clerk> clerks = staff().clerks();
    if (clerks.isEmpty() && login == null) {
      return Optional.of(at(Clerk.SYSTEM, counter));
    }
    Optional<Clerk> clerk =
        login != null
            ? staff().byLogin(login)
            : clerks.stream()
                .filter(c -> c.id().equals(lastClerk))
                .findFirst()
                .or(() -> clerks.stream().findFirst());
    return clerk.map(c -> at(c, counter));
  }

  private Who at(Clerk clerk, @Nullable String counter) {
    return new Who(clerk, counter != null ? counter : counters.get(clerk.id()));
  }

  /**
   * That clerk acted last, and there. The system has a counter too while there are no clerks, but
   * is never the last of them.
   */
  void acted(Who who) {
    if (!who.clerk().id().equals(StaffId.SYSTEM)) {
      lastClerk = who.clerk().id();
    }
    String no = who.counter();
    if (no != null && desk.look(s -> s.settings().counter(no)).isPresent()) {
      counters.put(who.clerk().id(), no);
    }
  }

  @Override
  public void close() {
    hangUp();
    desk.close();
  }
}
