package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.Passwords;
import id.loket.desk.PcClock;
import id.loket.desk.PrivacyDesk;
import id.loket.desk.RegisterDesk;
import id.loket.desk.ScriptClock;
import id.loket.desk.Session;
import id.loket.desk.SetUpDesk;
import id.loket.desk.StaffDesk;
import id.loket.fixture.OffScreen;
import id.loket.print.Papers;
import id.loket.print.PrintThreads;
import id.loket.print.Wording;
import id.loket.print.printer.Delivery;
import id.loket.print.printer.PrinterFile;
import id.loket.print.printer.Printers;
import id.loket.print.printer.TcpPrinter;
import id.loket.sync.Joined;
import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.kit.scan.Scanner;
import id.loket.ui.shell.NavItem;
import id.loket.ui.shell.NewPasswordController;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.ShellModel;
import id.loket.ui.shell.ShellWindow;
import id.loket.ui.shell.SignInController;
import id.loket.ui.shell.StatusController;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.print.PrintService;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * Wizard, sign-in and settings on a real desk, put together as Office does it. On the JavaFX
 * thread.
 */
public final class RealOffice implements AutoCloseable {

  public static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T03:00:00Z");

  public final ScriptClock clock = new ScriptClock(MONDAY_AT_TEN);
  private final OffScreen offScreen = new OffScreen(clock);
  private final boolean inline;
  public final Desk desk;
  public final StaffDesk staff;
  public final SetUpDesk setUp;
  public final Session session = new Session();
  public final ShellModel model = new ShellModel();
  public final Texts texts;
  public final Keys keys = new Keys();
  public final Dialogs dialogs;
  public final Settings settings;
  public final Theme theme;
  public final Loader loader;
  public final List<PrintService> installed = new CopyOnWriteArrayList<>();
  public final AtomicReference<String> happened = new AtomicReference<>("");
  public final FirstStart start;

  /** What makes the sample office. */
  public volatile Runnable sampling = () -> happened.set("sample");

  /** What the wizard's other way does. */
  public volatile Runnable joinWay = () -> happened.set("join");

  /** Hubs to join; unless set there is none. */
  public volatile Joining joining =
      new Joining(Hubs.none(), f -> new Joined.NoFile(false), hub -> {}, FileChoice.system());

  /** Where failures go that no screen expects; unless set they fail the test. */
  public volatile Consumer<Throwable> unexpected = RealOffice::fail;

  private final Work work;

  public RealOffice(Path folder, boolean sample, boolean inline) {
    this(folder, sample, inline, new Texts(Texts.Language.ID));
  }

  private RealOffice(Path folder, boolean sample, boolean inline, Texts texts) {
    this(folder, sample, inline, texts, new Loader(texts));
  }

  /** Registers its controllers at that loader. */
  public RealOffice(Path folder, boolean sample, boolean inline, Texts texts, Loader loader) {
    this.texts = texts;
    this.loader = loader;
    dialogs = new Dialogs(texts, keys);
    desk =
        new Desk(
            new Desk.Place(folder.resolve("data"), folder.resolve("state"), "1", sample),
            offScreen);
    this.inline = inline;
    PcClock pc = clock;
    staff = new StaffDesk(desk, new Passwords(pc), pc);
    setUp = new SetUpDesk(desk);
    settings = Settings.open(folder);
    theme = new Theme(settings);
    work = inline ? Work.inline(this::told) : Work.background(this::told);
    start = FirstStart.of(desk.known());
    register(folder.resolve("data"));
  }

  private void told(Throwable failure) {
    unexpected.accept(failure);
  }

  private static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }

  private void register(Path data) {
    var threads = PrintThreads.forDrivers();
    var printers = new Printers(() -> List.copyOf(installed), threads);
    var file = new PrinterFile(data);
    var words = Wording.indonesian();
    var papers = new Papers(words);
    var delivery = new Delivery(papers, words, printers, new TcpPrinter(threads), data);
    var saver = new Saver(session, work, texts, dialogs);
    var end =
        new WizardEnd(
            () -> sampling.run(),
            () -> happened.set(happened.get() + " ready"),
            () -> joinWay.run());
    loader
        .with(StatusController.class, () -> new StatusController(model))
        .with(
            ShellController.class,
            () ->
                new ShellController(
                    model, texts, loader, keys, new Scanner(Scanner.USUAL_GAP), dialogs, theme))
        .with(NewPasswordController.class, () -> new NewPasswordController(texts))
        .with(
            SignInController.class,
            () -> new SignInController(desk, staff, new PrivacyDesk(desk), work, texts))
        .with(
            WizardController.class,
            () -> new WizardController(start, setUp, staff, work, texts, end))
        .with(WizardLanguageController.class, () -> new WizardLanguageController(texts, settings))
        .with(WizardOfficeController.class, () -> new WizardOfficeController(start))
        .with(
            WizardCountersController.class, () -> new WizardCountersController(start, desk, texts))
        .with(WizardAdminController.class, () -> new WizardAdminController(start, texts))
        .with(
            WizardCodeController.class,
            () -> new WizardCodeController(papers, printers, desk, work, texts))
        .with(
            SettingsController.class,
            () -> new SettingsController(loader, Views::of, session, saver, texts))
        .with(OfficeFormController.class, () -> new OfficeFormController(texts, work))
        .with(PrinterFormController.class, () -> new PrinterFormController(printers, file, texts))
        .with(OfficeController.class, () -> new OfficeController(desk, setUp, saver))
        .with(CountersController.class, () -> new CountersController(desk, setUp, saver, texts))
        .with(StaffController.class, () -> new StaffController(staff, saver, texts))
        .with(AccountController.class, () -> new AccountController(session, staff, saver, texts))
        .with(ProtocolController.class, () -> new ProtocolController(desk, setUp, saver, texts))
        .with(CallsController.class, () -> new CallsController(desk, setUp, saver, texts))
        .with(HoursController.class, () -> new HoursController(desk, setUp, saver, texts))
        .with(HolidaysController.class, () -> new HolidaysController(desk, setUp, saver, texts))
        .with(QuotasController.class, () -> new QuotasController(desk, setUp, saver, texts))
        .with(
            SlotPlansController.class,
            () -> new SlotPlansController(desk, setUp, session, saver, texts))
        .with(
            RegistersController.class,
            () -> new RegistersController(new RegisterDesk(desk), saver, texts))
        .with(
            PrintersController.class,
            () -> new PrintersController(desk, delivery, file, saver, work, texts))
        .with(JoinController.class, () -> new JoinController(desk, joining, work, texts, end))
        .with(HubController.class, () -> new HubController(desk, joining, work, texts, dialogs))
        .with(LookController.class, () -> new LookController(theme, settings, texts))
        .with(
            ClockController.class,
            () -> new ClockController(desk, setUp, clock, session, saver, dialogs, texts))
        .with(
            SampleController.class,
            () -> new SampleController(desk, dialogs, texts, () -> happened.set("removed")));
  }

  /** The frame with the settings as its only screen. */
  public ShellWindow window() {
    model
        .items()
        .setAll(
            new NavItem(
                "settings",
                Views.SETTINGS,
                "settings.title",
                Material2OutlinedMZ.SETTINGS,
                Set.of(),
                true));
    model.sample().set(desk.sample());
    if (!inline) {
      offScreen.watch();
    }
    return new ShellWindow(Views.SHELL, loader, texts, theme, keys, new Scanner(Scanner.USUAL_GAP));
  }

  @Override
  public void close() {
    offScreen.check();
    work.close();
    settings.flush();
    desk.close();
  }
}
