package id.loket.sync;

import id.loket.sync.HubTrouble.Unfit;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections, all of them in the same safe way. */
final class HubDoor {
  /** How long an answer may take. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Without an authority nobody but this machine itself is spoken to. */
  static final String NO_AUTHORITY = "LK003";

  private static final String URL = "jdbc:";
  private static final String SCHEME = "postgresql";

  private HubDoor() {}

  static Connection asDesk(Enrolment e) throws SQLException {
    PGSimpleDataSource door = door(e.address());
    if (!e.ca().isEmpty()) {
      withTls(door, e.ca());
      // no other way to sign in, so that a server that asks for the password itself never gets it
      door.setProperty(PGProperty.REQUIRE_AUTH, "scram-sha-256");
    } else if (!e.address().isHere()) {
      throw new SQLException("no authority", NO_AUTHORITY);
    }
    door.setProperty(PGProperty.SOCKET_TIMEOUT, String.valueOf(PATIENCE.toSeconds()));
    return door.getConnection(e.user().role(), e.user().secret().reveal());
  }

  /**
   * As a person who may set up hubs. Without an authority only a server on this machine is spoken
   * to. Without a password the driver looks into PGPASSFILE.
   */
  static PGSimpleDataSource asAdmin(HubAdmin.Login login) throws HubException {
    Address address = address(login.url());
    PGSimpleDataSource door = door(address);
    String ca = login.ca();
    if (ca != null) {
      withTls(door, ca);
    } else if (!address.isHere()) {
      throw new HubException(new Unfit(Unfit.Fault.NO_AUTHORITY));
    }
    door.setUser(login.user());
    Secret password = login.password();
    if (password != null) {
      door.setPassword(password.reveal());
    }
    return door;
  }

  /** Only {@code jdbc:postgresql://host[:port]/database}: a setting there could undo a safe one. */
  static Address address(String url) throws HubException {
    HubException wrong = new HubException(new Unfit(Unfit.Fault.ADDRESS));
    try {
      URI uri = new URI(url.startsWith(URL) ? url.substring(URL.length()) : url);
      String host = host(uri);
      String path = uri.getPath();
      boolean fits =
          SCHEME.equals(uri.getScheme())
              && host != null
              && path != null
              && path.length() > 1
              && uri.getQuery() == null
              && uri.getUserInfo() == null;
      if (!fits || host == null || path == null) {
        throw wrong;
      }
      return new Address(host, uri.getPort() < 0 ? Address.PORT : uri.getPort(), path.substring(1));
    } catch (URISyntaxException e) {
      throw wrong;
    }
  }

  private static @Nullable String host(URI uri) {
    String host = uri.getHost();
    boolean bare = host == null || !host.startsWith("[");
    return bare ? host : host.substring(1, host.length() - 1);
  }

  private static PGSimpleDataSource door(Address at) {
    PGSimpleDataSource door = new PGSimpleDataSource();
    door.setServerNames(new String[] {at.host()});
    door.setPortNumbers(new int[] {at.port()});
    door.setDatabaseName(at.database());
    door.setProperty(PGProperty.GSS_ENC_MODE, "disable");
    door.setProperty(PGProperty.CONNECT_TIMEOUT, "5");
    door.setProperty(PGProperty.LOGIN_TIMEOUT, "10");
    door.setProperty(PGProperty.TCP_KEEP_ALIVE, "true");
    door.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    door.setProperty(PGProperty.APPLICATION_NAME, "loket");
    return door;
  }

  private static void withTls(PGSimpleDataSource door, String ca) {
    door.setProperty(PGProperty.SSL_MODE, "verify-full");
    door.setProperty(PGProperty.SSL_FACTORY, OwnCa.class.getName());
    door.setProperty(PGProperty.SSL_FACTORY_ARG, ca);
  }
}
