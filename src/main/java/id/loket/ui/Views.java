package id.loket.ui;

import id.loket.ui.appointment.AppointmentController;
import id.loket.ui.appointment.BookController;
import id.loket.ui.appointment.BookingController;
import id.loket.ui.appointment.ContactController;
import id.loket.ui.appointment.DoneController;
import id.loket.ui.appointment.ImportController;
import id.loket.ui.appointment.ListController;
import id.loket.ui.appointment.MovingController;
import id.loket.ui.appointment.WeekController;
import id.loket.ui.board.BoardController;
import id.loket.ui.board.BoardSettingsController;
import id.loket.ui.counter.ActsController;
import id.loket.ui.counter.ApplicantController;
import id.loket.ui.counter.ChoiceController;
import id.loket.ui.counter.CounterController;
import id.loket.ui.counter.HistoryController;
import id.loket.ui.counter.IntakeController;
import id.loket.ui.counter.PanelController;
import id.loket.ui.counter.PersonController;
import id.loket.ui.counter.QueueController;
import id.loket.ui.dossier.RegisterController;
import id.loket.ui.kit.Loader.View;
import id.loket.ui.reception.ChecklistController;
import id.loket.ui.reception.DisinfectController;
import id.loket.ui.reception.FormController;
import id.loket.ui.reception.LeaveController;
import id.loket.ui.reception.ReceptionController;
import id.loket.ui.reception.RecheckController;
import id.loket.ui.reception.ScreeningController;
import id.loket.ui.reception.SearchController;
import id.loket.ui.reception.SideController;
import id.loket.ui.reception.WhoController;
import id.loket.ui.report.PrintJobsController;
import id.loket.ui.report.TodayController;
import id.loket.ui.service.ServiceController;
import id.loket.ui.settings.AccountController;
import id.loket.ui.settings.CallsController;
import id.loket.ui.settings.ClockController;
import id.loket.ui.settings.CountersController;
import id.loket.ui.settings.HolidaysController;
import id.loket.ui.settings.HoursController;
import id.loket.ui.settings.HubController;
import id.loket.ui.settings.JoinController;
import id.loket.ui.settings.LookController;
import id.loket.ui.settings.OfficeController;
import id.loket.ui.settings.OfficeFormController;
import id.loket.ui.settings.PrinterFormController;
import id.loket.ui.settings.PrintersController;
import id.loket.ui.settings.ProtocolController;
import id.loket.ui.settings.QuotasController;
import id.loket.ui.settings.RegistersController;
import id.loket.ui.settings.SampleController;
import id.loket.ui.settings.Section;
import id.loket.ui.settings.SettingsController;
import id.loket.ui.settings.SlotPlansController;
import id.loket.ui.settings.StaffController;
import id.loket.ui.settings.WizardAdminController;
import id.loket.ui.settings.WizardCodeController;
import id.loket.ui.settings.WizardController;
import id.loket.ui.settings.WizardCountersController;
import id.loket.ui.settings.WizardLanguageController;
import id.loket.ui.settings.WizardOfficeController;
import id.loket.ui.shell.NewPasswordController;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.SignInController;
import id.loket.ui.shell.StatusController;
import id.loket.ui.sync.SyncController;

/** Every view of the program: its file under {@code fxml/} and its controller. */
public enum Views implements View {
  APPOINTMENT("appointment/appointment", AppointmentController.class),
  APPOINTMENT_BOOK("appointment/book", BookController.class),
  APPOINTMENT_CALLS("appointment/calls", ContactController.class),
  APPOINTMENT_DONE("appointment/done", DoneController.class),
  APPOINTMENT_IMPORT("appointment/import", ImportController.class),
  APPOINTMENT_FORM("appointment/form", BookingController.class),
  APPOINTMENT_LIST("appointment/list", ListController.class),
  APPOINTMENT_MOVING("appointment/moving", MovingController.class),
  APPOINTMENT_WEEK("appointment/week", WeekController.class),
  BOARD("board/board", BoardController.class),
  BOARD_SETTINGS("board/boardsettings", BoardSettingsController.class),
  COUNTER("counter/counter", CounterController.class),
  COUNTER_ACTS("counter/acts", ActsController.class),
  COUNTER_APPLICANT("counter/applicant", ApplicantController.class),
  COUNTER_CHOICE("counter/choice", ChoiceController.class),
  COUNTER_INTAKE("counter/intake", IntakeController.class),
  COUNTER_HISTORY("counter/history", HistoryController.class),
  COUNTER_PANEL("counter/panel", PanelController.class),
  COUNTER_PERSON("counter/person", PersonController.class),
  COUNTER_QUEUE("counter/queue", QueueController.class),
  JOIN("settings/join", JoinController.class),
  NEW_PASSWORD("shell/password", NewPasswordController.class),
  PRINT_JOBS("report/printjobs", PrintJobsController.class),
  RECEPTION("reception/reception", ReceptionController.class),
  RECEPTION_CHECKLIST("reception/checklist", ChecklistController.class),
  RECEPTION_DISINFECT("reception/disinfect", DisinfectController.class),
  RECEPTION_FORM("reception/form", FormController.class),
  RECEPTION_LEAVE("reception/leave", LeaveController.class),
  RECEPTION_PERSON("reception/person", WhoController.class),
  RECEPTION_RECHECK("reception/recheck", RecheckController.class),
  RECEPTION_SCREENING("reception/screening", ScreeningController.class),
  RECEPTION_SEARCH("reception/search", SearchController.class),
  RECEPTION_SIDE("reception/side", SideController.class),
  REGISTER("dossier/register", RegisterController.class),
  SERVICE("service/service", ServiceController.class),
  SETTINGS("settings/settings", SettingsController.class),
  SETTINGS_ACCOUNT("settings/account", AccountController.class),
  SETTINGS_APPOINTMENTS("settings/appointments", SlotPlansController.class),
  SETTINGS_CALLS("settings/calls", CallsController.class),
  SETTINGS_CLOCK("settings/clock", ClockController.class),
  SETTINGS_COUNTERS("settings/counters", CountersController.class),
  SETTINGS_HOLIDAYS("settings/holidays", HolidaysController.class),
  SETTINGS_HOURS("settings/hours", HoursController.class),
  SETTINGS_HUB("settings/hub", HubController.class),
  SETTINGS_LOOK("settings/look", LookController.class),
  SETTINGS_OFFICE("settings/office", OfficeController.class),
  SETTINGS_OFFICE_FORM("settings/office-form", OfficeFormController.class),
  SETTINGS_PRINTERS("settings/printers", PrintersController.class),
  SETTINGS_PRINTER_FORM("settings/printer-form", PrinterFormController.class),
  SETTINGS_PROTOCOL("settings/protocol", ProtocolController.class),
  SETTINGS_QUOTAS("settings/quotas", QuotasController.class),
  SETTINGS_REGISTERS("settings/registers", RegistersController.class),
  SETTINGS_SAMPLE("settings/sample", SampleController.class),
  SETTINGS_STAFF("settings/staff", StaffController.class),
  SHELL("shell/shell", ShellController.class),
  SIGN_IN("shell/signin", SignInController.class),
  STATUS("shell/status", StatusController.class),
  SYNC("sync/sync", SyncController.class),
  TODAY("report/today", TodayController.class),
  WIZARD("settings/wizard", WizardController.class),
  WIZARD_ADMIN("settings/wizard-admin", WizardAdminController.class),
  WIZARD_CODE("settings/wizard-code", WizardCodeController.class),
  WIZARD_COUNTERS("settings/wizard-counters", WizardCountersController.class),
  WIZARD_LANGUAGE("settings/wizard-language", WizardLanguageController.class),
  WIZARD_OFFICE("settings/wizard-office", WizardOfficeController.class);

  private final String path;
  private final Class<?> controller;

  Views(String path, Class<?> controller) {
    this.path = path;
    this.controller = controller;
  }

  /** The view of a section of the settings. */
  public static Views of(Section section) {
    return valueOf("SETTINGS_" + section.name());
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
