package id.loket.store;

import static java.util.stream.Collectors.joining;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueFrame;
import id.loket.domain.service.CatalogueFrame.Elsewhere;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceGroup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a service catalogue ({@code layanan.yaml}). What it does not know is left for other readers
 * of the same file; {@code singkat} and {@code kata} may be missing, so that a plain published list
 * can be used as it is.
 */
public final class CatalogueYaml {

  private static final String SHIPPED = "/catalogue/layanan.yaml";

  private CatalogueYaml() {}

  /** The catalogue inside the program. */
  public static Catalogue shipped() {
    return YamlFile.shipped(SHIPPED, CatalogueYaml::catalogue);
  }

  /** UTF-8, at most 1.5 MB; does not close the stream. */
  public static Catalogue read(InputStream in) throws IOException, CatalogueFault {
    return catalogue(YamlFile.parse(in));
  }

  public static Catalogue read(String text) throws CatalogueFault {
    return catalogue(YamlFile.parse(text));
  }

  static Catalogue catalogue(YamlValue root) throws CatalogueFault {
    Map<String, ServiceGroup> groups = groups(root.need("kelompok_antrian"));
    Map<String, Integer> minutes = minutes(root.find("menit_loket"));
    Map<String, String> papers = StandardYaml.papers(root.find("dokumen"));
    StandardYaml standards = new StandardYaml(papers, StandardYaml.ways(root.find("alur")));
    int version = version(root.find("versi"), 1);
    List<Service> services = new ArrayList<>();
    Map<String, Integer> codes = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (YamlValue entry : root.need("layanan").items()) {
      Service service = service(entry, groups, minutes, version, standards);
      refuseSecond(entry.need("kode"), service.code().value(), codes);
      refuseSecond(entry.need("cepat"), Integer.toString(service.shortNumber()), numbers);
      services.add(service);
    }
    return new Catalogue(
        new CatalogueFrame(
            List.copyOf(groups.values()),
            papers,
            elsewhere(root.find("bukan_wewenang_kecamatan")),
            words(root.find("dasar_umum"))),
        services);
  }

  private static List<Elsewhere> elsewhere(Optional<YamlValue> list) throws CatalogueFault {
    List<Elsewhere> all = new ArrayList<>();
    if (list.isPresent()) {
      for (YamlValue item : list.get().items()) {
        all.add(new Elsewhere(item.need("nama").text(), item.need("rujuk").text()));
      }
    }
    return all;
  }

  private static Map<String, ServiceGroup> groups(YamlValue section) throws CatalogueFault {
    Map<String, ServiceGroup> groups = new LinkedHashMap<>();
    for (Map.Entry<String, YamlValue> entry : section.entries().entrySet()) {
      String letter = entry.getKey();
      if (!ServiceGroup.isLetter(letter)) {
        throw entry
            .getValue()
            .fault(
                "kelompok \"%s\" bukan satu huruf besar".formatted(letter),
                "Pakai satu huruf dari A sampai Z");
      }
      groups.put(letter, new ServiceGroup(letter, entry.getValue().need("nama").text()));
    }
    return groups;
  }

  private static Map<String, Integer> minutes(Optional<YamlValue> section) throws CatalogueFault {
    Map<String, Integer> minutes = new LinkedHashMap<>();
    if (section.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : section.get().entries().entrySet()) {
        minutes.put(entry.getKey(), entry.getValue().positive());
      }
    }
    return minutes;
  }

  /** Its own, or those of the way that it goes. */
  private static int minutes(YamlValue entry, Map<String, Integer> ways) throws CatalogueFault {
    Optional<YamlValue> own = entry.find("menit");
    return own.isPresent() ? own.get().positive() : oneOf(ways, entry.need("alur"), "menit_loket");
  }

  private static int version(Optional<YamlValue> value, int usual) throws CatalogueFault {
    return value.isPresent() ? value.get().positive() : usual;
  }

  private static Service service(
      YamlValue entry,
      Map<String, ServiceGroup> groups,
      Map<String, Integer> minutes,
      int version,
      StandardYaml standards)
      throws CatalogueFault {
    String name = entry.need("nama").text();
    return new Service(
        code(entry.need("kode")),
        entry.need("cepat").positive(),
        name,
        shortName(entry.find("singkat"), name),
        oneOf(groups, entry.need("kelompok"), "kelompok_antrian").letter(),
        minutes(entry, minutes),
        words(entry.find("kata")),
        version(entry.find("versi"), version),
        standards.read(entry));
  }

  static ServiceCode code(YamlValue value) throws CatalogueFault {
    String code = value.text();
    if (!ServiceCode.isCode(code)) {
      throw value.fault(
          "kode \"%s\" tidak dapat dipakai".formatted(code),
          "Tulis dengan huruf besar, angka, dan tanda hubung, misalnya KTP-GANTI");
    }
    return new ServiceCode(code);
  }

  private static String shortName(Optional<YamlValue> value, String name) throws CatalogueFault {
    if (value.isEmpty()) {
      return name.length() <= Service.SHORT_NAME_MAX
          ? name
          : name.substring(0, Service.SHORT_NAME_MAX - 1).strip() + "…";
    }
    String text = value.get().text();
    if (text.length() > Service.SHORT_NAME_MAX) {
      throw value
          .get()
          .fault(
              "nama pendek \"%s\" panjangnya %d huruf".formatted(text, text.length()),
              "Pendekkan sampai paling banyak %d huruf".formatted(Service.SHORT_NAME_MAX));
    }
    return text;
  }

  private static List<String> words(Optional<YamlValue> value) throws CatalogueFault {
    List<String> words = new ArrayList<>();
    if (value.isPresent()) {
      for (YamlValue word : value.get().items()) {
        words.add(word.text());
      }
    }
    return words;
  }

  private static <T> T oneOf(Map<String, T> known, YamlValue value, String section)
      throws CatalogueFault {
    T found = known.get(value.text());
    if (found == null) {
      throw value.fault(
          "\"%s\" tidak ada di %s".formatted(value.text(), section),
          "Pakai salah satu dari: "
              + known.keySet().stream().collect(joining(", "))
              + "; atau tambahkan di bagian itu");
    }
    return found;
  }

  private static void refuseSecond(YamlValue value, String content, Map<String, Integer> lines)
      throws CatalogueFault {
    Integer earlier = lines.putIfAbsent(content, value.line());
    if (earlier != null) {
      throw value.fault(
          "\"%s\" sudah dipakai layanan di baris %d".formatted(content, earlier),
          "Ganti salah satu");
    }
  }
}
