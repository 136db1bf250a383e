package id.loket.ui.shell;

import id.loket.desk.ConflictDesk.Conflict;
import id.loket.desk.ConflictWords;
import id.loket.desk.ConflictWords.Said;
import id.loket.desk.Desk;
import id.loket.desk.Words;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.shell.ShellModel.Connection;
import id.loket.ui.shell.ShellModel.Tone;
import id.loket.ui.sync.ConnectionLine;
import id.loket.ui.sync.SyncFeed;
import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the frame true about the hubs and about what desks decided apart: the lamp in the status
 * bar, how many conflicts are open, and the strip above every screen where this desk lost one.
 */
public final class ConnectionFeed implements AutoCloseable {
  private final Desk desk;
  private final ShellModel model;
  private final Texts texts;
  private final SyncFeed feed;
  private final Subscription language;
  private final Subscription roles;
  private SyncFeed.@Nullable Seen last;

  public ConnectionFeed(Desk desk, Hubs hubs, ShellModel model, Work work, Texts texts) {
    this.desk = desk;
    this.model = model;
    this.texts = texts;
    this.feed = new SyncFeed(desk, hubs, work, this::show);
    feed.open();
    this.language = texts.language().subscribe((before, now) -> again());
    this.roles = model.roles().subscribe((before, now) -> again());
  }

  private void again() {
    if (last != null) {
      show(last);
    }
  }

  private void show(SyncFeed.Seen seen) {
    last = seen;
    ConnectionLine line =
        ConnectionLine.of(seen.hubs(), new Moments(texts, desk.zone(), seen.today()));
    model
        .connection()
        .set(
            new Connection(
                line.sentence().isEmpty() ? texts.get("status.local") : line.sentence(),
                Tone.valueOf(line.tone().name())));
    model
        .unsent()
        .set(line.waits().isEmpty() ? "" : texts.get("status.unsent", line.waits() + "."));
    List<Conflict> open = seen.conflicts().stream().filter(Conflict::open).toList();
    model.conflicts().set(open.isEmpty() ? "" : texts.get("sync.line.conflicts", open.size()));
    model.lost().set(lost(seen.desk(), open));
  }

  /** How many there are, and the first one that a clerk of this desk believes to count. */
  private String lost(String code, List<Conflict> open) {
    return open.stream()
        .filter(c -> c.isOf(code))
        .findFirst()
        .map(c -> {
          Said said = new ConflictWords(Words.of(texts.locale()), code).of(c);
          return texts.get("sync.line.mine", open.size(), key(), said.what(), said.toDo());
        })
        .orElse("");
  }

  /** Which number the place has depends on the clerk's roles. */
  private String key() {
    List<String> places =
        model.items().stream()
            .filter(i -> i.allowed(model.roles().get()))
            // those with a key of their own have no number
            .filter(i -> i.key() == null)
            .map(NavItem::id)
            .toList();
    return "Ctrl+" + (places.indexOf("sync") + 1);
  }

  @Override
  public void close() {
    language.unsubscribe();
    roles.unsubscribe();
    feed.close();
  }
}
