package id.loket;

import id.loket.board.BoardFile;
import id.loket.board.Chime;
import id.loket.ui.Views;
import id.loket.ui.board.BoardController;
import id.loket.ui.board.BoardSettingsController;
import id.loket.ui.board.BoardWindow;
import id.loket.ui.board.FxScreens;
import id.loket.ui.counter.CounterController;
import id.loket.ui.counter.CounterViews;
import id.loket.ui.counter.IntakeDesk;
import id.loket.ui.dossier.RegisterController;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.keep.Drafts;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.reception.Reception;
import id.loket.ui.settings.FirstStart;
import id.loket.ui.settings.JoinController;
import id.loket.ui.settings.WizardFlow;
import id.loket.ui.shell.IdleLock;
import id.loket.ui.shell.NewPasswordController;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.shell.ShellWindow;
import id.loket.ui.shell.SignInController;
import id.loket.ui.shell.SignInFlow;
import id.loket.ui.shell.StatusController;
import id.loket.ui.shell.StatusFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * THE composition root, second half: the clerk's window on top of an {@link Office}. Made, used and
 * closed on the JavaFX thread; its end is awaited elsewhere.
 */
final class OfficeWindow implements AutoCloseable {
  final Office office;
  final Settings settings;
  final Texts texts;
  final Theme theme;
  final Loader loader;
  final ShellModel model = new ShellModel();
  private final Keys keys = new Keys();
  private final Dialogs dialogs;
  final Work work;
  private final Scanner scanner;
  private final BoardFile boardFile;
  private final Chime chime;
  private final Stage stage;
  final SampleSwitch sample;
  private final StatusFeed status;
  private final SyncScreens sync;
  private final Drafts drafts;
  private final PaperScreens papers;
  private final Reception reception;
  final AppointmentScreens appointments;
  private final Landing landing;
  private @Nullable ShellWindow window;
  private @Nullable SignInFlow signIn;
  private @Nullable WizardFlow wizard;
  private @Nullable BoardWindow board;

  /**
   * How the program goes from one folder to the other.
   *
   * @param make makes the sample office in its own folder; off the JavaFX thread
   * @param open opens what is there now: after the wizard, or after the sample was made
   * @param remove removes the sample and begins anew
   */
  record SampleSwitch(Runnable make, Runnable open, Runnable remove) {}

  OfficeWindow(Office office, Settings settings, Stage stage, SampleSwitch sample) {
    this.office = office;
    this.settings = settings;
    this.stage = stage;
    this.sample = sample;
    this.texts =
        new Texts(Objects.requireNonNullElse(settings.values().language(), Texts.Language.ID));
    this.dialogs = new Dialogs(texts, keys);
    this.work = Work.background(dialogs::unexpected);
    model.lasting().bind(work.oldest());
    model.busy().bind(work.running().greaterThan(0));
    this.scanner = new Scanner(Scanner.USUAL_GAP);
    this.theme = new Theme(settings);
    this.loader = new Loader(texts);
    this.boardFile = new BoardFile(office.folder);
    this.chime = Chime.system(() -> boardFile.settings().volume());
    this.drafts = Drafts.in(office.folder, office.pc::instant);
    this.papers = new PaperScreens(office, dialogs, work, texts, FileChoice.system());
    this.sync = new SyncScreens(office, loader, model, dialogs, work, texts);
    this.reception = register();
    reception.keepIn(drafts);
    this.appointments =
        new AppointmentScreens(office, loader, model, sync.marks, drafts, dialogs, work, texts);
    appointments.over(stage);
    reception.model().onAppointment(appointments::rebook);
    this.landing = new Landing(office, model, reception, appointments, work, this::dismissed);
    this.status =
        new StatusFeed(
            office.desk,
            office.session,
            new StatusFeed.Paper(office.printing.jobs(), office.printing.file()),
            model,
            work,
            texts,
            office.pc::nanos);
  }

  private Reception register() {
    papers.register(loader);
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () -> new ShellController(model, texts, loader, keys, scanner, dialogs, theme))
        .with(NewPasswordController.class, () -> new NewPasswordController(texts))
        .with(
            SignInController.class,
            () -> new SignInController(office.desk, office.staff, office.privacy, work, texts))
        .with(
            RegisterController.class,
            () -> new RegisterController(office.desk, office.session, work, texts, dialogs))
        .with(BoardController.class, () -> new BoardController(office.desk, texts, work, chime))
        .with(
            BoardSettingsController.class,
            () -> new BoardSettingsController(board(), boardFile, new FxScreens(), chime, texts));
    CounterViews.into(
        loader,
        texts,
        new IntakeDesk(office.dossiers, office.session, work, new OfficePapers(office, texts)),
        () ->
            new CounterController(
                office.desk, office.counter, office.undo, office.session, work, texts, dialogs),
        sync.marks);
    Reception made =
        new Reception(
                office.desk,
                office.session,
                papers.atTheDoor(),
                new Reception.Over(
                    Views.RECEPTION_SEARCH,
                    Views.RECEPTION_CHECKLIST,
                    Views.RECEPTION_RECHECK,
                    Views.RECEPTION_LEAVE,
                    Views.RECEPTION_DISINFECT),
                dialogs,
                work,
                texts)
            .marking(sync.marks)
            .register(loader);
    made.model().onReception(() -> model.current().set("reception"));
    made.model().onPrintJobs(() -> model.current().set("printjobs"));
    model.onTake(() -> {
      made.take();
      model.current().set("reception");
    });
    model.onSearch(made::search);
    model.onScan(made::scanned);
    new SettingsScreens(
            office, settings, new SettingsScreens.Kit(loader, texts, theme, work, dialogs))
        .register(FirstStart.of(office.desk.known()), sample, this::join);
    return made;
  }

  private void dismissed() {
    if (signIn != null) {
      signIn.end(texts.get("shell.signin.dismissed"));
    }
  }

  private BoardWindow board() {
    BoardWindow made = board;
    if (made == null) {
      made = new BoardWindow(Views.BOARD, loader, texts, new FxScreens(), boardFile, stage);
      board = made;
    }
    return made;
  }

  /** The scene with everything in it; asked for once. */
  ShellWindow window() {
    ShellWindow made = window;
    if (made == null) {
      model.items().setAll(Rail.items());
      made = new ShellWindow(Views.SHELL, loader, texts, theme, keys, scanner);
      window = made;
    }
    return made;
  }

  /** The wizard of the first start, or the sign-in. */
  void show() {
    // The frame behind is not laid out until somebody may see it.
    model.lock().set(new Region());
    ShellWindow shown = window();
    stage.setTitle(texts.get("shell.name"));
    if (FirstStart.needed(office.desk.known())) {
      wizard = new WizardFlow(loader, Views.WIZARD, texts, view -> model.lock().set(view));
      shown.show(stage, settings);
    } else {
      signIn = new SignInFlow(Views.SIGN_IN, loader, model, office.session, idleLock(), texts);
      signIn.onLeft(landing::left);
      signIn.start(shown.scene());
      shown.show(stage, settings);
      board().restore();
    }
  }

  /** From the wizard's first step into an office that is there already, and back. */
  private void join() {
    WizardFlow first = wizard;
    if (first != null) {
      first.aside(Views.JOIN, view -> view.controller(JoinController.class).onBack(first::show));
    }
  }

  private IdleLock idleLock() {
    IdleLock idle =
        new IdleLock(() -> Instant.EPOCH.plusNanos(office.pc.nanos()), office.pc::instant);
    idle.idleAfter(() -> Duration.ofMinutes(settings.values().lockMinutes()));
    return idle;
  }

  /** Whether nothing is under way: what the screens asked for has come. */
  boolean idle() {
    return work.running().get() == 0;
  }

  void unexpected(Throwable failure) {
    dialogs.unexpected(failure);
  }

  /** Leaves the screen at once; what was begun is waited for in {@link #await()}. */
  @Override
  public void close() {
    if (board != null) {
      board.leave();
    }
    if (signIn != null) {
      signIn.close();
    }
    if (wizard != null) {
      wizard.close();
    }
    status.close();
    sync.close();
    landing.close();
    if (window != null) {
      window.close();
    }
    work.ask(
        () -> {
          settings.flush();
          drafts.flush();
          return true;
        },
        done -> {});
    work.shut();
  }

  /**
   * After {@link #close()}: returns when what was begun is done, and the desk may be closed. Not on
   * the JavaFX thread.
   */
  void await() {
    work.await();
  }
}
