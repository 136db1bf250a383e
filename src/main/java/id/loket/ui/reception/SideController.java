package id.loket.ui.reception;

import id.loket.desk.LookDesk;
import id.loket.desk.ProtocolDesk;
import id.loket.domain.queue.TicketState;
import id.loket.print.Wording;
import id.loket.print.job.JobState;
import id.loket.print.job.PrintJob;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands beside the form: the room, the last ticket, who is to be measured again, queues. */
public final class SideController {
  private final Texts texts;
  private final Slips slips;
  private @Nullable RecheckCard recheck;

  @FXML private VBox roomCard;
  @FXML private Label inside;
  @FXML private Label capacity;
  @FXML private ProgressBar full;
  @FXML private Button leave;
  @FXML private FlowPane dutyButtons;
  @FXML private Button checklist;
  @FXML private Button disinfect;
  @FXML private Label ticked;
  @FXML private Label nextDisinfection;
  @FXML private Label noTicket;
  @FXML private VBox ticketBox;
  @FXML private Label number;
  @FXML private Label ticketService;
  @FXML private Label ahead;
  @FXML private Label outside;
  @FXML private Label job;
  @FXML private Button again;
  @FXML private Button look;
  @FXML private Hyperlink jobs;
  @FXML private VBox recheckCard;
  @FXML private Button recheckFold;
  @FXML private VBox rechecks;
  @FXML private Label recheckKey;
  @FXML private Label waiting;
  @FXML private Label noQueue;
  @FXML private VBox groups;

  public SideController(Texts texts, Slips slips) {
    this.texts = texts;
    this.slips = slips;
  }

  @FXML
  private void initialize() {
    recheck = new RecheckCard(texts, recheckCard, recheckFold, rechecks);
  }

  /** The acts behind the buttons of the side. */
  record Acts(
      Command leave,
      Command checklist,
      Command disinfect,
      Command again,
      Command look,
      Command recheck) {}

  void acts(Acts acts, Runnable openJobs, Consumer<Overview.Recheck> openRecheck) {
    acts.leave().on(leave);
    acts.checklist().on(checklist);
    acts.disinfect().on(disinfect);
    acts.again().on(again);
    acts.look().on(look);
    jobs.setOnAction(e -> openJobs.run());
    recheckKey.setText(acts.recheck().cap());
    recheck().onOpen(openRecheck);
  }

  void show(Overview seen) {
    boolean counted = seen.protocol().on() || seen.room().capacity() > 0;
    visible(roomCard, counted);
    room(seen.room());
    duties(seen.duties());
    last(seen.last());
    recheck().show(seen.rechecks());
    queue(seen.queue());
  }

  private void room(Overview.Room room) {
    inside.setText(texts.number(room.inside()));
    boolean limited = room.capacity() > 0;
    capacity.setText(limited ? texts.get("reception.capacity", room.capacity()) : "");
    visible(full, limited);
    full.setProgress(limited ? Math.min(1.0, (double) room.inside() / room.capacity()) : 0);
    full.getStyleClass().remove("full");
    if (limited && room.inside() >= room.capacity()) {
      full.getStyleClass().add("full");
    }
  }

  private void duties(ProtocolDesk.@Nullable Today today) {
    for (Node part : List.of(dutyButtons, ticked, nextDisinfection)) {
      visible(part, today != null);
    }
    if (today == null) {
      return;
    }
    ticked.setText(texts.get("reception.ticked", ticks(today.before()), ticks(today.after())));
    LocalTime at = today.due().at();
    nextDisinfection.getStyleClass().removeAll("warn-text", "strong", "muted");
    nextDisinfection
        .getStyleClass()
        .addAll(today.due().now() ? List.of("warn-text", "strong") : List.of("muted"));
    nextDisinfection.setText(
        at == null
            ? texts.get("reception.disinfect.done")
            : texts.get(
                today.due().now() ? "reception.disinfect.due" : "reception.disinfect.next",
                texts.time(at)));
  }

  private String ticks(@Nullable List<Integer> items) {
    return items == null
        ? texts.get("reception.ticked.none")
        : texts.get("reception.ticked.some", items.size(), ProtocolDesk.MEASURES);
  }

  /** The last ticket; null: none today. */
  void last(Overview.@Nullable Last last) {
    visible(noTicket, last == null);
    visible(ticketBox, last != null);
    if (last == null) {
      return;
    }
    number.setText(last.ticket().number());
    ticketService.setText(last.service());
    boolean waits = last.ticket().state() instanceof TicketState.Waiting;
    ahead.setText(waits ? turn(last.turn()) : FoundCell.state(texts, last.ticket()));
    var marks = last.ticket().origin().issued().marks();
    visible(outside, waits && marks.outside());
    outside.setText(texts.get(last.luar() ? "reception.last.luar" : "reception.last.outside"));
    job(last);
  }

  private String turn(LookDesk.Turn turn) {
    return turn.ahead() == 0
        ? texts.get("reception.last.next")
        : texts.get("reception.last.ahead", turn.ahead(), turn.estimateMinutes());
  }

  /** What became of the paper, in words. */
  void job(Overview.Last last) {
    PrintJob found = slips.job(last.ticket()).orElse(null);
    visible(job, found != null);
    job.getStyleClass().removeAll("warn-text", "muted");
    if (found == null) {
      return;
    }
    job.getStyleClass().add(found.state() instanceof JobState.Failed ? "warn-text" : "muted");
    job.setText(
        switch (found.state()) {
          case JobState.Waiting w -> texts.get("reception.job.waiting");
          case JobState.Printed p -> texts.get("reception.job.printed");
          case JobState.PdfOnly p -> texts.get("reception.job.pdf");
          case JobState.Failed f -> Wording.in(texts.locale()).text(f.reason().key());
        });
  }

  /** To the one who waits to be measured again; where there are several, to choose among them. */
  void toRechecks() {
    recheck().enter();
  }

  private RecheckCard recheck() {
    return Objects.requireNonNull(recheck);
  }

  private void queue(Overview.Queue queue) {
    int all = queue.groups().stream().mapToInt(Overview.Group::waiting).sum();
    waiting.setText(texts.get("reception.queue.waiting", all));
    visible(waiting, all > 0);
    visible(noQueue, all == 0);
    visible(groups, all > 0);
    groups.getChildren().setAll(queue.groups().stream().map(this::row).toList());
  }

  private HBox row(Overview.Group group) {
    var letter = new Label(group.letter());
    letter.getStyleClass().addAll("strong", "group-letter");
    var name = new Label(group.name());
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var wait =
        new Label(
            group.waiting() == 0
                ? texts.get("reception.queue.empty")
                : texts.get("reception.queue.group", group.waiting(), group.longestMinutes()));
    wait.getStyleClass().add("muted");
    wait.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(letter, name, wait);
    row.getStyleClass().addAll("line", "row");
    return row;
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
