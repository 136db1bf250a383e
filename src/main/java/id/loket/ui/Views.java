package id.loket.ui;

import id.loket.ui.kit.Loader.View;
import id.loket.ui.reception.ChecklistController;
import id.loket.ui.reception.DisinfectController;
import id.loket.ui.reception.FormController;
import id.loket.ui.reception.LeaveController;
import id.loket.ui.reception.PersonController;
import id.loket.ui.reception.ReceptionController;
import id.loket.ui.reception.RecheckController;
import id.loket.ui.reception.ScreeningController;
import id.loket.ui.reception.SearchController;
import id.loket.ui.reception.SideController;
import id.loket.ui.report.PrintJobsController;
import id.loket.ui.shell.ShellController;

/** Every view of the program: its file under {@code fxml/} and its controller. */
public enum Views implements View {
  SHELL("shell/shell", ShellController.class),
  RECEPTION("reception/reception", ReceptionController.class),
  RECEPTION_FORM("reception/form", FormController.class),
  RECEPTION_PERSON("reception/person", PersonController.class),
  RECEPTION_SCREENING("reception/screening", ScreeningController.class),
  RECEPTION_SIDE("reception/side", SideController.class),
  RECEPTION_RECHECK("reception/recheck", RecheckController.class),
  RECEPTION_LEAVE("reception/leave", LeaveController.class),
  RECEPTION_CHECKLIST("reception/checklist", ChecklistController.class),
  RECEPTION_DISINFECT("reception/disinfect", DisinfectController.class),
  RECEPTION_SEARCH("reception/search", SearchController.class),
  PRINT_JOBS("report/printjobs", PrintJobsController.class);

  private final String path;
  private final Class<?> controller;

  Views(String path, Class<?> controller) {
    this.path = path;
    this.controller = controller;
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
