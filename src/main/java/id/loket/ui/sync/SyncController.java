package id.loket.ui.sync;

import id.loket.desk.ConflictDesk;
import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictWords;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Screen;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.focus.FocusInSight;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.hub.Moments;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * "Sambungan": the hubs, and what desks decided apart today. The hand begins at what is to be
 * settled.
 */
public final class SyncController implements Screen {
  private static final PseudoClass MOVES = PseudoClass.getPseudoClass("moves");

  private final Desk desk;
  private final ConflictDesk conflictDesk;
  private final Session session;
  private final Hubs hubs;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private final SyncFeed feed;
  private final SimpleBooleanProperty any = new SimpleBooleanProperty();
  private final Command send = Command.of("sync.send", "Ctrl+S", this::send).when(any);
  private @Nullable ConflictCards cards;
  private List<HubCard> shown = List.of();
  private List<RegencyCard.Row> regencyShown = List.of();
  private boolean begun;

  @FXML private ScrollPane scroll;
  @FXML private GridPane columns;
  @FXML private VBox left;
  @FXML private VBox right;
  @FXML private VBox alone;
  @FXML private VBox hubCards;
  @FXML private VBox regency;
  @FXML private Button sendNow;
  @FXML private Label count;
  @FXML private Label none;
  @FXML private VBox conflicts;

  public SyncController(
      Desk desk, Session session, Hubs hubs, Work work, Texts texts, Dialogs dialogs) {
    this.desk = desk;
    this.conflictDesk = new ConflictDesk(desk);
    this.session = session;
    this.hubs = hubs;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
    this.feed = new SyncFeed(desk, hubs, work, this::show);
  }

  @FXML
  private void initialize() {
    send.on(sendNow);
    cards = new ConflictCards(conflicts, texts, this::settle);
    for (Node part : List.of(alone, sendNow, count, none, regency)) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
    FocusInSight.follow(scroll);
    columns.heightProperty().subscribe(this::moves);
    scroll.viewportBoundsProperty().subscribe(this::moves);
    new Beside(columns, left, right).follow(count);
  }

  /** A page that has nowhere to be moved to is no field: no frame is drawn around it. */
  private void moves() {
    double more = columns.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.pseudoClassStateChanged(MOVES, more > 1);
  }

  @Override
  public void shown() {
    begun = false;
    feed.open();
  }

  @Override
  public void hidden() {
    feed.close();
  }

  @Override
  public Node firstFocus() {
    Node open = cards == null ? null : cards.first();
    return open == null ? scroll : open;
  }

  @Override
  public List<Command> commands() {
    return List.of(send);
  }

  private void show(SyncFeed.Seen seen) {
    Moments moments = new Moments(texts, desk.zone(), seen.today());
    List<HubCard> now = seen.hubs().stream().map(h -> HubCard.of(h, seen.held(), moments)).toList();
    any.set(!now.isEmpty());
    sendNow.setVisible(any.get());
    alone.setVisible(!any.get());
    if (!now.equals(shown)) {
      shown = now;
      HubView view = new HubView(texts);
      hubCards.getChildren().setAll(now.stream().map(view::of).toList());
    }
    List<RegencyCard.Row> published = RegencyCard.rows(desk.known(), seen.today(), texts);
    regency.setVisible(!published.isEmpty());
    if (!published.equals(regencyShown)) {
      regencyShown = published;
      regency.getChildren().setAll(RegencyCard.nodes(published, texts));
    }
    long open = seen.conflicts().stream().filter(Conflict::open).count();
    count.setText(texts.get("sync.conflicts.open", open));
    count.setVisible(open > 0);
    none.setVisible(seen.conflicts().isEmpty());
    ConflictCards made = cards;
    if (made != null) {
      made.show(
          seen.conflicts(), new ConflictWords(Words.of(texts.locale()), seen.desk()), seen.desk());
      if (!begun && scroll.isFocused()) {
        firstFocus().requestFocus();
      }
      begun = true;
    }
  }

  private void send() {
    hubs.sendNow().run();
    dialogs.toast(texts.get("sync.sent"));
  }

  private void settle(Conflict conflict) {
    Who who = session.who();
    work.act(
        () -> conflictDesk.settle(who, conflict.id()),
        outcome ->
            dialogs.toast(
                switch (outcome) {
                  case Outcome.Done<Boolean>(var news) ->
                      texts.get(news ? "sync.settled" : "sync.settled.already");
                  case Outcome.Refused<Boolean>(var refusal) ->
                      Words.of(texts.locale()).sentence(refusal);
                }));
  }
}
