package id.loket.cli;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.service.Catalogue;
import id.loket.print.Edition;
import id.loket.print.Papers;
import id.loket.print.RequirementSheet;
import id.loket.print.Sheets;
import id.loket.print.Wording;
import id.loket.store.CatalogueYaml;
import id.loket.store.Machine;
import id.loket.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code loket print sheet --service KODE --out FILE} or {@code --all --out DIR}. It shows nobody's
 * data and writes nothing into a data folder, so it asks for no clerk; a user without an office
 * gets the shipped catalogue (DESIGN 6).
 */
@Command(
    name = "sheet",
    mixinStandardHelpOptions = true,
    description = "Lembar syarat satu layanan, atau semuanya. (Requirement sheets of services.)")
public final class PrintSheetCommand implements Callable<Integer> {
  /** What is printed. */
  static final class Which {
    @Option(names = "--service", paramLabel = "KODE", description = "kode atau nomor pendek")
    private @Nullable String service;

    @Option(names = "--all", description = "setiap layanan, satu berkas masing-masing")
    private boolean all;
  }

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--out",
      required = true,
      description = "berkas PDF; dengan --all sebuah folder (the file, or the folder for --all)")
  private Path out = Path.of(".");

  @Option(
      names = "--condition",
      paramLabel = "KEADAAN",
      split = ",",
      description = "hanya syarat untuk keadaan ini, mis. hilang (only what then holds)")
  private List<String> conditions = List.of();

  @Option(names = "--paper", paramLabel = "A4|F4|A5", description = "ukuran kertas, bawaan A4")
  private @Nullable String paper;

  @Option(names = "--large", description = "huruf besar, A4 (large type)")
  private boolean large;

  @Option(names = "--data", paramLabel = "DIR", description = "folder data (a data folder)")
  private @Nullable Path data;

  @Spec private @Nullable CommandSpec spec;

  private final Path home;
  private final Path state;
  private final PcClock clock;

  public PrintSheetCommand() {
    this(Machine.dataFolder(), Machine.stateFolder(), PcClock.system());
  }

  /**
   * @param home where this user's office would be
   */
  PrintSheetCommand(Path home, Path state, PcClock clock) {
    this.home = home;
    this.state = state;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Edition edition = edition();
    if (edition == null || (which.all && !conditions.isEmpty())) {
      return wrong("print.sheet.choice");
    }
    Path folder = folder();
    if (Store.exists(folder)) {
      try (Desk desk = new Desk(new Desk.Place(folder, state, "1", false), clock)) {
        Sheets sheets = new Sheets(desk);
        return print(edition, sheets.codes(), sheets::sheet);
      }
    }
    if (data != null) {
      return wrong("print.noData", folder);
    }
    Catalogue shipped = CatalogueYaml.shipped();
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    return print(edition, Sheets.codes(shipped), wanted -> Sheets.shipped(shipped, wanted, now));
  }

  /** The folder itself, or the first desk that a day script made in it. */
  private Path folder() {
    Path given = data == null ? home : data;
    Path desk = given.resolve("desk-1");
    return !Store.exists(given) && Store.exists(desk) ? desk : given;
  }

  /** Null: there is no such one. */
  private @Nullable Edition edition() {
    String size = paper == null ? "A4" : paper.toUpperCase(Locale.ROOT);
    return switch (size) {
      case "A4" -> large ? Edition.LARGE : Edition.A4;
      case "F4" -> large ? null : Edition.F4;
      case "A5" -> large ? null : Edition.A5;
      default -> null;
    };
  }

  private int print(
      Edition edition,
      List<String> codes,
      Function<Sheets.Wanted, Outcome<RequirementSheet>> sheets)
      throws IOException {
    Papers papers = new Papers(Wording.indonesian());
    String service = which.service;
    for (String code : service == null ? codes : List.of(service)) {
      switch (sheets.apply(new Sheets.Wanted(code, conditions, edition, null))) {
        case Outcome.Refused<RequirementSheet>(Refusal why) -> {
          return refused(why);
        }
        case Outcome.Done<RequirementSheet>(RequirementSheet sheet) ->
            write(
                service == null ? out.resolve(sheet.title() + ".pdf") : out,
                papers.sheet(sheet).toPdf());
      }
    }
    PrintWriter answer = spec().commandLine().getOut();
    answer.println(
        service == null
            ? Phrases.indonesian().text("print.sheet.all", codes.size(), out)
            : out.toString());
    answer.flush();
    return ExitCode.OK;
  }

  private static void write(Path file, byte[] pdf) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(file, pdf);
  }

  private int refused(Refusal why) {
    return say(
        Words.indonesian().sentence(why) + " (" + Words.of(Locale.ENGLISH).sentence(why) + ")");
  }

  private int wrong(String key, Object... args) {
    return say(
        Phrases.indonesian().text(key, args) + " (" + Phrases.english().text(key, args) + ")");
  }

  private int say(String sentence) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(sentence);
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
