package id.loket.ui;

import id.loket.ui.board.BoardController;
import id.loket.ui.board.BoardSettingsController;
import id.loket.ui.counter.ActsController;
import id.loket.ui.counter.ChoiceController;
import id.loket.ui.counter.CounterController;
import id.loket.ui.counter.HistoryController;
import id.loket.ui.counter.PanelController;
import id.loket.ui.counter.PersonController;
import id.loket.ui.counter.QueueController;
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
import id.loket.ui.report.PrintJobsController;
import id.loket.ui.shell.ShellController;
import id.loket.ui.shell.StatusController;

/** Every view of the program: its file under {@code fxml/} and its controller. */
public enum Views implements View {
  BOARD("board/board", BoardController.class),
  BOARD_SETTINGS("board/boardsettings", BoardSettingsController.class),
  COUNTER("counter/counter", CounterController.class),
  COUNTER_ACTS("counter/acts", ActsController.class),
  COUNTER_CHOICE("counter/choice", ChoiceController.class),
  COUNTER_HISTORY("counter/history", HistoryController.class),
  COUNTER_PANEL("counter/panel", PanelController.class),
  COUNTER_PERSON("counter/person", PersonController.class),
  COUNTER_QUEUE("counter/queue", QueueController.class),
  PRINT_JOBS("report/printjobs", PrintJobsController.class),
  RECEPTION("reception/reception", ReceptionController.class),
  RECEPTION_CHECKLIST("reception/checklist", ChecklistController.class),
  RECEPTION_DISINFECT("reception/disinfect", DisinfectController.class),
  RECEPTION_FORM("reception/form", FormController.class),
  RECEPTION_LEAVE("reception/leave", LeaveController.class),
  RECEPTION_RECHECK("reception/recheck", RecheckController.class),
  RECEPTION_SCREENING("reception/screening", ScreeningController.class),
  RECEPTION_SEARCH("reception/search", SearchController.class),
  RECEPTION_SIDE("reception/side", SideController.class),
  SHELL("shell/shell", ShellController.class),
  STATUS("shell/status", StatusController.class);

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
