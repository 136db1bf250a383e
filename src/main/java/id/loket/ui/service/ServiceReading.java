package id.loket.ui.service;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Archive;
import id.loket.domain.service.Standard.Component;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Origin;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import id.loket.ui.service.ServiceDraft.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a service of what was typed. What was not touched stays to the letter as it was, also what
 * the form does not show, so that looking at a service and saving it changes nothing.
 */
final class ServiceReading {
  static final String FEE_NOTE = "catatan";
  static final String DAYS_TYPED = " hari kerja";
  static final String MINUTES_TYPED = " menit";

  /** As the catalogue's file bounds it. */
  private static final int LONGEST = 2000;

  /**
   * What is wrong with a field.
   *
   * @param key of its sentence
   */
  record Fault(String key, List<Object> args) {}

  private final @Nullable Service base;
  private final ServiceDraft before;
  private final ServiceDraft draft;
  private final Catalogue catalogue;
  private final Map<Part, Fault> faults = new EnumMap<>(Part.class);

  /**
   * @param base what the draft began with; null: it is a new service
   */
  ServiceReading(@Nullable Service base, ServiceDraft draft, Catalogue catalogue) {
    this.base = base;
    this.before = base == null ? new ServiceDraft(Map.of(), List.of()) : ServiceDraft.of(base);
    this.draft = draft;
    this.catalogue = catalogue;
  }

  /** By field; empty: {@link #service} has it. */
  Map<Part, Fault> faults() {
    return faults;
  }

  /** Empty where something is wrong. */
  Optional<Service> service() {
    for (Part part : Part.values()) {
      if (draft.text(part).length() > LONGEST) {
        fault(part, "service.wrong.long", LONGEST);
      }
    }
    ServiceCode code = code();
    int number = number();
    String name = needed(Part.NAME, "service.wrong.name");
    String shortName = shortName();
    String group = group();
    int minutes = count(Part.MINUTES, 999, "service.wrong.minutes");
    Standard standard = standard();
    if (!faults.isEmpty() || code == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Service(
            code,
            number,
            name,
            shortName,
            group,
            minutes,
            kept(Part.WORDS, b -> b.words(), () -> Typed.split(draft.text(Part.WORDS), ",")),
            base == null ? 1 : base.version(),
            standard));
  }

  private Standard standard() {
    Promise promise = promise();
    Fee fee = fee();
    String product = needed(Part.PRODUCT, "service.wrong.product");
    List<Step> steps = kept(Part.STEPS, b -> b.standard().steps(), this::steps);
    Standard was = base == null ? null : base.standard();
    return new Standard(
        was == null ? "nonperizinan" : was.kind(),
        placed(draft.papers()),
        steps,
        promise,
        fee,
        product.isEmpty() ? "-" : product,
        orNull(Part.VALIDITY),
        orNull(Part.SIGNER),
        kept(Part.LAW, b -> b.standard().law(), () -> Typed.split(draft.text(Part.LAW), "\n")),
        was == null ? new Archive(null, null) : was.archive(),
        components(),
        was == null
            ? new Origin(Origin.Confidence.RENDAH, List.of(), null, Map.of(), null)
            : was.origin());
  }

  private @Nullable ServiceCode code() {
    if (base != null) {
      return base.code();
    }
    String typed = draft.text(Part.CODE).strip().toUpperCase(Locale.ROOT);
    if (!ServiceCode.isCode(typed)) {
      fault(Part.CODE, "service.wrong.code");
      return null;
    }
    ServiceCode code = new ServiceCode(typed);
    catalogue
        .byCode(code)
        .ifPresent(other -> fault(Part.CODE, "service.wrong.code.taken", other.name()));
    return code;
  }

  private int number() {
    int number = count(Part.NUMBER, 9999, "service.wrong.number");
    catalogue
        .byShortNumber(number)
        .filter(other -> base == null || !other.code().equals(base.code()))
        .ifPresent(other ->
            fault(
                Part.NUMBER,
                "service.wrong.number.taken",
                Integer.toString(number),
                other.shortName(),
                Integer.toString(free(catalogue))));
    return number;
  }

  /** The lowest number that no service has. */
  static int free(Catalogue catalogue) {
    int number = 1;
    while (catalogue.byShortNumber(number).isPresent()) {
      number++;
    }
    return number;
  }

  private String shortName() {
    String typed = needed(Part.SHORT_NAME, "service.wrong.shortName");
    if (typed.length() > Service.SHORT_NAME_MAX) {
      fault(
          Part.SHORT_NAME, "service.wrong.shortName.long", Service.SHORT_NAME_MAX, typed.length());
    }
    return typed;
  }

  private String group() {
    String typed = draft.text(Part.GROUP).strip().toUpperCase(Locale.ROOT);
    if (catalogue.group(typed).isEmpty()) {
      fault(Part.GROUP, "service.wrong.group");
    }
    return typed;
  }

  private Promise promise() {
    if (base != null && same(Part.PROMISE)) {
      return base.standard().promise();
    }
    String range = base == null ? null : base.standard().promise().range();
    return Typed.promise(draft.text(Part.PROMISE), range)
        .orElseGet(() -> {
          fault(Part.PROMISE, "service.wrong.promise");
          return new Promise(1, Promise.Unit.HARI_KERJA, null);
        });
  }

  /** Nothing typed: it is fixed elsewhere. */
  private Fee fee() {
    Map<String, String> words =
        new TreeMap<>(base == null ? Map.of() : base.standard().fee().words());
    String note = clean(Part.FEE_NOTE);
    if (note.isEmpty()) {
      words.remove(FEE_NOTE);
    } else {
      words.put(FEE_NOTE, note);
    }
    if (draft.text(Part.FEE).isBlank()) {
      return new Fee(null, words);
    }
    Optional<Long> tariff = Typed.rupiah(draft.text(Part.FEE));
    if (tariff.isEmpty()) {
      fault(Part.FEE, "service.wrong.fee");
    }
    return new Fee(tariff.orElse(0L), words);
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (String line : Typed.split(draft.text(Part.STEPS), "\n")) {
      Typed.step(steps.size() + 1, line)
          .ifPresentOrElse(steps::add, () -> fault(Part.STEPS, "service.wrong.steps", line));
    }
    return steps;
  }

  private Map<Component, String> components() {
    Map<Component, String> all = new EnumMap<>(Component.class);
    for (Part part : Part.values()) {
      Component component = part.component();
      if (component != null && !clean(part).isEmpty()) {
        all.put(component, clean(part));
      }
    }
    return all;
  }

  /** Numbered as they stand. */
  static List<Requirement> placed(List<Requirement> papers) {
    List<Requirement> placed = new ArrayList<>();
    for (Requirement r : papers) {
      placed.add(
          new Requirement(
              placed.size() + 1, r.code(), r.name(), r.form(), r.count(), r.need(), r.note()));
    }
    return placed;
  }

  private String needed(Part part, String key) {
    String typed = clean(part);
    if (typed.isEmpty()) {
      fault(part, key);
    }
    return typed;
  }

  private int count(Part part, int most, String key) {
    String typed = draft.text(part).strip();
    if (!typed.matches("[0-9]{1,4}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > most) {
      fault(part, key);
      return 1;
    }
    return Integer.parseInt(typed);
  }

  private void fault(Part part, String key, Object... args) {
    faults.putIfAbsent(part, new Fault(key, List.of(args)));
  }

  private boolean same(Part part) {
    return draft.text(part).equals(before.text(part));
  }

  private <T> T kept(Part part, Function<Service, T> was, Supplier<T> read) {
    return base != null && same(part) ? was.apply(base) : read.get();
  }

  private @Nullable String orNull(Part part) {
    String typed = clean(part);
    return typed.isEmpty() ? null : typed;
  }

  private String clean(Part part) {
    return Typed.clean(draft.text(part));
  }
}
