package id.loket.store;

import id.loket.domain.regency.Published;
import id.loket.domain.regency.Published.HolidayPublished;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.Published.PublicationWithdrawn;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * Reads what a regency makes known to its offices: {@code hari_libur}, {@code pengumuman}, services
 * as in {@link CatalogueYaml}, and what is withdrawn ({@code cabut}). Nothing is passed over: a
 * part that is not known here is a slip, and would be missing at every office.
 */
public final class PublicationYaml {
  private static final Set<String> PARTS =
      Set.of(
          "hari_libur",
          "pengumuman",
          "cabut",
          "versi",
          "kelompok_antrian",
          "menit_loket",
          "dokumen",
          "alur",
          "layanan",
          // of a catalogue that an office gave out only the services are published
          "tanggal",
          "dasar_umum",
          "bukan_wewenang_kecamatan");
  private static final Set<String> WITHDRAWN = Set.of("hari_libur", "pengumuman", "layanan");

  private final List<Published> all = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private PublicationYaml() {}

  /** UTF-8, at most 1.5 MB; does not close the stream. At least one publication. */
  public static List<Published> read(InputStream in) throws IOException, CatalogueFault {
    return of(YamlFile.parse(in));
  }

  public static List<Published> read(String text) throws CatalogueFault {
    return of(YamlFile.parse(text));
  }

  private static List<Published> of(YamlValue root) throws CatalogueFault {
    PublicationYaml file = new PublicationYaml();
    refuseOthers(root, PARTS, "Pakai hari_libur, pengumuman, layanan, atau cabut");
    file.holidays(root.find("hari_libur"));
    file.notices(root.find("pengumuman"));
    if (root.find("layanan").isPresent()) {
      file.services(root);
    }
    file.withdrawn(root.find("cabut"));
    if (file.all.isEmpty()) {
      throw root.fault(
          "tidak ada yang diterbitkan atau dicabut",
          "Isi hari_libur, pengumuman, layanan, atau cabut");
    }
    return List.copyOf(file.all);
  }

  private static void refuseOthers(YamlValue section, Set<String> known, String remedy)
      throws CatalogueFault {
    section.entries();
    for (NodeTuple tuple : ((MappingNode) section.node()).getValue()) {
      YamlValue key = new YamlValue(tuple.getKeyNode());
      if (!known.contains(key.text())) {
        throw key.fault("bagian \"%s\" tidak dikenal".formatted(key.text()), remedy);
      }
    }
  }

  private void holidays(Optional<YamlValue> list) throws CatalogueFault {
    if (list.isPresent()) {
      for (YamlValue item : list.get().items()) {
        refuseOthers(item, Set.of("tanggal", "nama"), "Tulis tanggal dan nama saja");
        LocalDate date = item.need("tanggal").date();
        add(item, new HolidayPublished(date, line(item.need("nama"), 120)));
      }
    }
  }

  private void notices(Optional<YamlValue> list) throws CatalogueFault {
    if (list.isPresent()) {
      for (YamlValue item : list.get().items()) {
        refuseOthers(
            item, Set.of("kode", "teks", "dari", "sampai"), "Tulis kode, teks, dari, dan sampai");
        LocalDate from = item.need("dari").date();
        LocalDate until = item.need("sampai").date();
        if (until.isBefore(from)) {
          throw item.need("sampai")
              .fault("tanggal %s sebelum %s".formatted(until, from), "Perbaiki dari atau sampai");
        }
        String text = line(item.need("teks"), NoticePublished.LONGEST);
        add(item, new NoticePublished(notice(item.need("kode")), text, from, until));
      }
    }
  }

  /** A decree is the camat's: what the regency proposes has none. */
  private void services(YamlValue root) throws CatalogueFault {
    List<YamlValue> items = root.need("layanan").items();
    Map<String, YamlValue> places = new HashMap<>();
    for (YamlValue item : items) {
      places.put(item.need("kode").text(), item);
    }
    for (Service service : CatalogueYaml.catalogue(root).services()) {
      YamlValue place = places.getOrDefault(service.code().value(), root);
      Service proposed = service.standard(service.standard().decree(null)).version(1);
      add(place, new ServicePublished(proposed));
    }
  }

  private void withdrawn(Optional<YamlValue> section) throws CatalogueFault {
    if (section.isEmpty()) {
      return;
    }
    refuseOthers(section.get(), WITHDRAWN, "Pakai hari_libur, pengumuman, atau layanan");
    for (YamlValue item : items(section.get(), "hari_libur")) {
      add(item, new PublicationWithdrawn(HolidayPublished.subject(item.date())));
    }
    for (YamlValue item : items(section.get(), "pengumuman")) {
      add(item, new PublicationWithdrawn(NoticePublished.subject(notice(item))));
    }
    for (YamlValue item : items(section.get(), "layanan")) {
      ServiceCode code = CatalogueYaml.code(item);
      add(item, new PublicationWithdrawn(ServicePublished.subject(code)));
    }
  }

  private static List<YamlValue> items(YamlValue section, String key) throws CatalogueFault {
    Optional<YamlValue> list = section.find(key);
    return list.isPresent() ? list.get().items() : List.of();
  }

  private static String notice(YamlValue code) throws CatalogueFault {
    if (!NoticePublished.isId(code.text())) {
      throw code.fault(
          "kode \"%s\" tidak dapat dipakai".formatted(code.text()),
          "Tulis paling banyak 40 huruf kecil, angka, dan tanda hubung, misalnya blangko-ktp");
    }
    return code.text();
  }

  private static String line(YamlValue value, int longest) throws CatalogueFault {
    String text = value.text();
    if (text.length() > longest) {
      throw value.fault(
          "isinya %d huruf".formatted(text.length()),
          "Pendekkan sampai paling banyak %d huruf".formatted(longest));
    }
    if (!Published.isLine(text)) {
      throw value.fault(
          "ada ganti baris atau tanda yang tidak terlihat di isinya",
          "Tulis dalam satu baris dengan huruf biasa");
    }
    return text;
  }

  private void add(YamlValue place, Published published) throws CatalogueFault {
    Integer earlier = lines.putIfAbsent(published.subject(), place.line());
    if (earlier != null) {
      throw place.fault(
          "hal yang sama sudah ada di baris %d".formatted(earlier), "Hapus salah satu");
    }
    all.add(published);
  }
}
