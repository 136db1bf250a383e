package id.loket.cli;

import id.loket.desk.DayDesk;
import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.print.DailyReports;
import id.loket.print.Papers;
import id.loket.print.Wording;
import id.loket.store.Machine;
import id.loket.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code loket print daily --date D --out FILE}. It counts visitors and names none of them, and
 * writes no fact, so it asks for no clerk (DESIGN 6).
 */
@Command(
    name = "daily",
    mixinStandardHelpOptions = true,
    description = "Laporan harian satu hari pelayanan. (The report of a day.)")
public final class PrintDailyCommand implements Callable<Integer> {
  @Option(
      names = "--date",
      paramLabel = "TANGGAL",
      description = "mis. 2026-11-23; bawaan hari ini (default: today)")
  private @Nullable String date;

  @Option(names = "--out", required = true, description = "berkas PDF (the file)")
  private Path out = Path.of(".");

  @Option(names = "--data", paramLabel = "DIR", description = "folder data (a data folder)")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  private final Path home;
  private final Path state;
  private final PcClock clock;

  public PrintDailyCommand() {
    this(Machine.dataFolder(), Machine.stateFolder(), PcClock.system());
  }

  /**
   * @param home where this user's office would be
   */
  PrintDailyCommand(Path home, Path state, PcClock clock) {
    this.home = home;
    this.state = state;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    LocalDate day;
    try {
      day = date == null ? null : LocalDate.parse(date.strip());
    } catch (DateTimeParseException e) {
      return wrong("print.daily.date", String.valueOf(date));
    }
    Path folder = folder();
    if (!Store.exists(folder)) {
      return wrong(data == null ? "print.daily.noOffice" : "print.daily.noData", folder);
    }
    try (Desk desk = new Desk(new Desk.Place(folder, state, "1", false), clock)) {
      if (!desk.hasOffice()) {
        return wrong("print.daily.noOffice", folder);
      }
      LocalDate today = new DayDesk(desk).today();
      LocalDate of = day == null ? today : day;
      if (of.isAfter(today)) {
        return wrong("print.daily.future", of);
      }
      byte[] pdf =
          new Papers(Wording.indonesian()).daily(new DailyReports(desk).of(of, null)).toPdf();
      write(pdf);
    } catch (IOException e) {
      return wrong("print.notSaved", out);
    }
    spec().commandLine().getOut().println(out);
    spec().commandLine().getOut().flush();
    return ExitCode.OK;
  }

  /** The folder itself, or the first desk that a day script made in it. */
  private Path folder() {
    Path given = data == null ? home : data;
    Path desk = given.resolve("desk-1");
    return !Store.exists(given) && Store.exists(desk) ? desk : given;
  }

  private void write(byte[] pdf) throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(out, pdf);
  }

  private int wrong(String key, Object... args) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(
        Phrases.indonesian().text(key, args) + " (" + Phrases.english().text(key, args) + ")");
    err.flush();
    return ExitCode.USAGE;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills it in");
    }
    return spec;
  }
}
