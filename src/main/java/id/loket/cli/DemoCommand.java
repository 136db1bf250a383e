package id.loket.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.Desk;
import id.loket.domain.screening.Screened;
import id.loket.report.DayFigures;
import id.loket.sync.HandLink;
import id.loket.sync.HubException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code loket demo --out DIR [--visitors 120] [--seed 1]}: a full day, its papers and pictures.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Hari contoh lengkap dengan tiket, berkas, dan gambar. (A full sample day, no display needed.)")
public final class DemoCommand implements Callable<Integer> {
  private static final String TICKETS = "tiket";
  private static final String PAPERS = "berkas";

  private final Pictures pictures;

  @Option(names = "--out", required = true, description = "folder for what the demo leaves")
  private Path out = Path.of(".");

  @Option(names = "--visitors", defaultValue = "120")
  private int visitors;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(
      names = "--desks",
      defaultValue = "1",
      description =
          "berapa meja; lebih dari satu memakai pusat data (how many desks; more than one use a hub)")
  private int desks;

  @Mixin private final PlayHubOptions hub = new PlayHubOptions();

  /** Takes pictures of all screens of a desk into a folder. */
  public interface Pictures {
    /**
     * Takes them.
     *
     * @param data the desk's own folder, with its list of prints
     */
    void take(Desk desk, Instant now, Path data, Path folder) throws IOException;
  }

  public DemoCommand(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out.resolve("data"))) {
      System.err.println(
          "Folder "
              + out
              + " sudah berisi demo. Pilih folder lain. (It holds a demo already; choose another.)");
      return 2;
    }
    if (desks < 1 || desks > 4) {
      return wrong("demo.desks", desks);
    }
    try (PracticeServer server = desks > 1 && !hub.given() ? server() : null;
        PlayHub joined = server == null ? hub.open() : server.hub()) {
      int exit = play(joined);
      if (server != null && joined != null) {
        for (int desk = 1; desk <= desks; desk++) {
          HandLink.forget(out.resolve("data").resolve("desk-" + desk), joined.address());
        }
      }
      return exit;
    } catch (HubException e) {
      System.err.println(HubWords.of(e.trouble()));
      return 2;
    } catch (NoServerException e) {
      return wrong("demo.noServer");
    }
  }

  private static final class NoServerException extends Exception {}

  private static PracticeServer server() throws IOException, NoServerException {
    return PracticeServer.start().orElseThrow(NoServerException::new);
  }

  private static int wrong(String key, Object... args) {
    System.err.println(HubWords.both(key, args));
    return 2;
  }

  private int play(@Nullable PlayHub joined) throws IOException {
    Files.createDirectories(out);
    Play.Folders folders =
        new Play.Folders(
            out.resolve("data"), out.resolve("data"), out.resolve(TICKETS), out.resolve(PAPERS));
    boolean well = true;
    try (Play play = new Play(folders, joined);
        PrintStream lines =
            new PrintStream(
                Files.newOutputStream(out.resolve("day.jsonl")), false, StandardCharsets.UTF_8)) {
      DemoScript script = new DemoScript(play, lines, desks);
      DemoDay day = new DemoDay(script, visitors, seed);
      day.run(() -> pictures(play));
      DemoSync sync = null;
      if (desks > 1) {
        script.allInStep(DemoDay.DAY.atTime(16, 30));
        sync = DemoSync.of(script, DemoDay.CUT, DemoDay.BACK_IN_STEP);
        sync.say();
        well = sync.well();
      }
      summary(play, sync);
      report();
    }
    System.out.println(
        "%d tiket (tiket), %d kertas lain (berkas), laporan-harian.pdf, gambar, day.jsonl, summary.json: %s"
            .formatted(count(TICKETS), count(PAPERS), out));
    return well ? 0 : 1;
  }

  private long count(String folder) throws IOException {
    Path there = out.resolve(folder);
    if (!Files.isDirectory(there)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(there)) {
      return files.count();
    }
  }

  private void pictures(Play play) {
    ScriptDesk desk = play.desk("1").orElseThrow();
    try {
      pictures.take(desk.desk(), desk.instant(), desk.folder(), out.resolve("gambar"));
    } catch (IOException e) {
      throw new UncheckedIOException("pictures", e);
    }
  }

  /** The last paper of the day, where nobody has to look for it among the others. */
  private void report() throws IOException {
    Path printed = out.resolve(PAPERS).resolve(DemoDay.DAY + "-laporan-harian.pdf");
    if (Files.exists(printed)) {
      Files.copy(printed, out.resolve("laporan-harian.pdf"));
    }
  }

  private void summary(Play play, @Nullable DemoSync sync) throws IOException {
    ScriptDesk desk = play.desk("1").orElseThrow();
    DayFigures f = DayFigures.of(desk.look().dayBook(DemoDay.DAY));
    ObjectNode s = Play.JSON.createObjectNode();
    s.put("visits", f.visits());
    s.put("tickets", f.counts().tickets());
    ObjectNode outcomes = s.putObject("outcomes");
    outcomes.put("served", f.counts().served());
    outcomes.put("noShow", f.counts().noShow());
    outcomes.put("left", f.counts().left());
    outcomes.put("waiting", f.counts().waiting());
    ObjectNode screening = s.putObject("screening");
    for (Screened outcome : Screened.values()) {
      screening.put(outcome.name(), f.screening().getOrDefault(outcome, 0));
    }
    ObjectNode dossiers = s.putObject("dossiers");
    dossiers.put("opened", f.dossiers().opened());
    dossiers.put("returned", f.dossiers().returned());
    s.put("meanWaitSeconds", f.waits().mean());
    s.put("p90WaitSeconds", f.waits().p90());
    s.put("meanServiceSeconds", f.meanServiceSeconds());
    if (sync != null) {
      sync.into(s);
    }
    Files.writeString(
        out.resolve("summary.json"),
        Play.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(s) + "\n");
  }
}
