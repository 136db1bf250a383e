package id.loket.sync;

import id.loket.desk.Claims;
import id.loket.desk.Desk;
import id.loket.desk.ExchangeDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A desk's line to one hub that exchanges only when it is told to: for day scripts, whose clock
 * stands still between two lines. Calls are asked for as always.
 */
public final class HandLink implements AutoCloseable {
  private final ExchangeDesk desk;
  private final Exchange exchange;
  private final HubLink claimLine;
  private final HubClaims claims;
  private final String hub;
  private boolean cut;

  /**
   * What one exchange came to.
   *
   * @param pushed entries that the hub took
   * @param pulled entries that came in
   * @param waiting own entries that the hub does not keep yet
   */
  public record Synced(long pushed, long pulled, long waiting) {}

  /** Joins, unless it has before: from now on the desk goes by the enrolment's code. */
  public HandLink(Desk desk, Path folder, Enrolment enrolment, String machine) throws IOException {
    this.desk = new ExchangeDesk(desk);
    HubFiles files = new HubFiles(folder);
    if (!files.all().contains(enrolment)) {
      files.put(enrolment);
    }
    this.desk.enrolled(enrolment.place().desk(), enrolment.place().authority());
    HubLink.Self self = new HubLink.Self(machine, desk.sample());
    this.hub = enrolment.address().name();
    this.exchange = new Exchange(this.desk, new HubLink(enrolment, self), hub);
    this.claimLine = new HubLink(enrolment, self);
    this.claims = new HubClaims(claimLine, this::fetched);
  }

  /** An enrolment of that hub that was kept in a data folder. */
  public static Optional<Enrolment> kept(Path folder, Address hub) {
    List<Enrolment> all = new HubFiles(folder).all();
    return all.stream().filter(e -> e.address().equals(hub)).findFirst();
  }

  /** That hub is gone for good: who opens the folder again is not to look for it. */
  public static void forget(Path folder, Address hub) throws IOException {
    new HubFiles(folder).remove(hub);
  }

  /** Gives and takes until there is nothing more. A cut line gives and takes nothing. */
  public Synced sync() throws HubException {
    Round round = Round.NOTHING;
    if (!cut) {
      try {
        round = exchange.run();
        claims.probeNow();
      } catch (HubException e) {
        boolean away =
            e.trouble() instanceof HubTrouble.Unreachable || e.trouble() instanceof HubTrouble.Busy;
        if (!away) {
          throw e;
        }
      }
    }
    return new Synced(round.pushed(), round.pulled(), desk.notYetAt(hub).entries());
  }

  private boolean fetched() {
    try {
      exchange.run();
      return true;
    } catch (HubException e) {
      return false;
    }
  }

  /** The line is gone, for the exchange and for calls, until it is mended. */
  public void cut() {
    cut = true;
    claims.lost();
    exchange.close();
  }

  public void mend() {
    cut = false;
  }

  /** Asked before a ticket is called. */
  public Claims claims() {
    if (claims.apart() && !cut) {
      claims.probeNow();
    }
    return claims;
  }

  @Override
  public void close() {
    claims.close();
    exchange.close();
  }
}
