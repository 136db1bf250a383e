package id.loket.cli;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.store.CatalogueYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented people for the demo: names as they are heard in Banyumas, numbers that belong to nobody.
 */
final class DemoPeople {
  private static final String[] FIRST = {
    "Siti",
    "Slamet",
    "Sri",
    "Agus",
    "Dwi",
    "Tri",
    "Eko",
    "Nur",
    "Wahyu",
    "Rini",
    "Yuli",
    "Bambang",
    "Endang",
    "Suparman",
    "Kartini",
    "Ahmad",
    "Fatimah",
    "Maria",
    "Yohanes",
    "Ketut"
  };
  private static final String[] LAST = {
    "Aminah",
    "Riyadi",
    "Wahyuni",
    "Setiawan",
    "Hidayat",
    "Rahayu",
    "Nugroho",
    "Lestari",
    "Saputra",
    "Handayani",
    "Prasetyo",
    "Utami",
    "Wibowo",
    "Susanti",
    "Kurniawan",
    "Maharani",
    "Firmansyah"
  };
  private static final String[] USUAL = {
    "KTP-GANTI", "KTP-GANTI", "KTP-BARU", "KTP-BARU", "KK-UBAH", "KK-UBAH", "KK-GANTI", "KIA",
    "PINDAH-DLM", "DATANG", "SKTM", "SKTM", "WARIS", "DISP-NIKAH", "LEGALISIR", "PGT-SKCK",
    "DOM-ORANG", "REK-RAMAI", "NIB-BANTU", "PENGADUAN", "INFO-AMBIL", "INFO-AMBIL"
  };
  private static final String[] PRIORITY = {"lansia", "lansia", "hamil", "anak", "disabilitas"};

  private final Random random;
  private final Catalogue catalogue = CatalogueYaml.shipped();

  DemoPeople(Random random) {
    this.random = random;
  }

  /** Empty texts were not asked or not told. */
  record Visitor(List<String> services, String name, String nik, String phone, String priority) {}

  Visitor next() {
    List<String> services = new ArrayList<>(List.of(one(USUAL)));
    if (random.nextInt(12) == 0) {
      String second = one(USUAL);
      if (!services.contains(second)) {
        services.add(second);
      }
    }
    boolean woman = random.nextBoolean();
    String nik =
        String.format(
            "330227%02d%02d%02d%04d",
            1 + random.nextInt(28) + (woman ? 40 : 0),
            1 + random.nextInt(12),
            50 + random.nextInt(49),
            9000 + random.nextInt(999));
    return new Visitor(
        services,
        random.nextInt(5) == 0 ? "" : one(FIRST) + " " + one(LAST),
        random.nextInt(3) == 0 ? nik : "",
        random.nextInt(3) == 0 ? String.format("0812000%05d", random.nextInt(100_000)) : "",
        random.nextInt(8) == 0 ? one(PRIORITY) : "");
  }

  /** Somebody who asks for a time: always with a name and a number to call back. */
  Visitor asking() {
    Visitor v = next();
    return new Visitor(
        List.of(v.services().getFirst()),
        v.name().isEmpty() ? one(FIRST) + " " + one(LAST) : v.name(),
        v.nik(),
        v.phone().isEmpty() ? String.format("0812000%05d", random.nextInt(100_000)) : v.phone(),
        "");
  }

  int minutes(String service) {
    return catalogue.byCode(new ServiceCode(service)).map(Service::counterMinutes).orElse(10);
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
