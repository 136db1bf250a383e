package id.loket.cli;

import id.loket.store.Machine;
import id.loket.sync.HubException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loket play FILE.jsonl --data DIR [--out DIR]}. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = "Memainkan hari contoh dari berkas. (Plays a scripted day on a CONTOH folder.)")
public final class PlayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "*.jsonl, - : standard input")
  private String file = "-";

  @Option(names = "--data", required = true, description = "folder; each desk has one in it")
  private Path data = Path.of(".");

  @Option(names = "--out", description = "where papers go (DIR/out)")
  private @Nullable Path out;

  @Mixin private final PlayHubOptions hub = new PlayHubOptions();

  @Override
  public Integer call() throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    Path papers = out == null ? data.resolve("out") : out;
    if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
      System.err.println(
          Phrases.indonesian().text("play.noFile", file)
              + " ("
              + Phrases.english().text("play.noFile", file)
              + ")");
      return 2;
    }
    PlayHub joined;
    try {
      joined = hub.open();
    } catch (HubException e) {
      System.err.println(HubWords.of(e.trouble()));
      return 2;
    }
    try (BufferedReader script = reader();
        Play play = new Play(new Play.Folders(data, Machine.stateFolder(), papers), joined)) {
      return play.all(script, answers);
    }
  }

  private BufferedReader reader() throws IOException {
    InputStream script = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    return new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
  }
}
