package id.loket.print;

import static id.loket.domain.Refusal.Code.BAD_LINE;
import static id.loket.domain.Refusal.Code.UNKNOWN_SERVICE;

import id.loket.desk.Desk;
import id.loket.domain.Outcome;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the figures of a service's requirement sheet from the catalogue in force. */
public final class Sheets {
  private final Desk desk;

  public Sheets(Desk desk) {
    this.desk = desk;
  }

  /**
   * What a sheet is wanted for.
   *
   * @param service code or short number
   * @param conditions what follows {@code bila_}; empty: for everybody
   * @param counter that asks, null where none does
   */
  public record Wanted(
      String service, List<String> conditions, Edition edition, @Nullable String counter) {}

  /** Refused are an unknown service and a condition that the service does not know. */
  public Outcome<RequirementSheet> sheet(Wanted wanted) {
    boolean sample = desk.sample();
    return desk.look(s ->
        of(
            s.catalogue(),
            Tickets.letterhead(s.settings().office()),
            wanted,
            new Made(s.now().at(), wanted.counter(), sample, false)));
  }

  /** The codes of all services, in the order of the catalogue. */
  public List<String> codes() {
    return desk.look(s -> codes(s.catalogue()));
  }

  /** Without an office: the shipped catalogue, for a letterhead to be filled in by hand. */
  public static Outcome<RequirementSheet> shipped(
      Catalogue catalogue, Wanted wanted, OffsetDateTime at) {
    return of(catalogue, Tickets.letterhead(null), wanted, new Made(at, null, false, false));
  }

  public static List<String> codes(Catalogue catalogue) {
    return catalogue.services().stream().map(service -> service.code().value()).toList();
  }

  static Outcome<RequirementSheet> of(
      Catalogue catalogue, Letterhead letterhead, Wanted wanted, Made made) {
    Optional<Service> found = find(catalogue, wanted.service());
    if (found.isEmpty()) {
      return Outcome.refused(UNKNOWN_SERVICE, wanted.service());
    }
    Service service = found.get();
    Standard standard = service.standard();
    for (String condition : wanted.conditions()) {
      if (!standard.conditions().contains(condition)) {
        return Outcome.refused(BAD_LINE, "condition", condition);
      }
    }
    return Outcome.done(
        new RequirementSheet(
            letterhead,
            what(service, wanted),
            rows(standard, wanted.conditions()),
            new RequirementSheet.Terms(
                standard.promise(),
                standard.fee(),
                standard.product(),
                standard.law(),
                standard.more().get(Standard.Component.PENGADUAN)),
            wanted.edition(),
            made));
  }

  private static RequirementSheet.What what(Service service, Wanted wanted) {
    Standard.Decree decree = service.standard().origin().decree();
    return new RequirementSheet.What(
        service.code().value(),
        service.name(),
        service.group(),
        wanted.conditions(),
        service.version(),
        decree == null ? null : new RequirementSheet.Decree(decree.number(), decree.from()));
  }

  /** With a condition chosen only what then holds, and what is advised to everybody. */
  static List<RequirementSheet.Row> rows(Standard standard, List<String> conditions) {
    Set<String> applying = Set.copyOf(conditions);
    return standard.requirements().stream()
        .filter(r -> applying.isEmpty() || r.need().holds(applying) || r.need().advised())
        .map(Sheets::row)
        .toList();
  }

  private static RequirementSheet.Row row(Requirement r) {
    return new RequirementSheet.Row(r.name(), r.note(), r.form(), r.count(), r.need());
  }

  private static Optional<Service> find(Catalogue catalogue, String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (code.matches("[0-9]{1,4}")) {
      return catalogue.byShortNumber(Integer.parseInt(code));
    }
    return ServiceCode.isCode(code) ? catalogue.byCode(new ServiceCode(code)) : Optional.empty();
  }
}
