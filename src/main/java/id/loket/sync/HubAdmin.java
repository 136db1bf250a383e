package id.loket.sync;

import id.loket.domain.regency.Published;
import id.loket.report.RegencyMonth;
import id.loket.store.Ids;
import id.loket.sync.HubTrouble.Unfit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/**
 * What an IT person does at a hub: sets it up, lets desks in and out, looks at it. Needs a database
 * user that may make roles. Each verb does its work whole or not at all.
 */
public final class HubAdmin implements AutoCloseable {
  private final Login login;
  private final Connection connection;
  private final Address address;

  /**
   * Who comes.
   *
   * @param password null: the driver looks for it in PGPASSFILE
   * @param ca certificate authority of the server, PEM; null only for a server on this machine
   */
  public record Login(String url, String user, @Nullable Secret password, @Nullable String ca) {}

  private HubAdmin(Login login, Connection connection, Address address) {
    this.login = login;
    this.connection = connection;
    this.address = address;
  }

  public static HubAdmin connect(Login login) throws HubException {
    try {
      return new HubAdmin(
          login, HubDoor.asAdmin(login).getConnection(), HubDoor.address(login.url()));
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  public Address address() {
    return address;
  }

  /**
   * Makes the database a hub, or brings it up to date; what it changed, nothing the second time.
   */
  public List<HubSetUp.Change> init(HubKind kind, boolean sample) throws HubException {
    try {
      return new HubSetUp(HubDoor.asAdmin(login), connection).run(kind, sample);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Lets a desk in, under a role of its own. One that was in under this code before is out from now
   * on, and its origins are the new one's.
   *
   * @param at where the desk finds the hub
   * @param ca what the hub proves itself by there, PEM
   */
  public Enrolment enrol(Enrolment.Place place, Address at, String ca) throws HubException {
    // the same desk code may be enrolled at another hub of this server, so the name is random
    String role =
        ("loket_"
                + place.office().replaceAll("[^0-9]", "")
                + "_"
                + place.desk()
                + "_"
                + Ids.random())
            .toLowerCase(Locale.ROOT);
    Secret secret = Secret.random();
    // made here: the server, and what it logs, never see the password itself
    String verifier = PasswordUtil.encodeScramSha256(secret.reveal().toCharArray());
    whole(c -> {
      shutOut(c, place.office(), place.desk());
      run(c, "CREATE ROLE %I LOGIN CONNECTION LIMIT 3 PASSWORD %L", role, verifier);
      run(c, "GRANT loket_desk TO %I", role);
      run(c, "ALTER ROLE %I SET statement_timeout = '30s'", role);
      run(c, "ALTER ROLE %I SET idle_in_transaction_session_timeout = '8s'", role);
      run(c, "ALTER ROLE %I SET lock_timeout = '10s'", role);
      // what a desk was told is stored is on the disk, whatever else that server is used for
      run(c, "ALTER ROLE %I SET synchronous_commit = 'on'", role);
      asOwner(
          c,
          "INSERT INTO loket.desk (office, code, role, authority) VALUES (?, ?, ?, ?)",
          s -> {
            s.setString(1, place.office());
            s.setString(2, place.desk());
            s.setString(3, role);
            s.setBoolean(4, place.authority());
            s.executeUpdate();
            return true;
          });
      return true;
    });
    return new Enrolment(at, new Enrolment.User(role, secret), place, ca);
  }

  /** Shuts a desk out, also its open connections; false where none was in. */
  public boolean revoke(String office, String desk) throws HubException {
    return whole(c -> !shutOut(c, office, desk).isEmpty());
  }

  private static List<String> shutOut(Connection c, String office, String desk)
      throws SQLException {
    List<String> roles =
        asOwner(
            c,
            "UPDATE loket.desk SET revoked = clock_timestamp()"
                + " WHERE office = ? AND code = ? AND revoked IS NULL RETURNING role",
            s -> {
              s.setString(1, office);
              s.setString(2, desk);
              return texts(s);
            });
    for (String role : roles) {
      // The role stays, without its login: what it then hears says that it was shut out.
      run(c, "ALTER ROLE %I NOLOGIN", role);
      run(
          c,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %L"
              + " AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)",
          role);
    }
    return roles;
  }

  /** Offices and desks as the hub knows them, by office and code; those shut out are left out. */
  public HubStatus status() throws HubException {
    return whole(c -> asOwner(c, HubStatus.SQL, HubStatus::read));
  }

  /** The last entry of each origin, by office and desk. */
  public List<HubStatus.Tip> heads() throws HubException {
    return whole(c -> asOwner(c, HubStatus.TIPS, HubStatus::tips));
  }

  /**
   * Brings back what the hub lacks, of whatever desk, from one desk's data folder.
   *
   * @throws id.loket.store.StoreException when the folder cannot be read
   */
  public List<HubHeal.Healed> heal(Path folder) throws HubException {
    return heal(folder, false);
  }

  /**
   * The same.
   *
   * @param adopt also what that desk wrote alone before it joined, under a number that is another
   *     desk's
   */
  public List<HubHeal.Healed> heal(Path folder, boolean adopt) throws HubException {
    boolean withhold = status().kind() == HubKind.REGENCY;
    try {
      return new HubHeal(connection, withhold).from(folder, adopt);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Makes known to a regency's offices what is not known yet; all of it, or nothing.
   *
   * @param zone in which the regency's offices count their days
   */
  public HubPublish.Made publish(String regency, List<Published> wanted, ZoneId zone)
      throws HubException {
    return whole(c -> new HubPublish(c, regency, zone).publish(wanted));
  }

  /**
   * The offices of a regency in one month; a reporter's login suffices.
   *
   * @param regency its Kemendagri code, {@code 33.02}
   */
  public RegencyMonth month(String regency, YearMonth month) throws HubException {
    try {
      return new HubReport(connection).month(regency, month);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** Makes a login for the regency's views, or gives it a new password. */
  public HubReporter reporter(String name) throws HubException {
    return whole(c -> HubReporter.made(c, address, name));
  }

  /** Shuts such a login out; false where none was in. */
  public boolean revokeReporter(String name) throws HubException {
    return whole(c -> HubReporter.shutOut(c, name));
  }

  /** First column. */
  static List<String> texts(Connection c, String sql, String argument) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setString(1, argument);
      return texts(s);
    }
  }

  private static List<String> texts(PreparedStatement s) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        found.add(r.getString(1));
      }
    }
    return found;
  }

  interface Work<T> {
    T of(Connection c) throws SQLException;
  }

  interface Use<T> {
    T of(PreparedStatement s) throws SQLException;
  }

  private <T> T whole(Work<T> work) throws HubException {
    try {
      if (!HubSetUp.isHub(connection)) {
        throw new HubException(new Unfit(Unfit.Fault.NO_HUB));
      }
      connection.setAutoCommit(false);
      try {
        T done = work.of(connection);
        connection.commit();
        return done;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** The tables are the owner's; who sets roles up need not be a superuser. */
  static <T> T asOwner(Connection c, String sql, Use<T> use) throws SQLException {
    run(c, "SET ROLE loket_owner");
    try (PreparedStatement s = c.prepareStatement(sql)) {
      return use.of(s);
    } finally {
      run(c, "RESET ROLE");
    }
  }

  /** A statement that takes no parameters, with its names and texts quoted by the server. */
  static void run(Connection c, String format, String... args) throws SQLException {
    String sql = format;
    if (args.length > 0) {
      try (PreparedStatement s = c.prepareStatement("SELECT format(?, VARIADIC ?)")) {
        s.setString(1, format);
        s.setArray(2, c.createArrayOf("text", args));
        sql = texts(s).getFirst();
      }
    }
    try (var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // it was broken: nothing is lost with it
    }
  }
}
