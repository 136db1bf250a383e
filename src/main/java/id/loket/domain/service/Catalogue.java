package id.loket.domain.service;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All services and queue groups of an office, groups by letter, services by short number.
 *
 * <p>Codes and short numbers are unique and every service is in a known group; anything else is an
 * {@link IllegalArgumentException}.
 */
public record Catalogue(CatalogueFrame frame, List<Service> services) {

  public Catalogue {
    services = services.stream().sorted(comparingInt(Service::shortNumber)).toList();
    Set<ServiceCode> codes = new HashSet<>();
    Set<Integer> numbers = new HashSet<>();
    for (Service service : services) {
      if (!codes.add(service.code())) {
        throw new IllegalArgumentException("Two services " + service.code());
      }
      if (!numbers.add(service.shortNumber())) {
        throw new IllegalArgumentException("Two services numbered " + service.shortNumber());
      }
      if (frame.group(service.group()).isEmpty()) {
        throw new IllegalArgumentException(service.code() + ": no group " + service.group());
      }
    }
  }

  /** With nothing in common but their groups. */
  public Catalogue(List<ServiceGroup> groups, List<Service> services) {
    this(new CatalogueFrame(groups, Map.of(), List.of(), List.of()), services);
  }

  public List<ServiceGroup> groups() {
    return frame.groups();
  }

  public Optional<Service> byCode(ServiceCode code) {
    return services.stream().filter(service -> service.code().equals(code)).findFirst();
  }

  public Optional<Service> byShortNumber(int shortNumber) {
    return services.stream().filter(service -> service.shortNumber() == shortNumber).findFirst();
  }

  public Optional<ServiceGroup> group(String letter) {
    return frame.group(letter);
  }

  public List<Service> inGroup(String letter) {
    return services.stream().filter(service -> service.group().equals(letter)).toList();
  }

  /** This catalogue with each definition in place of the service of its code, or added. */
  public Catalogue with(Collection<Service> definitions) {
    Map<ServiceCode, Service> all = new LinkedHashMap<>();
    services.forEach(service -> all.put(service.code(), service));
    definitions.forEach(service -> all.put(service.code(), service));
    return new Catalogue(frame, List.copyOf(all.values()));
  }

  /** The same services in another frame, which must know their groups. */
  public Catalogue with(CatalogueFrame other) {
    return new Catalogue(other, services);
  }
}
