package id.loket.ui.settings;

import id.loket.print.Width;
import id.loket.print.printer.EscPosProfile;
import id.loket.print.printer.PrinterTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen about a printer: none, one of the system by name, or an address in the network.
 *
 * @param how the first choice of three
 * @param raw bytes of a receipt printer instead of the system's driver
 */
record PrinterChoice(How how, String name, String address, boolean raw, EscPosProfile profile) {

  /** The ways to paper. */
  enum How {
    NONE,
    SYSTEM,
    NETWORK
  }

  static final PrinterChoice NONE =
      new PrinterChoice(How.NONE, "", "", false, EscPosProfile.MM80_CUT);

  /** 192.168.1.50 or 192.168.1.50:9100; empty if it is neither. */
  private static Optional<PrinterTarget.Tcp> tcp(String address, EscPosProfile profile) {
    String[] parts = address.strip().split(":", -1);
    if (parts.length > 2 || !parts[0].matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
      return Optional.empty();
    }
    String port = parts.length == 2 ? parts[1] : Integer.toString(PrinterTarget.Tcp.USUAL_PORT);
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      return Optional.empty();
    }
    return Optional.of(new PrinterTarget.Tcp(parts[0], Integer.parseInt(port), profile));
  }

  /** Empty when the address can't be one, or no printer of the system was chosen. */
  Optional<PrinterTarget> target() {
    return switch (how) {
      case NONE -> Optional.of(new PrinterTarget.None());
      case SYSTEM ->
          name.isBlank()
              ? Optional.empty()
              : Optional.of(
                  raw
                      ? new PrinterTarget.RawQueue(name, profile)
                      : new PrinterTarget.Installed(name));
      case NETWORK -> tcp(address, profile).map(t -> t);
    };
  }

  static PrinterChoice of(PrinterTarget target) {
    return switch (target) {
      case PrinterTarget.None _ -> NONE;
      case PrinterTarget.Installed(String name) ->
          new PrinterChoice(How.SYSTEM, name, "", false, NONE.profile);
      case PrinterTarget.RawQueue(String name, EscPosProfile profile) ->
          new PrinterChoice(How.SYSTEM, name, "", true, profile);
      case PrinterTarget.Tcp(String host, int port, EscPosProfile profile) ->
          new PrinterChoice(How.NETWORK, "", host + ":" + port, false, profile);
    };
  }

  /** The profiles for a roll of that width. */
  static List<EscPosProfile> profiles(Width roll) {
    return Arrays.stream(EscPosProfile.values()).filter(p -> p.width() == roll).toList();
  }
}
