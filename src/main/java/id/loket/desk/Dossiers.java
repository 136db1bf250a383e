package id.loket.desk;

import static id.loket.domain.Refusal.Code.UNKNOWN_DOSSIER;

import id.loket.domain.RefusedException;
import id.loket.domain.SpokenCode;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.dossier.TrackingCode;
import id.loket.domain.register.RegisterNumber;
import id.loket.store.DossierTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds dossiers by what is printed on their papers and what people know of them. */
final class Dossiers {
  private static final int LIMIT = 30;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,}");

  private Dossiers() {}

  /**
   * By number, tracking code or id.
   *
   * @throws RefusedException UNKNOWN_DOSSIER, which says what is wrong with a code
   */
  static Dossier one(Desk desk, String typed) {
    String text = typed.strip();
    DossierTable table = desk.store().state().dossiers();
    Optional<String> number = RegisterNumber.read(text).map(RegisterNumber::text);
    Optional<Dossier> found =
        number.isPresent()
            ? table.numbered(number.get()).stream().findFirst()
            : byCode(table, text);
    return found
        .or(() -> table.dossier(new DossierId(text)))
        .orElseThrow(() -> RefusedException.of(UNKNOWN_DOSSIER, kind(text), text));
  }

  private static Optional<Dossier> byCode(DossierTable table, String text) {
    String plain = SpokenCode.plain(text);
    return TrackingCode.fault(plain) == null
        ? table.tracked(new TrackingCode(plain))
        : Optional.empty();
  }

  /** Which sentence is said; see refusal.unknownDossier. */
  private static String kind(String text) {
    if (RegisterNumber.read(text).isPresent()) {
      return "number";
    }
    SpokenCode.Fault fault = TrackingCode.fault(SpokenCode.plain(text));
    return fault == null ? "code" : fault.name().toLowerCase(Locale.ROOT);
  }

  /** The latest first. */
  static List<Dossier> search(Desk desk, String typed) {
    String text = typed.strip();
    DossierTable table = desk.store().state().dossiers();
    if (text.isEmpty()) {
      return List.of();
    }
    Optional<String> number = RegisterNumber.read(text).map(RegisterNumber::text);
    if (number.isPresent()) {
      return table.numbered(number.get());
    }
    Optional<Dossier> tracked = byCode(table, text);
    if (tracked.isPresent()) {
      return List.of(tracked.get());
    }
    String digits = text.replaceAll("[\\s.()+\\-]", "");
    return DIGITS.matcher(digits).matches()
        ? table.of(digits, digits.replaceFirst("^(62|0)", ""), LIMIT)
        : table.named(List.of(text.toLowerCase(Locale.ROOT).split("\\s+")), LIMIT);
  }
}
