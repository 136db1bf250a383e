package id.loket.ui.service;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Component;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service as it stands in the form: what was typed, right or wrong, and its papers. Knows nothing
 * of the screen.
 */
record ServiceDraft(Map<Part, String> typed, List<Requirement> papers) {

  /** The fields, in the order of the form. */
  enum Part {
    CODE,
    NAME,
    SHORT_NAME,
    PROMISE,
    FEE,
    PRODUCT,
    FEE_NOTE,
    VALIDITY,
    SIGNER,
    MINUTES,
    GROUP,
    NUMBER,
    WORDS,
    STEPS,
    LAW,
    PENGADUAN(Component.PENGADUAN),
    SARANA(Component.SARANA),
    KOMPETENSI(Component.KOMPETENSI),
    PENGAWASAN(Component.PENGAWASAN),
    PELAKSANA(Component.PELAKSANA),
    JAMINAN(Component.JAMINAN),
    KEAMANAN(Component.KEAMANAN),
    EVALUASI(Component.EVALUASI);

    private final @Nullable Component component;

    Part() {
      this(null);
    }

    Part(@Nullable Component component) {
      this.component = component;
    }

    @Nullable Component component() {
      return component;
    }

    /** Several lines may be typed. */
    boolean lines() {
      return component != null || this == STEPS || this == LAW;
    }
  }

  ServiceDraft {
    typed = Map.copyOf(typed);
    papers = List.copyOf(papers);
  }

  String text(Part part) {
    return typed.getOrDefault(part, "");
  }

  /** A service as a person would have typed it. */
  static ServiceDraft of(Service service) {
    Standard s = service.standard();
    Map<Part, String> typed = new EnumMap<>(Part.class);
    typed.put(Part.CODE, service.code().value());
    typed.put(Part.NAME, service.name());
    typed.put(Part.SHORT_NAME, service.shortName());
    typed.put(Part.PROMISE, promise(s.promise()));
    typed.put(Part.FEE, fee(s.fee()));
    typed.put(Part.PRODUCT, s.product());
    typed.put(Part.FEE_NOTE, s.fee().words().getOrDefault(ServiceReading.FEE_NOTE, ""));
    typed.put(Part.VALIDITY, orEmpty(s.validity()));
    typed.put(Part.SIGNER, orEmpty(s.signer()));
    typed.put(Part.MINUTES, Integer.toString(service.counterMinutes()));
    typed.put(Part.GROUP, service.group());
    typed.put(Part.NUMBER, Integer.toString(service.shortNumber()));
    typed.put(Part.WORDS, String.join(", ", service.words()));
    typed.put(
        Part.STEPS, s.steps().stream().map(ServiceDraft::step).collect(Collectors.joining("\n")));
    typed.put(Part.LAW, String.join("\n", s.law()));
    for (Part part : Part.values()) {
      Component component = part.component();
      if (component != null) {
        typed.put(part, s.more().getOrDefault(component, ""));
      }
    }
    return new ServiceDraft(typed, s.requirements());
  }

  /** For one that the office does not have yet. */
  static ServiceDraft fresh(int number, String group) {
    Map<Part, String> typed = new EnumMap<>(Part.class);
    typed.put(Part.FEE, "0");
    typed.put(Part.MINUTES, "10");
    typed.put(Part.GROUP, group);
    typed.put(Part.NUMBER, Integer.toString(number));
    return new ServiceDraft(typed, List.of());
  }

  private static String promise(Promise promise) {
    return promise.amount()
        + (promise.unit() == Promise.Unit.MENIT
            ? ServiceReading.MINUTES_TYPED
            : ServiceReading.DAYS_TYPED);
  }

  private static String fee(Fee fee) {
    Long tariff = fee.tariff();
    return tariff == null ? "" : Long.toString(tariff);
  }

  private static String step(Step step) {
    String line = step.actor().replace('_', ' ') + ": " + step.what();
    Integer minutes = step.minutes();
    return minutes == null ? line : line + " (" + minutes + ServiceReading.MINUTES_TYPED + ")";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What differs; the papers are not among it. */
  Set<Part> since(ServiceDraft before) {
    Set<Part> changed = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (!text(part).equals(before.text(part))) {
        changed.add(part);
      }
    }
    return changed;
  }

  /**
   * This one on top of what somebody else made of the same beginning: their words where these are
   * as in the beginning, these everywhere else.
   */
  ServiceDraft onTopOf(ServiceDraft theirs, ServiceDraft beginning) {
    Map<Part, String> merged = new EnumMap<>(Part.class);
    Set<Part> own = since(beginning);
    for (Part part : Part.values()) {
      merged.put(part, own.contains(part) ? text(part) : theirs.text(part));
    }
    return new ServiceDraft(merged, papers.equals(beginning.papers) ? theirs.papers : papers);
  }
}
