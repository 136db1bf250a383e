package id.loket.domain.regency;

import static java.util.Comparator.comparing;

import id.loket.domain.regency.Published.HolidayPublished;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.Published.PublicationWithdrawn;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.CatalogueNews.Part;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that the regency has published and not withdrawn: what lies under the office's own word.
 *
 * @param services by code
 */
public record RegencyLayer(
    Map<LocalDate, String> holidays, List<NoticePublished> notices, List<Service> services) {

  public static final RegencyLayer NONE = new RegencyLayer(Map.of(), List.of(), List.of());

  public RegencyLayer {
    holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
    notices =
        notices.stream()
            .sorted(comparing(NoticePublished::from).thenComparing(NoticePublished::id))
            .toList();
    services = services.stream().sorted(comparing(s -> s.code().value())).toList();
  }

  /** Of what stands now: at most one of each subject. */
  public static RegencyLayer of(Collection<Published> standing) {
    Map<LocalDate, String> holidays = new TreeMap<>();
    List<NoticePublished> notices = new ArrayList<>();
    List<Service> services = new ArrayList<>();
    for (Published published : standing) {
      switch (published) {
        case HolidayPublished(LocalDate date, String name) -> holidays.put(date, name);
        case NoticePublished notice -> notices.add(notice);
        case ServicePublished(Service service) -> services.add(service);
        case PublicationWithdrawn withdrawn -> {}
      }
    }
    return new RegencyLayer(holidays, notices, services);
  }

  public boolean isEmpty() {
    return holidays.isEmpty() && notices.isEmpty() && services.isEmpty();
  }

  /** What clerks are to be shown on that day. */
  public List<NoticePublished> noticesOn(LocalDate day) {
    return notices.stream().filter(n -> n.shownOn(day)).toList();
  }

  /**
   * An office's catalogue over this: a published service is used where the office settled nothing
   * of that code, in place of the one that came with the program. One that does not fit beside the
   * office's services (its number or group) stays a proposal.
   *
   * @param catalogue as the program and the office make it
   * @param own codes of which the office has its own word
   */
  public Catalogue under(Catalogue catalogue, Set<ServiceCode> own) {
    Catalogue all = catalogue;
    for (Service service : services) {
      if (!own.contains(service.code())) {
        // counts on from what came with the program, so that versions still tell them apart
        int before = catalogue.byCode(service.code()).map(Service::version).orElse(0);
        try {
          all = all.with(List.of(service.version(before + service.version())));
        } catch (IllegalArgumentException e) {
          // the office's service keeps the number
        }
      }
    }
    return all;
  }

  /** How a published service stands to an office's catalogue. */
  public sealed interface Stand {
    /** The office's service says the same, because it has none of its own or took it over. */
    record Used() implements Stand {}

    /** The office's own says something else. */
    record Differs(CatalogueNews.Changed change) implements Stand {}

    /**
     * Its short number is another service's here, or its group is not known.
     *
     * @param other who has the number; empty: it is the group
     */
    record Unfit(Optional<Service> other) implements Stand {}
  }

  public Stand stand(Service published, Catalogue catalogue) {
    Catalogue alone;
    try {
      alone = new Catalogue(catalogue.frame(), List.of(published));
    } catch (IllegalArgumentException e) {
      return new Stand.Unfit(Optional.empty());
    }
    CatalogueNews news = CatalogueNews.of(catalogue, alone);
    Optional<Service> other =
        catalogue
            .byShortNumber(published.shortNumber())
            .filter(s -> !s.code().equals(published.code()));
    if (!news.changed().isEmpty()) {
      return differing(news.changed().getFirst());
    }
    return news.added().isEmpty() ? new Stand.Used() : new Stand.Unfit(other);
  }

  /** The regency's has no decree: one that the camat decreed as it was proposed is no other. */
  private static Stand differing(CatalogueNews.Changed change) {
    Set<Part> parts = EnumSet.copyOf(change.parts());
    parts.remove(Part.DECREE);
    return parts.isEmpty()
        ? new Stand.Used()
        : new Stand.Differs(new CatalogueNews.Changed(change.before(), change.after(), parts));
  }

  /** Whether the regency proposes just what that service of the catalogue says. */
  public boolean says(ServiceCode code, Catalogue catalogue) {
    return services.stream()
        .anyMatch(s -> s.code().equals(code) && stand(s, catalogue) instanceof Stand.Used);
  }

  /** What is proposed for a service of that catalogue and says something else than it. */
  public Optional<CatalogueNews.Changed> proposal(ServiceCode code, Catalogue catalogue) {
    return services.stream()
        .filter(s -> s.code().equals(code))
        .map(s -> stand(s, catalogue))
        .flatMap(stand ->
            stand instanceof Stand.Differs(CatalogueNews.Changed change)
                ? Optional.of(change).stream()
                : Optional.<CatalogueNews.Changed>empty().stream())
        .findFirst();
  }
}
