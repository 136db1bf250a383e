package id.loket.desk;

import static id.loket.domain.Refusal.Code.BAD_CATALOGUE;
import static id.loket.domain.Refusal.Code.SERVICE_CHANGED;
import static id.loket.domain.Refusal.Code.UNKNOWN_GROUP;
import static id.loket.domain.Refusal.Code.UNKNOWN_SERVICE;

import id.loket.domain.Decision;
import id.loket.domain.Draft;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.office.CatalogueFramed;
import id.loket.domain.office.ServiceDefined;
import id.loket.domain.office.SettingFact;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.regency.RegencyLayer;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard.Decree;
import id.loket.journal.Happened;
import id.loket.store.Register;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The office's catalogue: taking over a file, changing one service, and what it said before. A
 * service that says what it said is not written again, so versions count real changes.
 */
public final class CatalogueDesk {
  private final Desk desk;

  public CatalogueDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * A service as it was.
   *
   * @param at null: as it came with the program
   * @param by the name of who changed it
   * @param regency it is what the regency published last
   */
  public record Version(Service service, @Nullable OffsetDateTime at, String by, boolean regency) {
    Version(Service service, @Nullable OffsetDateTime at, String by) {
      this(service, at, by, false);
    }
  }

  /** What {@link #take} would change. */
  public CatalogueNews preview(Catalogue catalogue) {
    return CatalogueNews.of(desk.known().catalogue(), catalogue);
  }

  /**
   * Takes over a catalogue; the answer is how many services it holds. Refused as a whole where a
   * service would not hold beside those that the office has. Nothing is removed.
   */
  public Outcome<Integer> take(Who who, Catalogue catalogue) {
    return desk.act(
        Verbs.setUp(who, "catalogue"),
        s -> {
          catalogue.services().forEach(service -> numberIsFree(s, catalogue, service));
          CatalogueNews news = CatalogueNews.of(s.catalogue(), catalogue);
          List<Draft> drafts = new ArrayList<>();
          if (!news.framed().isEmpty()) {
            drafts.add(draft(new CatalogueFramed(news.frame())));
          }
          news.added().forEach(service -> drafts.add(draft(new ServiceDefined(service))));
          news.changed().forEach(c -> drafts.add(draft(new ServiceDefined(c.after()))));
          return new Decision<>(drafts, catalogue.services().size());
        });
  }

  /**
   * Changes a service. What a decree fixed is no longer what holds then: the new version waits for
   * its own.
   *
   * @param seen what the admin changed it from; refused where it became something else meanwhile
   */
  public Outcome<Service> edit(Who who, Service seen, Service wanted) {
    return change(
        who,
        seen,
        (s, now) -> wanted.sameAs(now) ? now : wanted.standard(wanted.standard().decree(null)));
  }

  /** A service that the office did not have; refused where its code or short number is taken. */
  public Outcome<Service> add(Who who, Service wanted) {
    return desk.act(
        Verbs.setUp(who, "service"),
        s -> {
          s.catalogue()
              .byCode(wanted.code())
              .ifPresent(now -> {
                throw RefusedException.of(SERVICE_CHANGED, now.shortName(), now.version());
              });
          if (s.catalogue().group(wanted.group()).isEmpty()) {
            throw RefusedException.of(UNKNOWN_GROUP, wanted.group());
          }
          numberIsFree(s, new Catalogue(s.catalogue().frame(), List.of(wanted)), wanted);
          Service first = wanted.standard(wanted.standard().decree(null)).version(1);
          return new Decision<>(List.of(draft(new ServiceDefined(first))), first);
        });
  }

  /** The office confirms the standard by the camat's decree, once that is in force. */
  public Outcome<Service> confirm(Who who, Service seen, Decree decree) {
    return change(
        who,
        seen,
        (s, now) -> {
          if (decree.from().isAfter(s.now().day())) {
            throw RefusedException.of(BAD_CATALOGUE, "notInForce", decree.from());
          }
          return now.standard(now.standard().decree(decree));
        });
  }

  private Outcome<Service> change(
      Who who, Service seen, BiFunction<Situation, Service, Service> change) {
    return desk.act(
        Verbs.setUp(who, "service"),
        s -> {
          Service now =
              s.catalogue()
                  .byCode(seen.code())
                  .orElseThrow(() -> RefusedException.of(UNKNOWN_SERVICE, seen.code().value()));
          if (!now.equals(seen)) {
            throw RefusedException.of(SERVICE_CHANGED, now.shortName(), now.version());
          }
          Service wanted = change.apply(s, now);
          if (s.catalogue().group(wanted.group()).isEmpty()) {
            throw RefusedException.of(UNKNOWN_GROUP, wanted.group());
          }
          numberIsFree(s, new Catalogue(s.catalogue().frame(), List.of(wanted)), wanted);
          if (wanted.sameAs(now)) {
            return Decision.nothing(now);
          }
          Service next = wanted.version(now.version() + 1);
          return new Decision<>(List.of(draft(new ServiceDefined(next))), next);
        });
  }

  /**
   * Takes over what the regency published in place of what the office has; from then on it is the
   * office's own.
   *
   * @param seen what the admin saw it beside; refused where it became something else meanwhile
   */
  public Outcome<Service> adopt(Who who, Service seen, Service published) {
    return change(who, seen, (s, now) -> published);
  }

  /**
   * All that a service ever said here, the latest first; what the regency published and the office
   * does not use comes right after what holds.
   */
  public List<Version> versions(ServiceCode code) {
    return desk.inside(() -> {
      List<Version> versions = new ArrayList<>();
      RegisterBook.shipped(code).ifPresent(s -> versions.addFirst(new Version(s, null, "")));
      LookDesk look = new LookDesk(desk);
      for (Happened<?> h : desk.store().journal().said(ServiceDefined.subject(code))) {
        if (h.fact() instanceof ServiceDefined d) {
          versions.addFirst(new Version(d.service(), h.at(), look.nameOf(h.actor())));
        }
      }
      published(code, versions);
      return List.copyOf(versions);
    });
  }

  /** What holds because of it stands first, what waits beside the office's own second. */
  private void published(ServiceCode code, List<Version> versions) {
    boolean own = desk.working().register(ServiceDefined.subject(code)) != null;
    Catalogue catalogue = desk.known().catalogue();
    RegencyLayer regency = desk.known().regency();
    boolean same = regency.says(code, catalogue);
    if (own && same) {
      return;
    }
    OffsetDateTime at =
        desk.store()
            .state()
            .register(ServicePublished.subject(code))
            .map(Register::at)
            .orElse(null);
    for (Service service : regency.services()) {
      if (service.code().equals(code)) {
        Service shown = same ? catalogue.byCode(code).orElse(service) : service;
        int place = same ? 0 : Math.min(1, versions.size());
        versions.add(place, new Version(shown, at, "", true));
      }
    }
  }

  private static Draft draft(SettingFact fact) {
    return new Draft(fact.subject(), null, fact);
  }

  private static void numberIsFree(Situation s, Catalogue news, Service service) {
    s.catalogue()
        .byShortNumber(service.shortNumber())
        .filter(other -> news.byCode(other.code()).isEmpty())
        .ifPresent(other -> {
          throw RefusedException.of(
              BAD_CATALOGUE, service.code().value(), service.shortNumber(), other.code().value());
        });
  }
}
