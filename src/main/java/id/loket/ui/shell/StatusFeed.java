package id.loket.ui.shell;

import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.Words;
import id.loket.domain.Now;
import id.loket.domain.Refusal;
import id.loket.domain.Situation;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.staff.Clerk;
import id.loket.domain.staff.Role;
import id.loket.print.PaperKind;
import id.loket.print.job.PrintJobs;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.PrinterTarget;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Keeps the frame's status bar true: who, where, how many inside, printer, day and time. */
public final class StatusFeed implements AutoCloseable {
  private static final long LOOK_SECONDS = 60;

  private final Desk desk;
  private final Session session;
  private final Paper paper;
  private final ShellModel model;
  private final Work work;
  private final Texts texts;
  private final LongSupplier measured;
  private final Timeline clock;
  private final Subscription open;

  private @Nullable Seen last;
  private long since;

  /** Where the state of the printer is read from. */
  public record Paper(PrintJobs jobs, PrinterFile file) {}

  /**
   * @param measured nanoseconds that nobody can set: the clock goes on by them between two looks
   */
  public StatusFeed(
      Desk desk,
      Session session,
      Paper paper,
      ShellModel model,
      Work work,
      Texts texts,
      LongSupplier measured) {
    this.measured = measured;
    this.desk = desk;
    this.session = session;
    this.paper = paper;
    this.model = model;
    this.work = work;
    this.texts = texts;
    this.clock = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    this.open =
        Subscription.combine(
            Fx.listen(desk::subscribe, this::look),
            Fx.listen(session::subscribe, this::look),
            Fx.listen(changed -> paper.jobs().subscribe(list -> changed.run()), this::look));
    clock.play();
  }

  /** The desk is asked after a commit, and each minute for what only time changes. */
  private void tick() {
    Seen seen = last;
    if (seen == null || passed() >= LOOK_SECONDS) {
      look();
    } else {
      showClock(seen);
    }
  }

  private long passed() {
    return TimeUnit.NANOSECONDS.toSeconds(measured.getAsLong() - since);
  }

  /** What one look at the state gives. */
  private record Seen(
      Now now,
      long inside,
      int capacity,
      String zone,
      Optional<Refusal> unsure,
      Optional<Year> unknown) {}

  private void look() {
    work.ask(() -> desk.look(StatusFeed::seen), this::show, failure -> {});
  }

  private static Seen seen(Situation s) {
    String zone = s.settings().office() == null ? "Asia/Jakarta" : s.settings().office().zone();
    Optional<Refusal> unsure =
        s.now().unsure()
            ? Optional.of(Refusal.of(Refusal.Code.CLOCK_UNSURE, s.now().at().toLocalDateTime()))
            : Optional.empty();
    return new Seen(
        s.now(),
        s.inside(),
        s.settings().protocol().roomCapacity(),
        zone,
        unsure,
        s.settings().calendar().unknownYear(s.now().day()));
  }

  private void show(Seen seen) {
    last = seen;
    since = measured.getAsLong();
    Words words = Words.of(texts.language().get().locale());
    model.sample().set(desk.sample());
    model.clerk().set(clerk());
    model
        .inside()
        .set(
            seen.capacity() > 0
                ? texts.get("status.inside.of", seen.inside(), seen.capacity())
                : texts.get("status.inside", seen.inside()));
    model.printer().set(printer());
    showClock(seen);
    Optional<Year> unknown =
        seen.unknown().filter(year -> isAdmin() || promisesReach(year, seen.now().day()));
    model.regency().set(regency(desk.known().regency().noticesOn(seen.now().day()), texts));
    model.notice().set(notice(desk.marks(), seen.unsure(), unknown, words, texts));
  }

  private void showClock(Seen seen) {
    OffsetDateTime now = seen.now().at().plusSeconds(passed());
    model
        .clock()
        .set(
            texts.get(
                "status.clock",
                texts.date(now.toLocalDate()),
                texts.time(now.toLocalTime()),
                zone(seen.zone())));
  }

  /** In December promises fall into the next year. */
  private static boolean promisesReach(Year year, LocalDate today) {
    return year.equals(Year.from(today)) || today.getMonth() == Month.DECEMBER;
  }

  private boolean isAdmin() {
    return session.clerk().filter(clerk -> clerk.roles().contains(Role.ADMIN)).isPresent();
  }

  /**
   * What stands above every screen until it is mended, one sentence in each line.
   *
   * @param unknown a year without a table of holidays: next year's is told to those who can enter
   *     it, and to everybody once promises fall into it
   */
  static String notice(
      boolean marks, Optional<Refusal> unsure, Optional<Year> unknown, Words words, Texts texts) {
    return Stream.of(
            unsure.map(words::sentence),
            marks ? Optional.<String>empty() : Optional.of(texts.get("status.mark")),
            unknown.map(year -> texts.get("status.holidays", year.toString())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** The one that came last; all of them stand in Sambungan. */
  static String regency(List<NoticePublished> today, Texts texts) {
    if (today.isEmpty()) {
      return "";
    }
    String last = texts.get("status.regency", today.getLast().text());
    return today.size() == 1 ? last : texts.get("status.regency.more", last, today.size() - 1);
  }

  private String clerk() {
    String name = session.clerk().map(Clerk::name).orElse("");
    return session.counter().map(no -> texts.get("status.clerk", no, name)).orElse(name);
  }

  private String printer() {
    long failed = paper.jobs().jobs().stream().filter(j -> j.failed()).count();
    if (failed > 0) {
      return texts.get("status.printer.failed", failed);
    }
    return paper.file().settings().target(PaperKind.TICKET) instanceof PrinterTarget.None
        ? texts.get("status.printer.none")
        : texts.get("status.printer.ready");
  }

  private static String zone(String zone) {
    return switch (zone) {
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> "WIB";
    };
  }

  @Override
  public void close() {
    clock.stop();
    open.unsubscribe();
  }
}
