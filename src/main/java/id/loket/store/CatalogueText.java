package id.loket.store;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Need;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.domain.service.Standard.Decree;
import id.loket.domain.service.Standard.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a catalogue as the file that {@link CatalogueYaml} reads, the same bytes for the same
 * catalogue. Versions are left out: they count the changes of one office.
 */
public final class CatalogueText {
  private final YamlText out = new YamlText();
  private final Map<String, String> papers;

  private CatalogueText(Map<String, String> papers) {
    this.papers = papers;
  }

  /** UTF-8. */
  public static byte[] bytes(Catalogue catalogue) {
    return of(catalogue).getBytes(StandardCharsets.UTF_8);
  }

  static String of(Catalogue catalogue) {
    CatalogueText text = new CatalogueText(papers(catalogue));
    text.frame(catalogue);
    text.out.section("layanan");
    catalogue.services().forEach(text::service);
    text.elsewhere(catalogue);
    return text.out.toString();
  }

  /** The dictionary, and what services call the papers of which it knows only codes. */
  private static Map<String, String> papers(Catalogue catalogue) {
    Map<String, String> papers = new TreeMap<>(catalogue.frame().papers());
    for (Service service : catalogue.services()) {
      for (Requirement r : service.standard().requirements()) {
        if (r.code() != null) {
          papers.putIfAbsent(r.code(), r.name());
        }
      }
    }
    return papers;
  }

  private void frame(Catalogue catalogue) {
    out.comment("Katalog layanan kecamatan, ditulis oleh Loket. Setiap teks diapit tanda kutip.");
    out.section("kelompok_antrian");
    catalogue
        .groups()
        .forEach(g -> out.line("  ", g.letter(), new YamlText.Flow().text("nama", g.name())));
    if (!papers.isEmpty()) {
      out.section("dokumen");
      papers.forEach((code, name) -> out.text("  ", code, name));
    }
    out.texts("", "dasar_umum", catalogue.frame().law());
  }

  private void elsewhere(Catalogue catalogue) {
    if (!catalogue.frame().elsewhere().isEmpty()) {
      out.section("bukan_wewenang_kecamatan");
      catalogue
          .frame()
          .elsewhere()
          .forEach(e ->
              out.item("  ", new YamlText.Flow().text("nama", e.name()).text("rujuk", e.where())));
    }
  }

  private void service(Service service) {
    Standard standard = service.standard();
    out.word("- ", "kode", service.code().value());
    out.word("  ", "cepat", Integer.toString(service.shortNumber()));
    out.text("  ", "nama", service.name());
    out.text("  ", "singkat", service.shortName());
    out.texts("  ", "kata", service.words());
    out.word("  ", "kelompok", service.group());
    out.text("  ", "jenis", standard.kind());
    out.word("  ", "menit", Integer.toString(service.counterMinutes()));
    requirements(standard.requirements());
    steps(standard.steps());
    out.line(
        "  ",
        "waktu",
        new YamlText.Flow()
            .word("nilai", Integer.toString(standard.promise().amount()))
            .word("satuan", StandardYaml.shown(standard.promise().unit()))
            .text("rentang", standard.promise().range()));
    Long tariff = standard.fee().tariff();
    out.line(
        "  ",
        "biaya",
        new YamlText.Flow()
            .word("tarif", tariff == null ? "null" : Long.toString(tariff))
            .texts(standard.fee().words()));
    out.text("  ", "produk", standard.product());
    out.text("  ", "berlaku", standard.validity());
    out.text("  ", "ttd", standard.signer());
    out.texts("  ", "hukum", standard.law());
    out.line(
        "  ",
        "arsip",
        new YamlText.Flow()
            .text("lama", standard.archive().before())
            .text("baru", standard.archive().now()));
    components(standard);
    origin(standard.origin());
  }

  private void requirements(List<Requirement> requirements) {
    if (requirements.isEmpty()) {
      out.word("  ", "syarat", "[]");
      return;
    }
    out.section("  ", "syarat");
    for (Requirement r : requirements) {
      out.item(
          "    ",
          paper(r)
              .word("bentuk", StandardYaml.shown(r.form()))
              .word("jumlah", Integer.toString(r.count()))
              .word("wajib", need(r.need()))
              .text("catatan", r.note()));
    }
  }

  private YamlText.Flow paper(Requirement r) {
    YamlText.Flow flow = new YamlText.Flow();
    String code = r.code();
    if (code != null) {
      flow.word("dok", code);
      return r.name().equals(papers.get(code)) ? flow : flow.text("nama", r.name());
    }
    boolean mistakable = papers.containsKey(r.name()) || StandardYaml.looksLikeCode(r.name());
    return flow.text(mistakable ? "nama" : "dok", r.name());
  }

  private static String need(Need need) {
    if (need.always() || need.advised()) {
      return Boolean.toString(need.always());
    }
    List<String> words = need.conditions().stream().map(c -> "bila_" + c).toList();
    return words.size() == 1 ? words.getFirst() : words.toString();
  }

  private void steps(List<Step> steps) {
    if (!steps.isEmpty()) {
      out.section("  ", "langkah");
      for (Step step : steps) {
        YamlText.Flow flow =
            new YamlText.Flow().text("pelaku", step.actor()).text("kegiatan", step.what());
        Integer minutes = step.minutes();
        out.item("    ", minutes == null ? flow : flow.word("menit", minutes.toString()));
      }
    }
  }

  private void components(Standard standard) {
    Map<String, String> more = new TreeMap<>();
    standard.more().forEach((component, text) -> more.put(StandardYaml.shown(component), text));
    out.line("  ", "komponen", new YamlText.Flow().texts(more));
  }

  private void origin(Standard.Origin origin) {
    out.word("  ", "keyakinan", StandardYaml.shown(origin.confidence()));
    out.texts("  ", "sumber", origin.sources());
    out.text("  ", "catatan", origin.note());
    out.line("  ", "validasi", new YamlText.Flow().texts(origin.checks()));
    Decree decree = origin.decree();
    if (decree != null) {
      out.line(
          "  ",
          "keputusan",
          new YamlText.Flow()
              .text("nomor", decree.number())
              .word("berlaku", decree.from().toString()));
    }
  }
}
