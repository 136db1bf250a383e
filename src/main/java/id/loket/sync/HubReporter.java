package id.loket.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PasswordUtil;

/**
 * A login that reads the views of the regency and nothing else, for any tool that can read a table.
 *
 * @param role what the tool signs in as
 */
public record HubReporter(Address at, String role, Secret secret) {
  /** Who may read the views. */
  static final String ROLE = "loket_report";

  private static final String PREFIX = "loket_laporan_";
  private static final int MINUTES = 10;

  /** Whether it can be part of a role's name. */
  public static boolean isName(String name) {
    return name.matches("[a-z][a-z0-9_]{0,30}");
  }

  /** Makes the login, or gives the one that is there a new password. */
  static HubReporter made(Connection c, Address at, String name) throws SQLException {
    String role = PREFIX + name;
    Secret secret = Secret.random();
    String verifier = PasswordUtil.encodeScramSha256(secret.reveal().toCharArray());
    if (HubAdmin.texts(c, "SELECT 1 FROM pg_roles WHERE rolname = ?", role).isEmpty()) {
      HubAdmin.run(c, "CREATE ROLE %I CONNECTION LIMIT 5", role);
    }
    HubAdmin.run(c, "ALTER ROLE %I LOGIN PASSWORD %L", role, verifier);
    HubAdmin.run(c, "GRANT " + ROLE + " TO %I", role);
    HubAdmin.run(c, "ALTER ROLE %I SET default_transaction_read_only = on", role);
    HubAdmin.run(c, "ALTER ROLE %I SET statement_timeout = '" + MINUTES + "min'", role);
    return new HubReporter(at, role, secret);
  }

  /** Shuts the login out; false where there is none. */
  static boolean shutOut(Connection c, String name) throws SQLException {
    String role = PREFIX + name;
    boolean in =
        !HubAdmin.texts(c, "SELECT 1 FROM pg_roles WHERE rolcanlogin AND rolname = ?", role)
            .isEmpty();
    if (in) {
      HubAdmin.run(c, "ALTER ROLE %I NOLOGIN", role);
    }
    return in;
  }

  /**
   * The same, of a hub that the reader calls by another address: {@code host} or {@code host:port}.
   */
  public HubReporter at(String hostAndPort) {
    return new HubReporter(at.at(hostAndPort), role, secret);
  }

  /**
   * Writes it as PostgreSQL's programs and drivers read it (PGPASSFILE), for its user alone.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is such a file
   */
  public void write(Path file) throws IOException {
    String line =
        Stream.of(at.host(), String.valueOf(at.port()), at.database(), role, secret.reveal())
            .map(part -> part.replace("\\", "\\\\").replace(":", "\\:"))
            .collect(Collectors.joining(":", "", "\n"));
    EnrolmentFile.writePrivately(file, line.getBytes(StandardCharsets.UTF_8));
  }
}
