package id.loket.print.printer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.print.BookingSlip;
import id.loket.print.Edition;
import id.loket.print.PaperKind;
import id.loket.print.Width;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which printer takes which paper on this machine, how wide the ticket roll is, what lies in the
 * drawer for requirement sheets, and on what slips of appointments come out.
 *
 * @param sheet never large type: that is for one reader, not for the next one. Null: A4
 * @param slip null: A6
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrinterSettings(
    Map<PaperKind, PrinterTarget> printers,
    Width roll,
    @Nullable Edition sheet,
    BookingSlip.@Nullable Size slip) {

  public static final PrinterSettings NO_PRINTER =
      new PrinterSettings(Map.of(), Width.MM80, null, null);

  public PrinterSettings {
    printers = Map.copyOf(printers);
  }

  /** The edition in which a sheet comes out when none is asked for. */
  public Edition usualSheet() {
    return sheet == null ? Edition.A4 : sheet;
  }

  /** On what a slip comes out when nothing else is asked for: a receipt printer has only rolls. */
  public BookingSlip.Size usualSlip() {
    return switch (target(PaperKind.BOOKING)) {
      case PrinterTarget.Tcp _, PrinterTarget.RawQueue _ -> BookingSlip.Size.ROLL;
      case PrinterTarget.None _, PrinterTarget.Installed _ ->
          slip == null ? BookingSlip.Size.A6 : slip;
    };
  }

  public PrinterTarget target(PaperKind kind) {
    return printers.getOrDefault(kind, new PrinterTarget.None());
  }

  public PrinterSettings with(PaperKind kind, PrinterTarget target) {
    var changed = new EnumMap<PaperKind, PrinterTarget>(PaperKind.class);
    changed.putAll(printers);
    changed.put(kind, target);
    return new PrinterSettings(changed, roll, sheet, slip);
  }

  public PrinterSettings with(Width newRoll) {
    return new PrinterSettings(printers, newRoll, sheet, slip);
  }

  /** Remembers the size of the paper; large type is forgotten at once. */
  public PrinterSettings with(Edition asked) {
    return asked == Edition.LARGE ? this : new PrinterSettings(printers, roll, asked, slip);
  }

  /** Remembers on what slips of appointments are printed. */
  public PrinterSettings with(BookingSlip.Size asked) {
    return new PrinterSettings(printers, roll, sheet, asked);
  }
}
