package id.loket;

import id.loket.desk.CatalogueDesk;
import id.loket.print.DailyReports;
import id.loket.print.Sheets;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Loader;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import id.loket.ui.kit.paper.PaperDesk;
import id.loket.ui.kit.paper.Preview;
import id.loket.ui.kit.paper.SheetPrints;
import id.loket.ui.reception.Reception;
import id.loket.ui.reception.Slips;
import id.loket.ui.report.DayPapers;
import id.loket.ui.report.PrintJobsController;
import id.loket.ui.report.TodayController;
import id.loket.ui.service.CatalogueFiles;
import id.loket.ui.service.Editing;
import id.loket.ui.service.ServiceController;

/** What the window's screens have to do with paper, and the screens that live of it. */
final class PaperScreens {
  private final Office office;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;
  private final FileChoice files;
  private final PaperDesk papers;
  private final Preview preview;
  private final SheetPrints sheets;
  private final Editing editing;

  PaperScreens(Office office, Dialogs dialogs, Work work, Texts texts, FileChoice files) {
    this.office = office;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
    this.files = files;
    Office.Printing printing = office.printing;
    this.papers = new PaperDesk(printing.papers(), printing.file(), printing.jobs());
    this.preview = new Preview(papers, files, dialogs, work, texts);
    this.sheets =
        new SheetPrints(
            new Sheets(office.desk),
            papers,
            preview,
            office.session::counter,
            dialogs,
            work,
            texts);
    this.editing =
        new Editing(
            office.desk, new CatalogueDesk(office.desk), office.session, dialogs, work, texts);
  }

  /** Tells the loader how the list of papers, the day and the catalogue are made. */
  void register(Loader loader) {
    loader
        .with(
            PrintJobsController.class,
            () ->
                new PrintJobsController(
                    office.printing.jobs(), papers, preview, texts, office.desk::zone))
        .with(
            TodayController.class,
            () -> new TodayController(office.desk, ofTheDay(), work, texts, dialogs))
        .with(
            ServiceController.class,
            () ->
                new ServiceController(
                    office.desk,
                    new CatalogueDesk(office.desk),
                    new CatalogueFiles(office.desk, office.session, work, texts, dialogs, files),
                    editing,
                    sheets,
                    work,
                    texts));
  }

  private DayPapers ofTheDay() {
    Office.Printing printing = office.printing;
    return new DayPapers(
        new DailyReports(office.desk), printing.jobs(), printing.papers(), office.session);
  }

  Reception.Papers atTheDoor() {
    Office.Printing printing = office.printing;
    return new Reception.Papers(
        new Slips(printing.tickets(), papers, printing.jobs()), preview, sheets);
  }
}
