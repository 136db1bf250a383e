package id.loket.bench;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one key press costs in a catalogue of 500 services: the shipped ones over and over under
 * other codes and numbers.
 */
public final class SearchRow {
  private static final int SERVICES = 500;
  private static final double GOAL = 16;

  /** What clerks type: everyday words, a code, a paper, a number, a slip of the hand, nonsense. */
  public static final List<String> TYPED =
      List.of(
          "surat miskin",
          "ktp hilang",
          "kartu keluarga",
          "SKTM",
          "pengantar rt",
          "17",
          "penggnatian ktp",
          "zzzzzzzz qqqqqqq",
          "surat keterangan ahli waris yang ditinggalkan");

  private static final int ROUNDS = 60;
  private static final int WARM = 20;
  private double median;
  private double p99;
  private double worst;

  SearchRow measure(Catalogue shipped) {
    ServiceSearch search = ServiceSearch.of(large(shipped));
    List<Double> millis = new ArrayList<>();
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String typed : TYPED) {
        for (int letters = 1; letters <= typed.length(); letters++) {
          String so = typed.substring(0, letters);
          long from = System.nanoTime();
          found += search.find(so, SERVICES).size() + search.elsewhere(so).size();
          if (round >= WARM) {
            millis.add((System.nanoTime() - from) / 1e6);
          }
        }
      }
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    millis.sort(null);
    median = millis.get(millis.size() / 2);
    p99 = millis.get(millis.size() * 99 / 100);
    worst = millis.getLast();
    return this;
  }

  public static Catalogue large(Catalogue shipped) {
    List<Service> many = new ArrayList<>(shipped.services());
    for (int i = 0; many.size() < SERVICES; i++) {
      Service like = shipped.services().get(i % shipped.services().size());
      many.add(
          new Service(
              new ServiceCode(like.code().value() + "-" + (i + 2)),
              1000 + i,
              like.name() + " nomor " + i,
              like.shortName(),
              like.group(),
              like.counterMinutes(),
              like.words(),
              like.version(),
              like.standard()));
    }
    return new Catalogue(shipped.frame(), many);
  }

  boolean missed() {
    return p99 > GOAL;
  }

  String print() {
    return String.format(
        Locale.ROOT,
        "search among %d services, a key: median %.2f ms, p99 %.2f ms, worst %.2f ms"
            + " (goal p99 <= %.0f ms) %s",
        SERVICES,
        median,
        p99,
        worst,
        GOAL,
        missed() ? "MISSED" : "met");
  }
}
