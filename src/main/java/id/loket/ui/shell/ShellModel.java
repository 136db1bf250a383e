package id.loket.ui.shell;

import id.loket.ui.kit.Work.Lasting;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the frame shows, as properties that {@code Office} binds or sets on the JavaFX thread. It
 * outlives the views, which are loaded anew when the language changes.
 */
public final class ShellModel {

  /** How loud a sentence in the status bar is. */
  public enum Tone {
    GOOD,
    WARN,
    DANGER
  }

  /** "Luring sejak 09.14 · 23 catatan belum terkirim · pelayanan tetap berjalan". */
  public record Connection(String sentence, Tone tone) {}

  private final ObservableList<NavItem> items = FXCollections.observableArrayList();
  private final ObjectProperty<Set<String>> roles = new SimpleObjectProperty<>(Set.of());
  private final StringProperty current = new SimpleStringProperty("");
  private final ObjectProperty<Connection> connection =
      new SimpleObjectProperty<>(new Connection("", Tone.GOOD));
  private final StringProperty clerk = new SimpleStringProperty("");
  private final StringProperty inside = new SimpleStringProperty("");
  private final StringProperty printer = new SimpleStringProperty("");
  private final StringProperty clock = new SimpleStringProperty("");
  private final BooleanProperty sample = new SimpleBooleanProperty();
  private final StringProperty notice = new SimpleStringProperty("");
  private final StringProperty regency = new SimpleStringProperty("");
  private final StringProperty lost = new SimpleStringProperty("");
  private final StringProperty conflicts = new SimpleStringProperty("");
  private final StringProperty unsent = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Node> lock = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Lasting> lasting = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper hands = new ReadOnlyIntegerWrapper();
  private Runnable taking = () -> {};
  private Predicate<String> scans = code -> false;
  private Consumer<String> search = words -> {};
  private Runnable lockNow = () -> {};
  private Runnable signOut = () -> {};

  /** The places of the rail, in its order. */
  public ObservableList<NavItem> items() {
    return items;
  }

  /** The roles of the clerk who is signed in. */
  public ObjectProperty<Set<String>> roles() {
    return roles;
  }

  /** The id of the screen in front; set it to go elsewhere. Empty: the first allowed one. */
  public StringProperty current() {
    return current;
  }

  public ObjectProperty<Connection> connection() {
    return connection;
  }

  /** "Loket 1 · Sari Wulandari". */
  public StringProperty clerk() {
    return clerk;
  }

  /** "Di dalam ruangan 14 / 20". */
  public StringProperty inside() {
    return inside;
  }

  /** "Printer tiket siap". */
  public StringProperty printer() {
    return printer;
  }

  /** "Senin, 23 November 2026 · 09.42 WIB". */
  public StringProperty clock() {
    return clock;
  }

  /** A CONTOH folder: the strip stands as long as it is true. */
  public BooleanProperty sample() {
    return sample;
  }

  /** What is wrong until it is mended, one sentence in each line; empty: nothing. */
  public StringProperty notice() {
    return notice;
  }

  /** A quiet strip: what the regency tells everybody today; empty: nothing. */
  public StringProperty regency() {
    return regency;
  }

  /** What this desk decided and does not count; empty: nothing that is open. */
  public StringProperty lost() {
    return lost;
  }

  /** All that stands above every screen, one sentence in each line. */
  public ObservableStringValue strip() {
    return Bindings.createStringBinding(
        () -> (notice.get() + "\n" + lost.get()).strip(), notice, lost);
  }

  /** "2 bentrok belum diselesaikan"; empty: none. */
  public StringProperty conflicts() {
    return conflicts;
  }

  /** What is said to somebody who leaves while entries wait for a hub; empty: none wait. */
  public StringProperty unsent() {
    return unsent;
  }

  /** The sign-in view; while it is there nothing else is seen, and neither keys nor scans hold. */
  public ObjectProperty<@Nullable Node> lock() {
    return lock;
  }

  /** What has been under way for longest, {@code Work.oldest()}. */
  public ObjectProperty<@Nullable Lasting> lasting() {
    return lasting;
  }

  /** Whether a screen still waits for what it asked for. */
  public BooleanProperty busy() {
    return busy;
  }

  /** Counts up whenever what was open and typed is no longer the concern of who sits here. */
  public ReadOnlyIntegerProperty hands() {
    return hands.getReadOnlyProperty();
  }

  /** Another clerk takes over, or nobody does: nothing of the last one's stays on the screens. */
  public void handOver() {
    hands.set(hands.get() + 1);
  }

  /** What Ctrl+Shift+L does. */
  public void onLock(Runnable act) {
    lockNow = act;
  }

  public void lockNow() {
    lockNow.run();
  }

  /** What Ctrl+Shift+O does. */
  public void onSignOut(Runnable act) {
    signOut = act;
  }

  public void signOut() {
    signOut.run();
  }

  /** What F2 does where a screen has nothing better for it: a new number at reception. */
  public void onTake(Runnable route) {
    taking = route;
  }

  public void take() {
    taking.run();
  }

  /** What a screen did not take for itself. True: it was known. */
  public void onScan(Predicate<String> route) {
    scans = route;
  }

  public boolean scanned(String code) {
    return scans.test(code);
  }

  /** Enter in the search field. */
  public void onSearch(Consumer<String> route) {
    search = route;
  }

  public void search(String words) {
    search.accept(words);
  }
}
