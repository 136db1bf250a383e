package id.loket.sync;

/** Where a hub's database is. */
public record Address(String host, int port, String database) {
  static final int PORT = 5432;

  /** {@code host} or {@code host:port}, with the database of this address. */
  public Address at(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > 0 && hostAndPort.indexOf(':') == colon;
    return hasPort
        ? new Address(
            hostAndPort.substring(0, colon),
            Integer.parseInt(hostAndPort.substring(colon + 1)),
            database)
        : new Address(hostAndPort, port, database);
  }

  /** By which a desk remembers it. */
  String name() {
    return host + ":" + port + "/" + database;
  }

  boolean isHere() {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }
}
