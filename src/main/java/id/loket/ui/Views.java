package id.loket.ui;

import id.loket.ui.kit.Loader.View;
import id.loket.ui.settings.AccountController;
import id.loket.ui.settings.CallsController;
import id.loket.ui.settings.ClockController;
import id.loket.ui.settings.CountersController;
import id.loket.ui.settings.HolidaysController;
import id.loket.ui.settings.HoursController;
import id.loket.ui.settings.LookController;
import id.loket.ui.settings.OfficeController;
import id.loket.ui.settings.OfficeFormController;
import id.loket.ui.settings.PrinterFormController;
import id.loket.ui.settings.PrintersController;
import id.loket.ui.settings.ProtocolController;
import id.loket.ui.settings.QuotasController;
import id.loket.ui.settings.SampleController;
import id.loket.ui.settings.Section;
import id.loket.ui.settings.SettingsController;
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

/** Every view of the program: its file under {@code fxml/} and its controller. */
public enum Views implements View {
  SHELL("shell/shell", ShellController.class),
  SIGN_IN("shell/signin", SignInController.class),
  NEW_PASSWORD("shell/password", NewPasswordController.class),
  WIZARD("settings/wizard", WizardController.class),
  WIZARD_LANGUAGE("settings/wizard-language", WizardLanguageController.class),
  WIZARD_OFFICE("settings/wizard-office", WizardOfficeController.class),
  WIZARD_COUNTERS("settings/wizard-counters", WizardCountersController.class),
  WIZARD_ADMIN("settings/wizard-admin", WizardAdminController.class),
  WIZARD_CODE("settings/wizard-code", WizardCodeController.class),
  SETTINGS("settings/settings", SettingsController.class),
  SETTINGS_OFFICE_FORM("settings/office-form", OfficeFormController.class),
  SETTINGS_PRINTER_FORM("settings/printer-form", PrinterFormController.class),
  SETTINGS_OFFICE("settings/office", OfficeController.class),
  SETTINGS_COUNTERS("settings/counters", CountersController.class),
  SETTINGS_STAFF("settings/staff", StaffController.class),
  SETTINGS_ACCOUNT("settings/account", AccountController.class),
  SETTINGS_PROTOCOL("settings/protocol", ProtocolController.class),
  SETTINGS_CALLS("settings/calls", CallsController.class),
  SETTINGS_HOURS("settings/hours", HoursController.class),
  SETTINGS_HOLIDAYS("settings/holidays", HolidaysController.class),
  SETTINGS_QUOTAS("settings/quotas", QuotasController.class),
  SETTINGS_PRINTERS("settings/printers", PrintersController.class),
  SETTINGS_LOOK("settings/look", LookController.class),
  SETTINGS_CLOCK("settings/clock", ClockController.class),
  SETTINGS_SAMPLE("settings/sample", SampleController.class);

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
