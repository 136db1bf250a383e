package id.loket.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.loket.desk.Desk;
import id.loket.desk.Doctor;
import id.loket.desk.Doctor.Finding;
import id.loket.desk.PcClock;
import id.loket.desk.StaffDesk.SignIn;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.print.PrintThreads;
import id.loket.print.printer.Printers;
import id.loket.store.FolderLock;
import id.loket.store.Machine;
import id.loket.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code loket doctor [--data DIR] [--json] [--rebuild]}: is all well? Exit 0 only if it is. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Memeriksa apakah data kantor sehat. (Checks whether the office's data is well.)")
public final class DoctorCommand implements Callable<Integer> {
  private static final int NOT_WELL = 1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder data; bawaan: folder kantor ini (a data folder, or one of play)")
  private @Nullable Path data;

  @Option(names = "--json", description = "untuk dibaca program (machine readable)")
  private boolean json;

  @Option(
      names = "--rebuild",
      description = "susun ulang keadaan dari jurnal (state anew from the journal)")
  private boolean rebuild;

  @Mixin private final AskClerk ask = new AskClerk();

  @Spec private @Nullable CommandSpec spec;

  private final Surroundings around;
  private final Phrases words = Phrases.indonesian();
  private final ObjectNode answer = Play.JSON.createObjectNode();
  private boolean well = true;

  /**
   * What the command meets outside the folder.
   *
   * @param state the user's state folder
   * @param printers names of those that the system knows
   */
  public record Surroundings(
      Path state, String machine, PcClock clock, InputStream in, Supplier<List<String>> printers) {}

  public DoctorCommand() {
    this(
        new Surroundings(
            Machine.stateFolder(),
            Machine.id(),
            PcClock.system(),
            System.in,
            () -> new Printers(PrintThreads.forDrivers()).list().join()));
  }

  public DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> folders = folders(data == null ? Machine.dataFolder() : data);
    ArrayNode each = answer.putArray("folders");
    for (Path folder : folders) {
      boolean rebuilt = !rebuild || rebuilt(folder);
      well &= rebuilt;
      examine(folder, each.addObject());
    }
    printers();
    answer.put("ok", well);
    say(words.text(well ? "doctor.well" : "doctor.notWell"));
    if (json) {
      out().println(text(answer));
    }
    out().flush();
    return well ? 0 : NOT_WELL;
  }

  /** The folder itself, or the desks that a day script made in it. */
  private static List<Path> folders(Path given) throws IOException {
    if (!Store.exists(given) && Files.isDirectory(given)) {
      try (Stream<Path> inside = Files.list(given)) {
        List<Path> desks =
            inside
                .filter(p -> p.getFileName().toString().startsWith("desk-") && Store.exists(p))
                .sorted()
                .toList();
        if (!desks.isEmpty()) {
          return desks;
        }
      }
    }
    return List.of(given);
  }

  private void examine(Path folder, ObjectNode out) {
    say(words.text("doctor.folder", folder));
    boolean ok = true;
    ArrayNode checks = Play.JSON.createArrayNode();
    for (Finding f : Doctor.examine(folder, around.state(), around.clock())) {
      ok &= f.ok();
      checks.add(line(f.check(), f.ok(), sentence(f)));
      if (f.check().equals("chain") && f.ok()) {
        out.put("entries", (Long) f.args().getFirst());
      }
      if (f.check().equals("state")) {
        out.put("digest", f.args().isEmpty() ? "" : f.args().getFirst().toString());
      }
      if (f.check().equals("chain") && !f.ok() && f.args().size() == 2) {
        out.putObject("damaged")
            .put("origin", f.args().getFirst().toString())
            .put("seq", (Long) f.args().getLast());
      }
    }
    out.put("folder", folder.toString());
    out.put("ok", ok);
    out.set("checks", checks);
    well &= ok;
  }

  private String sentence(Finding f) {
    String own = "doctor." + f.check() + "." + f.word();
    return words.text(words.has(own) ? own : "doctor.any." + f.word(), f.args());
  }

  private ObjectNode line(String check, boolean ok, String sentence) {
    String name = words.text("doctor." + check);
    say("%-16s %s".formatted(name, ok ? "OK  " + sentence : sentence).stripTrailing());
    return Play.JSON.createObjectNode().put("check", check).put("ok", ok).put("text", sentence);
  }

  private void printers() {
    List<String> names = around.printers().get();
    String sentence =
        names.isEmpty()
            ? words.text("doctor.printers.none")
            : words.text("doctor.printers.ok", String.join(", ", names));
    line("printers", true, sentence);
    ArrayNode list = answer.putArray("printers");
    names.forEach(list::add);
  }

  /** Says what came of it; false where it was not done. */
  private boolean rebuilt(Path folder) throws IOException {
    if (!Store.exists(folder)) {
      return true;
    }
    Optional<FolderLock> lock = FolderLock.take(folder);
    if (lock.isEmpty()) {
      return refused(words.text("doctor.rebuild.open", folder));
    }
    try (FolderLock held = lock.get();
        Desk desk = new Desk(place(folder), around.clock())) {
      desk.trustJournal();
      Who who = Who.SYSTEM;
      if (!desk.sample()) {
        switch (ask.signIn(desk, around.clock(), around.in())) {
          case Outcome.Done<SignIn>(SignIn in) -> who = new Who(in.clerk(), null);
          case Outcome.Refused<SignIn>(var refusal) -> {
            return refused(Words.indonesian().sentence(refusal));
          }
        }
        desk.trustJournal();
      }
      return switch (desk.rebuild(who)) {
        case Outcome.Done<Desk.Rebuilt>(Desk.Rebuilt(String before, String after)) -> {
          say(words.text("doctor.rebuild.done", before, after));
          answer.putObject("rebuilt").put("before", before).put("after", after);
          yield true;
        }
        case Outcome.Refused<Desk.Rebuilt>(var refusal) ->
            refused(Words.indonesian().sentence(refusal));
      };
    }
  }

  /** The code stands in the folder itself. */
  private Desk.Place place(Path folder) {
    return new Desk.Place(folder, around.state(), "1", false, around.machine());
  }

  private boolean refused(String sentence) {
    say(sentence);
    answer.put("refused", sentence);
    return false;
  }

  private void say(String line) {
    if (!json) {
      out().println(line);
    }
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills it in");
    }
    return spec.commandLine().getOut();
  }

  private static String text(ObjectNode node) {
    try {
      return Play.JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
