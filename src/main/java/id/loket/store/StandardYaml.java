package id.loket.store;

import static java.util.stream.Collectors.joining;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Requirement.Need;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Archive;
import id.loket.domain.service.Standard.Component;
import id.loket.domain.service.Standard.Decree;
import id.loket.domain.service.Standard.Fee;
import id.loket.domain.service.Standard.Origin;
import id.loket.domain.service.Standard.Promise;
import id.loket.domain.service.Standard.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the service standard out of an entry under {@code layanan}. */
final class StandardYaml {
  private final Map<String, String> papers;
  private final Map<String, List<Step>> ways;

  /**
   * @param papers names of the papers that have a code
   * @param ways steps by the name of the way ({@code alur})
   */
  StandardYaml(Map<String, String> papers, Map<String, List<Step>> ways) {
    this.papers = papers;
    this.ways = ways;
  }

  /** The papers under {@code dokumen}, where there are any. */
  static Map<String, String> papers(Optional<YamlValue> section) throws CatalogueFault {
    Map<String, String> papers = new LinkedHashMap<>();
    if (section.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : section.get().entries().entrySet()) {
        if (!Requirement.isCode(entry.getKey())) {
          throw entry
              .getValue()
              .fault(
                  "kode dokumen \"%s\" tidak dapat dipakai".formatted(entry.getKey()),
                  "Tulis dengan huruf besar, angka, dan garis bawah, misalnya AKTA_LHR");
        }
        papers.put(entry.getKey(), entry.getValue().text());
      }
    }
    return papers;
  }

  /** The ways under {@code alur}, where there are any. */
  static Map<String, List<Step>> ways(Optional<YamlValue> section) throws CatalogueFault {
    Map<String, List<Step>> ways = new LinkedHashMap<>();
    if (section.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : section.get().entries().entrySet()) {
        ways.put(entry.getKey(), steps(entry.getValue()));
      }
    }
    return ways;
  }

  Standard read(YamlValue entry) throws CatalogueFault {
    return new Standard(
        text(entry, "jenis", "nonperizinan"),
        requirements(entry.need("syarat")),
        way(entry),
        promise(entry.need("waktu")),
        fee(entry.need("biaya")),
        entry.need("produk").text(),
        text(entry, "berlaku"),
        text(entry, "ttd"),
        texts(entry.find("hukum")),
        archive(entry.find("arsip")),
        components(entry.find("komponen")),
        origin(entry));
  }

  private List<Requirement> requirements(YamlValue list) throws CatalogueFault {
    List<Requirement> all = new ArrayList<>();
    for (YamlValue item : list.items()) {
      Paper paper = paper(item);
      all.add(
          new Requirement(
              all.size() + 1,
              paper.code(),
              paper.name(),
              word(Form.class, item.need("bentuk")),
              item.need("jumlah").positive(),
              need(item.need("wajib")),
              text(item, "catatan")));
    }
    return all;
  }

  private record Paper(@Nullable String code, String name) {}

  /**
   * A code of the dictionary or a name; with a name beside it that holds in place of the
   * dictionary's, and a name alone is never taken for a code.
   */
  private Paper paper(YamlValue item) throws CatalogueFault {
    Optional<YamlValue> own = item.find("nama");
    if (own.isPresent() && item.find("dok").isEmpty()) {
      return new Paper(null, own.get().text());
    }
    YamlValue value = item.need("dok");
    String named = value.text();
    String known = papers.get(named);
    if (known == null && (own.isPresent() || looksLikeCode(named))) {
      throw value.fault(
          "dokumen \"%s\" tidak ada di bagian dokumen".formatted(named),
          "Tambahkan di sana, atau tulis namanya lengkap");
    }
    if (known == null) {
      return new Paper(null, named);
    }
    return new Paper(named, own.isPresent() ? own.get().text() : known);
  }

  /** What nobody calls a paper, so that it can only be a slip. */
  static boolean looksLikeCode(String named) {
    return Requirement.isCode(named) && named.contains("_");
  }

  private static Need need(YamlValue value) throws CatalogueFault {
    if (value.isList()) {
      List<String> conditions = new ArrayList<>();
      for (YamlValue item : value.items()) {
        conditions.add(condition(item));
      }
      if (conditions.isEmpty()) {
        throw value.fault("daftar keadaan ini kosong", "Tulis true, false, atau [bila_...]");
      }
      return new Need(false, conditions);
    }
    return switch (value.text()) {
      case "true" -> Need.ALWAYS;
      case "false" -> Need.ADVISED;
      default -> new Need(false, List.of(condition(value)));
    };
  }

  private static String condition(YamlValue value) throws CatalogueFault {
    String word = value.text();
    String condition = word.startsWith("bila_") ? word.substring("bila_".length()) : "";
    if (!Need.isCondition(condition)) {
      throw value.fault(
          "wajib \"%s\" tidak dikenal".formatted(word),
          "Tulis true, false, atau bila_ dan keadaannya dengan huruf kecil, misalnya bila_hilang");
    }
    return condition;
  }

  private List<Step> way(YamlValue entry) throws CatalogueFault {
    Optional<YamlValue> own = entry.find("langkah");
    if (own.isPresent()) {
      return steps(own.get());
    }
    Optional<YamlValue> name = entry.find("alur");
    if (name.isEmpty() || ways.isEmpty()) {
      return List.of();
    }
    List<Step> steps = ways.get(name.get().text());
    if (steps == null) {
      throw name.get()
          .fault(
              "alur \"%s\" tidak ada di bagian alur".formatted(name.get().text()),
              "Pakai salah satu dari: " + String.join(", ", ways.keySet()));
    }
    return steps;
  }

  private static List<Step> steps(YamlValue list) throws CatalogueFault {
    List<Step> steps = new ArrayList<>();
    for (YamlValue item : list.items()) {
      Optional<YamlValue> minutes = item.find("menit");
      steps.add(
          new Step(
              steps.size() + 1,
              item.need("pelaku").text(),
              item.need("kegiatan").text(),
              minutes.isPresent() ? (Integer) minutes.get().positive() : null));
    }
    return steps;
  }

  private static Promise promise(YamlValue value) throws CatalogueFault {
    return new Promise(
        value.need("nilai").positive(),
        word(Promise.Unit.class, value.need("satuan")),
        text(value, "rentang"));
  }

  private static Fee fee(YamlValue value) throws CatalogueFault {
    Map<String, String> words = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue> entry : value.entries().entrySet()) {
      if (!entry.getKey().equals("tarif")) {
        words.put(entry.getKey(), entry.getValue().text());
      }
    }
    return new Fee(value.need("tarif").rupiah(), words);
  }

  private static Archive archive(Optional<YamlValue> value) throws CatalogueFault {
    return value.isEmpty()
        ? new Archive(null, null)
        : new Archive(text(value.get(), "lama"), text(value.get(), "baru"));
  }

  private static Map<Component, String> components(Optional<YamlValue> value)
      throws CatalogueFault {
    Map<Component, String> all = new LinkedHashMap<>();
    if (value.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : value.get().entries().entrySet()) {
        all.put(word(Component.class, entry.getKey(), entry.getValue()), entry.getValue().text());
      }
    }
    return all;
  }

  private static Origin origin(YamlValue entry) throws CatalogueFault {
    Optional<YamlValue> confidence = entry.find("keyakinan");
    Map<String, String> checks = new LinkedHashMap<>();
    Optional<YamlValue> given = entry.find("validasi");
    if (given.isPresent()) {
      for (Map.Entry<String, YamlValue> check : given.get().entries().entrySet()) {
        checks.put(check.getKey(), check.getValue().text());
      }
    }
    return new Origin(
        confidence.isPresent()
            ? word(Origin.Confidence.class, confidence.get())
            : Origin.Confidence.RENDAH,
        texts(entry.find("sumber")),
        text(entry, "catatan"),
        checks,
        decree(entry.find("keputusan")));
  }

  private static @Nullable Decree decree(Optional<YamlValue> value) throws CatalogueFault {
    return value.isEmpty()
        ? null
        : new Decree(value.get().need("nomor").text(), value.get().need("berlaku").date());
  }

  private static List<String> texts(Optional<YamlValue> list) throws CatalogueFault {
    List<String> texts = new ArrayList<>();
    if (list.isPresent()) {
      for (YamlValue item : list.get().items()) {
        texts.add(item.text());
      }
    }
    return texts;
  }

  private static @Nullable String text(YamlValue entry, String key) throws CatalogueFault {
    Optional<YamlValue> value = entry.find(key);
    return value.isPresent() ? value.get().text() : null;
  }

  private static String text(YamlValue entry, String key, String usual) throws CatalogueFault {
    String text = text(entry, key);
    return text == null ? usual : text;
  }

  private static <E extends Enum<E>> E word(Class<E> type, YamlValue value) throws CatalogueFault {
    return word(type, value.text(), value);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word, YamlValue at)
      throws CatalogueFault {
    for (E each : type.getEnumConstants()) {
      if (shown(each).equals(word)) {
        return each;
      }
    }
    throw at.fault(
        "\"%s\" tidak dikenal di sini".formatted(word),
        "Pakai salah satu dari: "
            + Stream.of(type.getEnumConstants()).map(StandardYaml::shown).collect(joining(", ")));
  }

  /** As the file writes it. */
  static String shown(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
