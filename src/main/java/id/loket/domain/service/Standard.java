package id.loket.domain.service;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an office publishes about a service, as far as it is known: the standar pelayanan with its
 * 14 components (UU 25/2009 Ps 21, PermenPANRB 15/2014). The first five and the legal basis have
 * their own shapes here; {@link Component} names the rest.
 *
 * @param kind nonperizinan, perizinan, rekomendasi ...
 * @param validity how long the product holds
 * @param signer who signs the product
 */
public record Standard(
    String kind,
    List<Requirement> requirements,
    List<Step> steps,
    Promise promise,
    Fee fee,
    String product,
    @Nullable String validity,
    @Nullable String signer,
    List<String> law,
    Archive archive,
    Map<Component, String> more,
    Origin origin) {

  /** The components that are words only. Their order is that of the regulation. */
  public enum Component {
    PENGADUAN,
    SARANA,
    KOMPETENSI,
    PENGAWASAN,
    PELAKSANA,
    JAMINAN,
    KEAMANAN,
    EVALUASI
  }

  /**
   * One step of the way.
   *
   * @param actor a role of PATEN, e.g. petugas_loket
   * @param minutes null where none are promised
   */
  public record Step(int place, String actor, String what, @Nullable Integer minutes) {
    public Step {
      if (place < 1 || actor.isBlank() || what.isBlank() || (minutes != null && minutes < 1)) {
        throw new IllegalArgumentException("step " + place);
      }
    }
  }

  /**
   * How long it takes at most once the papers are complete.
   *
   * @param range what offices report, in words
   */
  public record Promise(int amount, Unit unit, @Nullable String range) {
    public enum Unit {
      MENIT,
      HARI_KERJA
    }

    public Promise {
      if (amount < 1) {
        throw new IllegalArgumentException("promise " + amount);
      }
    }

    /** 0 for what is done while one waits. */
    public int workingDays() {
      return unit == Unit.HARI_KERJA ? amount : 0;
    }
  }

  /**
   * What it costs.
   *
   * @param tariff rupiah, a unit where there is one; null: not fixed here, the words say more
   * @param words by their name in the file: satuan, jenis, aturan, rumus, cara (the same in words),
   *     contoh, dasar, catatan
   */
  public record Fee(@Nullable Long tariff, Map<String, String> words) {
    public static final Fee FREE = new Fee(0L, Map.of());

    public Fee {
      words = ordered(words);
      if (tariff != null && tariff < 0) {
        throw new IllegalArgumentException("tariff " + tariff);
      }
    }

    public boolean free() {
      return tariff != null && tariff == 0;
    }
  }

  /** Archive codes: of Permendagri 78/2012 and of Permendagri 83/2022. */
  public record Archive(@Nullable String before, @Nullable String now) {}

  /**
   * Where this is from and how sure it is.
   *
   * @param checks what must be looked at, in words, by name
   * @param confidence of the published sources, for what the office has not confirmed
   * @param decree the camat's, once the office has confirmed it; null: belum diverifikasi
   */
  public record Origin(
      Confidence confidence,
      List<String> sources,
      @Nullable String note,
      Map<String, String> checks,
      @Nullable Decree decree) {
    public enum Confidence {
      TINGGI,
      SEDANG,
      RENDAH
    }

    public Origin {
      sources = List.copyOf(sources);
      checks = ordered(checks);
    }

    /** All but the decree. */
    public Origin undecreed() {
      return new Origin(confidence, sources, note, checks, null);
    }

    public boolean verified() {
      return decree != null;
    }
  }

  /** The camat's decree that fixes a standard. */
  public record Decree(String number, LocalDate from) {
    public Decree {
      if (number.isBlank()) {
        throw new IllegalArgumentException("a decree without a number");
      }
    }
  }

  public Standard {
    requirements = List.copyOf(requirements);
    steps = List.copyOf(steps);
    law = List.copyOf(law);
    more = ordered(more);
    for (int i = 0; i < requirements.size(); i++) {
      if (requirements.get(i).place() != i + 1) {
        throw new IllegalArgumentException("requirement out of place: " + requirements.get(i));
      }
    }
    if (product.isBlank()) {
      throw new IllegalArgumentException("a service without a product");
    }
  }

  /** In the order of their keys: what is written down of two equal maps is equal. */
  private static <K extends Comparable<K>> Map<K, String> ordered(Map<K, String> words) {
    return Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** The same as fixed by another decree, or by none. */
  public Standard decree(@Nullable Decree other) {
    return new Standard(
        kind,
        requirements,
        steps,
        promise,
        fee,
        product,
        validity,
        signer,
        law,
        archive,
        more,
        new Origin(origin.confidence, origin.sources, origin.note, origin.checks, other));
  }

  /** The conditions that its requirements know, in their order. */
  public Set<String> conditions() {
    Set<String> all = new LinkedHashSet<>();
    requirements.forEach(r -> all.addAll(r.need().conditions()));
    return all;
  }

  /** What somebody to whom these conditions apply has to bring. */
  public List<Requirement> wanted(Set<String> applying) {
    return requirements.stream().filter(r -> r.need().holds(applying)).toList();
  }
}
