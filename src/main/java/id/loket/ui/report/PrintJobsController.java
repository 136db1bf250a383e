package id.loket.ui.report;

import id.loket.print.Printout;
import id.loket.print.Wording;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import id.loket.print.job.PrintJobs;
import id.loket.print.job.Subscription;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.paper.PaperDesk;
import id.loket.ui.kit.paper.Preview;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * "Cetakan": everything that was asked for, the last first. What failed waits here with its reason
 * until somebody prints it again; the counter has gone on meanwhile.
 */
public final class PrintJobsController implements Screen {
  private final PrintJobs jobs;
  private final PaperDesk papers;
  private final Preview preview;
  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final SimpleBooleanProperty chosen = new SimpleBooleanProperty();
  private final SimpleBooleanProperty anyFailed = new SimpleBooleanProperty();
  private List<Command> commands = List.of();
  private @Nullable Subscription open;

  @FXML private Label failed;
  @FXML private TableView<PrintJob> table;
  @FXML private TableColumn<PrintJob, String> asked;
  @FXML private TableColumn<PrintJob, String> paper;
  @FXML private TableColumn<PrintJob, String> original;
  @FXML private TableColumn<PrintJob, String> state;
  @FXML private Label sentence;
  @FXML private Button again;
  @FXML private Button look;
  @FXML private Button allAgain;

  /**
   * @param zone the office's, e.g. {@code desk::zone}
   */
  public PrintJobsController(
      PrintJobs jobs, PaperDesk papers, Preview preview, Texts texts, Supplier<ZoneId> zone) {
    this.jobs = jobs;
    this.papers = papers;
    this.preview = preview;
    this.texts = texts;
    this.zone = zone;
  }

  @FXML
  private void initialize() {
    asked.setCellValueFactory(row -> new SimpleStringProperty(time(row.getValue())));
    paper.setCellValueFactory(row -> new SimpleStringProperty(title(row.getValue())));
    original.setCellValueFactory(row -> new SimpleStringProperty(original(row.getValue())));
    state.setCellValueFactory(row -> new SimpleStringProperty(words(row.getValue())));
    asked.setMaxWidth(1f * Integer.MAX_VALUE * 14);
    paper.setMaxWidth(1f * Integer.MAX_VALUE * 20);
    original.setMaxWidth(1f * Integer.MAX_VALUE * 12);
    state.setMaxWidth(1f * Integer.MAX_VALUE * 54);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    var none = new Label(texts.get("report.jobs.none"));
    none.setWrapText(true);
    table.setPlaceholder(none);
    table.setRowFactory(t -> new Row());
    table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> tell(now));
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            printAgain();
          }
        });
    var one = Command.of("report.jobs.again", "Ctrl+R", this::printAgain).when(chosen);
    var all = Command.of("report.jobs.all", "Ctrl+Shift+R", this::allAgain).when(anyFailed);
    var looking = Command.of("report.jobs.look", "Ctrl+I", this::look).when(chosen);
    one.on(again);
    looking.on(look);
    all.on(allAgain);
    commands = List.of(one, looking, all);
    tell(null);
  }

  @Override
  public void shown() {
    open = jobs.subscribe(list -> Fx.run(() -> show(list)));
  }

  @Override
  public void hidden() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  private void show(List<PrintJob> list) {
    PrintJob before = table.getSelectionModel().getSelectedItem();
    UUID kept = before == null ? null : before.id();
    table.getItems().setAll(list.reversed());
    table.getItems().stream()
        .filter(j -> j.id().equals(kept))
        .findFirst()
        .ifPresentOrElse(
            j -> table.getSelectionModel().select(j),
            () -> table.getSelectionModel().selectFirst());
    long wrong = list.stream().filter(j -> j.state() instanceof JobState.Failed).count();
    anyFailed.set(wrong > 0);
    failed.setText(texts.get("report.jobs.failed", wrong));
    failed.setVisible(wrong > 0);
  }

  private void tell(@Nullable PrintJob job) {
    chosen.set(job != null && !(job.state() instanceof JobState.Waiting));
    sentence.setText(job == null ? "" : title(job) + ", " + original(job) + ": " + words(job));
    sentence.setVisible(job != null);
  }

  /** What failed is tried again; what came out comes out again marked SALINAN. */
  private void printAgain() {
    PrintJob job = table.getSelectionModel().getSelectedItem();
    if (job != null) {
      papers.again(job);
    }
  }

  /** As it would come out if it were printed again. */
  private void look() {
    PrintJob job = table.getSelectionModel().getSelectedItem();
    if (job != null) {
      preview.show(() ->
          Optional.of(
              new Preview.Look(
                  title(job), job.next(), "report.jobs.again", () -> papers.again(job))));
    }
  }

  private void allAgain() {
    jobs.jobs().stream()
        .filter(j -> j.state() instanceof JobState.Failed)
        .forEach(j -> jobs.retry(j.id()));
  }

  private String time(PrintJob job) {
    return texts.time(job.asked().atZone(zone.get()).toLocalTime());
  }

  private String title(PrintJob job) {
    Printout paper = job.printout();
    return texts.get(
        "report.paper." + paper.kind().name(), paper.title(), texts.shortDate(paper.day()));
  }

  private String original(PrintJob job) {
    return texts.get(job.printout().copy() ? "report.job.copy" : "report.job.original");
  }

  private String words(PrintJob job) {
    return switch (job.state()) {
      case JobState.Waiting waiting -> texts.get("report.job.waiting");
      case JobState.Printed printed -> texts.get("report.job.printed");
      case JobState.PdfOnly pdf -> texts.get("report.job.pdf", pdf.file());
      case JobState.Failed failure -> Wording.in(texts.locale()).text(failure.reason().key());
    };
  }

  /** A failed job stands out by its colour as well as by its words. */
  private static final class Row extends TableRow<PrintJob> {
    @Override
    protected void updateItem(@Nullable PrintJob item, boolean empty) {
      super.updateItem(item, empty);
      getStyleClass().remove("warn");
      if (item != null && !empty && item.state() instanceof JobState.Failed) {
        getStyleClass().add("warn");
      }
    }
  }
}
