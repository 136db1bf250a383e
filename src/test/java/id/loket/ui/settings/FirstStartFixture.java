package id.loket.ui.settings;

import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import java.util.List;

/** The office of the tests. */
public final class FirstStartFixture {

  private FirstStartFixture() {}

  public static void office(SetUpDesk setUp) {
    setUp.office(
        Who.SYSTEM,
        new OfficeDescribed(
            "33.02.27",
            new OfficeDescribed.Names(
                "Kecamatan Purwokerto Utara",
                "Kabupaten Banyumas",
                "Jl. Dr. Angka 12, Purwokerto 53121",
                "(0281) 637-405"),
            "Asia/Jakarta",
            null,
            new OfficeDescribed.Camat(
                "Drs. Hartono Wibisono, M.Si.", "Pembina Tingkat I", "19690412 199503 1 002")));
    setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A"), false));
    setUp.counter(Who.SYSTEM, new CounterDefined("2", List.of("B", "C"), true));
  }
}
