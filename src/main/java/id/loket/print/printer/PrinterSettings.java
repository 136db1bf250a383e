package id.loket.print.printer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.print.Edition;
import id.loket.print.PaperKind;
import id.loket.print.Width;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which printer takes which paper on this machine, how wide the ticket roll is, and what lies in
 * the drawer for requirement sheets.
 *
 * @param sheet never large type: that is for one reader, not for the next one. Null: A4
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrinterSettings(
    Map<PaperKind, PrinterTarget> printers, Width roll, @Nullable Edition sheet) {

  public static final PrinterSettings NO_PRINTER = new PrinterSettings(Map.of(), Width.MM80, null);

  public PrinterSettings {
    printers = Map.copyOf(printers);
  }

  /** The edition in which a sheet comes out when none is asked for. */
  public Edition usualSheet() {
    return sheet == null ? Edition.A4 : sheet;
  }

  public PrinterTarget target(PaperKind kind) {
    return printers.getOrDefault(kind, new PrinterTarget.None());
  }

  public PrinterSettings with(PaperKind kind, PrinterTarget target) {
    var changed = new EnumMap<PaperKind, PrinterTarget>(PaperKind.class);
    changed.putAll(printers);
    changed.put(kind, target);
    return new PrinterSettings(changed, roll, sheet);
  }

  public PrinterSettings with(Width newRoll) {
    return new PrinterSettings(printers, newRoll, sheet);
  }

  /** Remembers the size of the paper; large type is forgotten at once. */
  public PrinterSettings with(Edition asked) {
    return asked == Edition.LARGE ? this : new PrinterSettings(printers, roll, asked);
  }
}
