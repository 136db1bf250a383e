package id.loket;

import id.loket.desk.RegisterDesk;
import id.loket.ui.Views;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Settings;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Theme;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.settings.AccountController;
import id.loket.ui.settings.CallsController;
import id.loket.ui.settings.ClockController;
import id.loket.ui.settings.CountersController;
import id.loket.ui.settings.FirstStart;
import id.loket.ui.settings.HolidaysController;
import id.loket.ui.settings.HoursController;
import id.loket.ui.settings.HubController;
import id.loket.ui.settings.JoinController;
import id.loket.ui.settings.Joining;
import id.loket.ui.settings.LookController;
import id.loket.ui.settings.OfficeController;
import id.loket.ui.settings.OfficeFormController;
import id.loket.ui.settings.PrinterFormController;
import id.loket.ui.settings.PrintersController;
import id.loket.ui.settings.ProtocolController;
import id.loket.ui.settings.QuotasController;
import id.loket.ui.settings.RegistersController;
import id.loket.ui.settings.SampleController;
import id.loket.ui.settings.Saver;
import id.loket.ui.settings.SettingsController;
import id.loket.ui.settings.SlotPlansController;
import id.loket.ui.settings.StaffController;
import id.loket.ui.settings.WizardAdminController;
import id.loket.ui.settings.WizardCodeController;
import id.loket.ui.settings.WizardController;
import id.loket.ui.settings.WizardCountersController;
import id.loket.ui.settings.WizardEnd;
import id.loket.ui.settings.WizardLanguageController;
import id.loket.ui.settings.WizardOfficeController;

/** The part of the composition root that makes the wizard's and the settings' controllers. */
final class SettingsScreens {
  private final Office office;
  private final Settings settings;
  private final Kit kit;

  /** What every screen stands on. */
  record Kit(Loader loader, Texts texts, Theme theme, Work work, Dialogs dialogs) {}

  SettingsScreens(Office office, Settings settings, Kit kit) {
    this.office = office;
    this.settings = settings;
    this.kit = kit;
  }

  /**
   * @param join shows the way into an office that is there already
   */
  void register(FirstStart start, OfficeWindow.SampleSwitch sample, Runnable join) {
    WizardEnd end = new WizardEnd(sample.make(), sample.open(), join);
    wizard(start, end);
    hub(end);
    Saver saver = new Saver(office.session, kit.work(), kit.texts(), kit.dialogs());
    officeSections(saver);
    machineSections(saver, sample.remove());
  }

  private void wizard(FirstStart start, WizardEnd end) {
    Texts texts = kit.texts();
    kit.loader()
        .with(
            WizardController.class,
            () -> new WizardController(start, office.setUp, office.staff, kit.work(), texts, end))
        .with(WizardLanguageController.class, () -> new WizardLanguageController(texts, settings))
        .with(WizardOfficeController.class, () -> new WizardOfficeController(start))
        .with(
            WizardCountersController.class,
            () -> new WizardCountersController(start, office.desk, texts))
        .with(WizardAdminController.class, () -> new WizardAdminController(start, texts))
        .with(
            WizardCodeController.class,
            () ->
                new WizardCodeController(
                    office.printing.papers(),
                    office.printing.printers(),
                    office.desk,
                    kit.work(),
                    texts));
  }

  private void hub(WizardEnd end) {
    Joining joining = Joining.of(office.links, FileChoice.system());
    kit.loader()
        .with(
            JoinController.class,
            () -> new JoinController(office.desk, joining, kit.work(), kit.texts(), end))
        .with(
            HubController.class,
            () -> new HubController(office.desk, joining, kit.work(), kit.texts(), kit.dialogs()));
  }

  private void officeSections(Saver saver) {
    Texts texts = kit.texts();
    kit.loader()
        .with(
            SettingsController.class,
            () -> new SettingsController(kit.loader(), Views::of, office.session, saver, texts))
        .with(OfficeFormController.class, () -> new OfficeFormController(texts, kit.work()))
        .with(OfficeController.class, () -> new OfficeController(office.desk, office.setUp, saver))
        .with(
            CountersController.class,
            () -> new CountersController(office.desk, office.setUp, saver, texts))
        .with(StaffController.class, () -> new StaffController(office.staff, saver, texts))
        .with(
            ProtocolController.class,
            () -> new ProtocolController(office.desk, office.setUp, saver, texts))
        .with(
            CallsController.class,
            () -> new CallsController(office.desk, office.setUp, saver, texts))
        .with(
            HoursController.class,
            () -> new HoursController(office.desk, office.setUp, saver, texts))
        .with(
            HolidaysController.class,
            () -> new HolidaysController(office.desk, office.setUp, saver, texts))
        .with(
            QuotasController.class,
            () -> new QuotasController(office.desk, office.setUp, saver, texts))
        .with(
            SlotPlansController.class,
            () -> new SlotPlansController(office.desk, office.setUp, office.session, saver, texts))
        .with(
            RegistersController.class,
            () -> new RegistersController(new RegisterDesk(office.desk), saver, texts));
  }

  private void machineSections(Saver saver, Runnable removeSample) {
    Texts texts = kit.texts();
    Office.Printing printing = office.printing;
    kit.loader()
        .with(
            AccountController.class,
            () -> new AccountController(office.session, office.staff, saver, texts))
        .with(
            PrinterFormController.class,
            () -> new PrinterFormController(printing.printers(), printing.file(), texts))
        .with(
            PrintersController.class,
            () ->
                new PrintersController(
                    office.desk, printing.delivery(), printing.file(), saver, kit.work(), texts))
        .with(LookController.class, () -> new LookController(kit.theme(), settings, texts))
        .with(
            ClockController.class,
            () ->
                new ClockController(
                    office.desk,
                    office.setUp,
                    office.pc,
                    office.session,
                    saver,
                    kit.dialogs(),
                    texts))
        .with(
            SampleController.class,
            () -> new SampleController(office.desk, kit.dialogs(), texts, removeSample));
  }
}
