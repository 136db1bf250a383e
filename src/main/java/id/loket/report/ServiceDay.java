package id.loket.report;

import id.loket.desk.DayDesk.DayPage;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One service's share of a day.
 *
 * @param name as it is called now, its code where the catalogue does not know it any more
 * @param tickets that were issued for it; one of several services counts under each
 * @param served of these
 */
public record ServiceDay(
    String code, String name, int tickets, int served, long meanServiceSeconds, Files dossiers) {

  /**
   * Dossiers that were opened for it on that day.
   *
   * @param accepted complete by the end of that day: in process
   * @param returned papers lacked when they were opened, also where they came later
   * @param rejected none: that is a later part of a dossier's way
   */
  public record Files(int opened, int accepted, int returned, int rejected) {}

  private static final Comparator<ServiceDay> BUSIEST =
      Comparator.comparingInt(ServiceDay::tickets)
          .thenComparingInt(s -> s.dossiers().opened())
          .reversed()
          .thenComparing(ServiceDay::code);

  static List<ServiceDay> of(DayPage page, DayFigures figures) {
    Stream<String> opened = page.book().dossiers().stream().map(d -> d.asked().service());
    return Stream.concat(figures.services().keySet().stream(), opened)
        .distinct()
        .map(code -> of(page, figures, code))
        .sorted(BUSIEST)
        .toList();
  }

  private static ServiceDay of(DayPage page, DayFigures figures, String code) {
    DayFigures.OfService of = figures.services().get(code);
    List<Dossier> its =
        page.book().dossiers().stream().filter(d -> d.asked().service().equals(code)).toList();
    return new ServiceDay(
        code,
        name(page, code),
        of == null ? 0 : of.counts().tickets(),
        of == null ? 0 : of.counts().served(),
        of == null ? 0 : of.meanServiceSeconds(),
        new Files(
            its.size(),
            count(its, d -> accepted(d, page.book().day())),
            count(its, DayFigures.Dossiers::lacked),
            0));
  }

  static String name(DayPage page, String code) {
    return page.catalogue().byCode(new ServiceCode(code)).map(Service::name).orElse(code);
  }

  /** Whether all its papers were there by the end of that day, whatever came since. */
  static boolean accepted(Dossier dossier, LocalDate day) {
    Dossier.Accepted accepted = dossier.accepted();
    return accepted != null && !accepted.at().toLocalDate().isAfter(day);
  }

  private static int count(List<Dossier> dossiers, Predicate<Dossier> which) {
    return (int) dossiers.stream().filter(which).count();
  }
}
