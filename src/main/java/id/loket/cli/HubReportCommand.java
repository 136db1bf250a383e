package id.loket.cli;

import id.loket.print.RegencyPapers;
import id.loket.print.Wording;
import id.loket.report.RegencyMonth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loket hub report --regency 33.02 --month 2026-11 --out FILE.pdf|.xlsx}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Perbandingan kecamatan satu kabupaten dalam satu bulan, PDF atau XLSX."
            + " (The offices of a regency compared, for one month.)")
public final class HubReportCommand implements Callable<Integer> {
  @Mixin private final HubAccess access;

  @Option(
      names = "--regency",
      required = true,
      paramLabel = "KODE",
      description = "kode kabupaten/kota, mis. 33.02 (the regency)")
  private String regency = "";

  @Option(
      names = "--month",
      required = true,
      paramLabel = "BULAN",
      description = "mis. 2026-11 (the month)")
  private String month = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BERKAS",
      description = "berkas .pdf atau .xlsx yang dibuat (the file to write)")
  private Path out = Path.of("");

  private final Clock clock;

  public HubReportCommand() {
    this(System.in, Clock.system(ZoneId.systemDefault()));
  }

  HubReportCommand(InputStream in, Clock clock) {
    this.access = new HubAccess(in);
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (!regency.matches("[0-9]{2}\\.[0-9]{2}")) {
      return access.wrong("hub.report.regency", regency);
    }
    YearMonth of = month();
    if (of == null) {
      return access.wrong("hub.report.month", month);
    }
    String name = out.toString().toLowerCase(Locale.ROOT);
    boolean pdf = name.endsWith(".pdf");
    if (!pdf && !name.endsWith(".xlsx")) {
      return access.wrong("hub.report.out", out);
    }
    return access.run(admin -> {
      RegencyMonth found = admin.month(regency, of);
      RegencyPapers papers = new RegencyPapers(Wording.indonesian());
      byte[] bytes =
          pdf ? papers.page(found, OffsetDateTime.now(clock)).toPdf() : papers.table(found);
      try {
        write(bytes);
      } catch (IOException e) {
        return access.wrong("print.notSaved", out);
      }
      access.say("hub.report.done", out, found.offices().size(), found.reported().size());
      return ExitCode.OK;
    });
  }

  private @Nullable YearMonth month() {
    try {
      YearMonth of = YearMonth.parse(month.strip());
      return of.getYear() < 2020 || of.getYear() > 2099 ? null : of;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void write(byte[] bytes) throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(out, bytes);
  }
}
