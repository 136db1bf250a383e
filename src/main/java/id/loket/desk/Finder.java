package id.loket.desk;

import id.loket.desk.LookDesk.Found;
import id.loket.domain.Situation;
import id.loket.domain.queue.Ticket;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import id.loket.domain.visit.Visit;
import id.loket.store.StateTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds visits by what people know of them: ticket number, name, NIK, phone. */
final class Finder {
  private static final int LIMIT = 30;

  /** Digits so few are a ticket number without its letter; more are of a NIK or a phone. */
  private static final int NUMBER_DIGITS = 3;

  private final StateTables tables;
  private final Situation office;

  Finder(StateTables tables, Situation office) {
    this.tables = tables;
    this.office = office;
  }

  /** The latest first. */
  List<Found> find(String text) {
    String typed = text.strip();
    String digits = typed.replaceAll("[\\s.()+\\-]", "");
    Stream<Found> found;
    if (typed.isEmpty()) {
      return List.of();
    } else if (digits.matches("[0-9]+")) {
      found = digits.length() <= NUMBER_DIGITS ? byDigits(digits) : byPerson(digits);
    } else if (Numbers.normal(typed).matches("[A-Z][0-9a-z]*-?[0-9]{3,}")) {
      found = byNumber(Numbers.normal(typed));
    } else {
      found = tables.visitsNamed(words(typed), LIMIT).stream().map(this::found);
    }
    return found
        .sorted(Comparator.comparing((Found f) -> f.visit().arrival().at()).reversed())
        .limit(LIMIT)
        .toList();
  }

  /** {@code 12} is A012, B012, ... */
  private Stream<Found> byDigits(String digits) {
    return office.catalogue().groups().stream()
        .map(ServiceGroup::letter)
        .flatMap(letter -> byNumber(Numbers.normal(letter + digits)));
  }

  private Stream<Found> byNumber(String number) {
    return tables.ticketsNumbered(number, LIMIT).stream()
        .flatMap(t -> office.visit(t.origin().issued().visit()).map(v -> found(v, t)).stream());
  }

  private Stream<Found> byPerson(String digits) {
    String national = digits.replaceFirst("^(62|0)", "");
    return tables.visitsOf(digits, national, LIMIT).stream().map(this::found);
  }

  private static List<String> words(String typed) {
    return List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
  }

  Found found(Visit visit) {
    return office
        .ticketOf(visit.id())
        .map(t -> found(visit, t))
        .orElseGet(() -> new Found(visit, null, services(visit), today(visit)));
  }

  private Found found(Visit visit, Ticket ticket) {
    return new Found(visit, ticket, services(visit), today(visit));
  }

  private boolean today(Visit visit) {
    return visit.arrival().day().equals(office.now().day());
  }

  private List<String> services(Visit visit) {
    List<String> names = new ArrayList<>();
    for (String code : visit.arrival().services()) {
      names.add(office.catalogue().byCode(new ServiceCode(code)).map(Service::name).orElse(code));
    }
    return names;
  }
}
