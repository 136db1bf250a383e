package id.loket.sync;

import id.loket.report.RegencyMonth;
import id.loket.sync.HubTrouble.Unfit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the views of schema {@code laporan}, which a reporter may read and nothing else. */
final class HubReport {
  private final Connection connection;

  HubReport(Connection connection) {
    this.connection = connection;
  }

  private record Named(String office, @Nullable String name, @Nullable String regency) {}

  RegencyMonth month(String regency, YearMonth month) throws SQLException, HubException {
    if (rows("SELECT to_regclass('laporan.bulanan')::text", s -> {}, r -> r.getString(1) != null)
        .contains(false)) {
      throw new HubException(new Unfit(Unfit.Fault.NO_HUB));
    }
    boolean sample =
        rows("SELECT contoh FROM laporan.pusat", s -> {}, r -> r.getBoolean(1)).contains(true);
    List<Named> named =
        rows(
            "SELECT kantor, nama, kabupaten FROM laporan.kantor WHERE kantor LIKE ? ORDER BY kantor",
            s -> s.setString(1, regency + ".%"),
            r -> new Named(r.getString(1), r.getString(2), r.getString(3)));
    Map<String, RegencyMonth.Figures> figures = new HashMap<>();
    rows(
        "SELECT * FROM laporan.bulanan WHERE bulan = ? AND kantor LIKE ?",
        s -> {
          s.setObject(1, month.atDay(1));
          s.setString(2, regency + ".%");
        },
        r -> figures.put(r.getString("kantor"), figures(r)));
    return new RegencyMonth(
        regency,
        mostSaid(named),
        month,
        named.stream()
            .map(n -> new RegencyMonth.Office(n.office(), n.name(), figures.get(n.office())))
            .toList(),
        sample);
  }

  private static RegencyMonth.Figures figures(ResultSet r) throws SQLException {
    return new RegencyMonth.Figures(
        r.getInt("hari_lapor"),
        r.getInt("kunjungan"),
        new RegencyMonth.Tickets(
            r.getInt("antrean"), r.getInt("dilayani"), r.getInt("tidak_hadir")),
        new RegencyMonth.Waits(
            r.getInt("dipanggil"),
            r.getLong("tunggu_rata_detik"),
            r.getLong("tunggu_median_detik"),
            r.getLong("tunggu_p90_detik")),
        new RegencyMonth.Dossiers(r.getInt("berkas_dibuka"), r.getInt("berkas_dikembalikan")));
  }

  /** Of several spellings the one that most offices have. */
  private static @Nullable String mostSaid(List<Named> all) {
    Map<String, Long> spellings =
        all.stream()
            .map(Named::regency)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return spellings.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private interface Bind {
    void to(PreparedStatement s) throws SQLException;
  }

  private interface Read<T> {
    T of(ResultSet r) throws SQLException;
  }

  private <T> List<T> rows(String sql, Bind bind, Read<T> read) throws SQLException {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      bind.to(s);
      List<T> all = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          all.add(read.of(r));
        }
      }
      return all;
    }
  }
}
