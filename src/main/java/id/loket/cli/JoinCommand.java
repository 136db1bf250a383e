package id.loket.cli;

import id.loket.desk.Desk;
import id.loket.desk.PcClock;
import id.loket.desk.StaffDesk.SignIn;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.staff.Right;
import id.loket.store.FolderLock;
import id.loket.store.Machine;
import id.loket.store.Store;
import id.loket.sync.Enrolment;
import id.loket.sync.EnrolmentFile;
import id.loket.sync.HubException;
import id.loket.sync.HubLink;
import id.loket.sync.HubTrouble;
import id.loket.sync.Joined;
import id.loket.sync.LinkState;
import id.loket.sync.LinkState.Phase;
import id.loket.sync.Links;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loket join FILE [--data DIR]}: this desk exchanges with that hub from now on. */
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    description =
        "Menggabungkan meja ini dengan pusat data. (Joins this desk to a hub by its enrolment file.)")
public final class JoinCommand implements Callable<Integer> {
  private static final int NOT_DONE = 1;
  private static final Duration TELLS_EVERY = Duration.ofSeconds(3);

  @Parameters(
      index = "0",
      paramLabel = "BERKAS",
      description = "dari loket hub enrol (enrolment file)")
  private Path file = Path.of("");

  @Option(names = "--data", paramLabel = "DIR", description = "folder data (a data folder)")
  private @Nullable Path data;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "bila kode kecamatan di folder itu salah: catat ulang semuanya di folder baru ini (where the"
              + " office code of that folder is wrong: write all of it once more in this new folder)")
  private @Nullable Path into;

  @Mixin private final AskClerk ask = new AskClerk();

  @Spec private @Nullable CommandSpec spec;

  private final Path home;
  private final Path state;
  private final PcClock clock;
  private final InputStream in;

  public JoinCommand() {
    this(Machine.dataFolder(), Machine.stateFolder(), PcClock.system(), System.in);
  }

  /**
   * Joins a folder of this user.
   *
   * @param home where this user's office is or would be
   */
  JoinCommand(Path home, Path state, PcClock clock, InputStream in) {
    this.home = home;
    this.state = state;
    this.clock = clock;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = data == null ? home : data;
    if (data != null && !Store.exists(folder)) {
      // a name that was mistyped would otherwise make a desk that nobody wanted
      say(both("join.newFolder", folder));
    }
    Store.prepare(folder);
    Optional<FolderLock> lock = FolderLock.take(folder);
    if (lock.isEmpty()) {
      return wrong(both("join.open", folder));
    }
    boolean practice = !Store.exists(folder) && hubIsForPractice();
    try (FolderLock held = lock.get();
        Desk desk = new Desk(new Desk.Place(folder, state, "1", practice), clock)) {
      Optional<Refusal> refusal = notAllowed(desk);
      if (refusal.isPresent()) {
        return wrong(Words.indonesian().sentence(refusal.get()));
      }
      if (into != null) {
        return moved(desk, folder, into);
      }
      try (Links links = new Links(desk, folder, Machine.id(), clock::instant)) {
        return join(links);
      }
    }
  }

  private int moved(Desk old, Path folder, Path to) throws IOException {
    Optional<Enrolment> enrolment = EnrolmentFile.read(file);
    if (enrolment.isEmpty()) {
      return wrong(both("join.noFile", file));
    }
    String office = enrolment.get().place().office();
    if (old.known().office().filter(o -> !o.code().equals(office)).isEmpty()) {
      return wrong(both("join.into.notNeeded", folder, office));
    }
    IntoNewFolder.Tell tell =
        new IntoNewFolder.Tell() {
          @Override
          public void say(String sentence) {
            JoinCommand.this.say(sentence);
          }

          @Override
          public int wrong(String sentence) {
            return JoinCommand.this.wrong(sentence);
          }
        };
    return new IntoNewFolder(tell, state, clock)
        .move(folder, old.sample(), enrolment.get(), to, this::join);
  }

  /** A new folder becomes what its hub is. */
  private boolean hubIsForPractice() throws IOException {
    var enrolment = EnrolmentFile.read(file);
    if (enrolment.isEmpty()) {
      return false;
    }
    try (HubLink link = new HubLink(enrolment.get(), new HubLink.Self(Machine.id(), false))) {
      link.hello();
      return false;
    } catch (HubException e) {
      return e.trouble() instanceof HubTrouble.OtherSort(boolean sample) && sample;
    }
  }

  /** A new folder and one for practice are anybody's. */
  private Optional<Refusal> notAllowed(Desk desk) throws IOException {
    if (desk.sample() || !desk.known().hasAdmin()) {
      return Optional.empty();
    }
    return switch (ask.signIn(desk, clock, in)) {
      case Outcome.Done<SignIn>(SignIn signed) ->
          signed.clerk().may(Right.SET_UP)
              ? Optional.empty()
              : Optional.of(Refusal.of(Refusal.Code.NOT_ALLOWED, "join"));
      case Outcome.Refused<SignIn>(Refusal refusal) -> Optional.of(refusal);
    };
  }

  private int join(Links links) {
    return switch (links.join(file)) {
      case Joined.Done done -> {
        say(both("join.done", done.place().desk(), done.place().office(), done.address().host()));
        say(both("hub.kind." + done.kind().name()));
        yield fetch(links);
      }
      case Joined.Trouble(HubTrouble trouble) -> wrong(HubWords.of(trouble));
      case Joined.Wrong(var why, var place) ->
          wrong(both("join.wrong." + why.name(), place.office(), place.desk()));
      case Joined.NoFile(boolean kept) -> wrong(both(kept ? "join.notKept" : "join.noFile", file));
    };
  }

  /** What the office wrote so far comes now, with word of how far it is. */
  private int fetch(Links links) {
    links.start();
    while (!links.syncNow(TELLS_EVERY)) {
      for (LinkState link : links.states()) {
        if (link.phase() instanceof Phase.Stopped(var since, HubTrouble trouble)) {
          return wrong(HubWords.of(trouble));
        }
        if (link.phase() instanceof Phase.Offline) {
          say(both("join.later"));
          return ExitCode.OK;
        }
        LinkState.Progress progress = link.progress();
        if (progress != null) {
          say(both("join.progress", progress.done(), progress.of()));
        }
      }
    }
    say(both("join.inStep"));
    links.past().forEach(p -> say(both("join.past", p.desk(), p.entries(), p.from(), p.to())));
    return ExitCode.OK;
  }

  private static String both(String key, Object... args) {
    return HubWords.both(key, args);
  }

  private void say(String sentence) {
    PrintWriter out = spec().commandLine().getOut();
    out.println(sentence);
    out.flush();
  }

  private int wrong(String sentence) {
    PrintWriter err = spec().commandLine().getErr();
    err.println(sentence);
    err.flush();
    return NOT_DONE;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills it in");
    }
    return spec;
  }
}
