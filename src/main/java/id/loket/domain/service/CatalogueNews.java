package id.loket.domain.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What would be other than before if a catalogue were taken over: compared by what services say,
 * whatever their versions. A service or group that the other one does not name stays as it is.
 *
 * @param frame the frame as it would be
 * @param framed which parts of the frame would change
 * @param same how many services say what they said
 */
public record CatalogueNews(
    CatalogueFrame frame,
    Set<FramePart> framed,
    List<Service> added,
    List<Changed> changed,
    int same) {

  /** The parts of a frame. */
  public enum FramePart {
    GROUPS,
    PAPERS,
    ELSEWHERE,
    LAW
  }

  /** The parts of a service that a person tells apart. */
  public enum Part {
    SHORT_NUMBER,
    NAME,
    SHORT_NAME,
    GROUP,
    COUNTER_MINUTES,
    WORDS,
    KIND,
    REQUIREMENTS,
    STEPS,
    PROMISE,
    FEE,
    PRODUCT,
    VALIDITY,
    SIGNER,
    LAW,
    ARCHIVE,
    COMPONENTS,
    SOURCES,
    DECREE;

    private Object of(Service s) {
      return switch (this) {
        case SHORT_NUMBER -> s.shortNumber();
        case NAME -> s.name();
        case SHORT_NAME -> s.shortName();
        case GROUP -> s.group();
        case COUNTER_MINUTES -> s.counterMinutes();
        case WORDS -> s.words();
        case KIND -> s.standard().kind();
        case REQUIREMENTS -> s.standard().requirements();
        case STEPS -> s.standard().steps();
        case PROMISE -> s.standard().promise();
        case FEE -> s.standard().fee();
        case PRODUCT -> s.standard().product();
        case VALIDITY -> Optional.ofNullable(s.standard().validity());
        case SIGNER -> Optional.ofNullable(s.standard().signer());
        case LAW -> s.standard().law();
        case ARCHIVE -> s.standard().archive();
        case COMPONENTS -> s.standard().more();
        case SOURCES -> s.standard().origin().undecreed();
        case DECREE -> Optional.ofNullable(s.standard().origin().decree());
      };
    }

    /** Those that differ. */
    static Set<Part> between(Service a, Service b) {
      Set<Part> parts = EnumSet.noneOf(Part.class);
      for (Part part : values()) {
        if (!Objects.equals(part.of(a), part.of(b))) {
          parts.add(part);
        }
      }
      return parts;
    }
  }

  /**
   * A service that would say something else.
   *
   * @param after under its next version
   */
  public record Changed(Service before, Service after, Set<Part> parts) {}

  public CatalogueNews {
    framed = Set.copyOf(framed);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  public static CatalogueNews of(Catalogue now, Catalogue other) {
    CatalogueFrame frame = now.frame().with(other.frame());
    List<Service> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (Service service : other.services()) {
      Optional<Service> known = now.byCode(service.code());
      if (known.isEmpty()) {
        added.add(service);
      } else if (!service.sameAs(known.get())) {
        Service next = service.version(known.get().version() + 1);
        changed.add(new Changed(known.get(), next, Part.between(known.get(), next)));
      }
    }
    return new CatalogueNews(
        frame,
        framed(now.frame(), frame),
        added,
        changed,
        other.services().size() - added.size() - changed.size());
  }

  private static Set<FramePart> framed(CatalogueFrame a, CatalogueFrame b) {
    Set<FramePart> parts = EnumSet.noneOf(FramePart.class);
    if (!a.groups().equals(b.groups())) {
      parts.add(FramePart.GROUPS);
    }
    if (!a.papers().equals(b.papers())) {
      parts.add(FramePart.PAPERS);
    }
    if (!a.elsewhere().equals(b.elsewhere())) {
      parts.add(FramePart.ELSEWHERE);
    }
    if (!a.law().equals(b.law())) {
      parts.add(FramePart.LAW);
    }
    return parts;
  }

  /** Taking it over would change nothing. */
  public boolean nothing() {
    return framed.isEmpty() && added.isEmpty() && changed.isEmpty();
  }
}
