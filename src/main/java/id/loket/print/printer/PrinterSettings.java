package id.loket.print.printer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.loket.print.PaperKind;
import id.loket.print.Width;
import java.util.EnumMap;
import java.util.Map;

/** Which printer takes which paper on this machine, and how wide the ticket roll is. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrinterSettings(Map<PaperKind, PrinterTarget> printers, Width roll) {

  public static final PrinterSettings NO_PRINTER = new PrinterSettings(Map.of(), Width.MM80);

  public PrinterSettings {
    printers = Map.copyOf(printers);
  }

  public PrinterTarget target(PaperKind kind) {
    return printers.getOrDefault(kind, new PrinterTarget.None());
  }

  public PrinterSettings with(PaperKind kind, PrinterTarget target) {
    var changed = new EnumMap<PaperKind, PrinterTarget>(PaperKind.class);
    changed.putAll(printers);
    changed.put(kind, target);
    return new PrinterSettings(changed, roll);
  }

  public PrinterSettings with(Width newRoll) {
    return new PrinterSettings(printers, newRoll);
  }
}
