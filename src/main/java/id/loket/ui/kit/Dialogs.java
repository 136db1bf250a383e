package id.loket.ui.kit;

import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.focus.ScrollingBody;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program says beside its screens: toasts, questions, the panel for the unexpected. All of
 * it lies in the window itself, so that text size and colours hold and no dialog gets lost behind.
 * While a dialog is open only its keys hold; afterwards the focus is back where it was.
 */
public final class Dialogs {

  /** An open dialog. */
  public interface Handle {
    void close();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);

  private final Texts texts;
  private final Keys keys;
  private final Toast toast;
  private final List<Throwable> early = new ArrayList<>();
  private final List<Handle> open = new ArrayList<>();
  private @Nullable StackPane layer;
  private @Nullable Node beneath;

  public Dialogs(Texts texts, Keys keys) {
    this.texts = texts;
    this.keys = keys;
    this.toast = new Toast(texts);
  }

  /** Called by the shell: where dialogs and toasts lie, and what they cover. */
  public void attach(StackPane dialogLayer, Node covered, Pane toastLayer) {
    closeAll();
    layer = dialogLayer;
    beneath = covered;
    dialogLayer.setVisible(false);
    toast.attach(toastLayer);
    List.copyOf(early).forEach(this::panel);
    early.clear();
  }

  /** Without an answer: who was asked is gone. */
  public void closeAll() {
    List.copyOf(open).forEach(Handle::close);
    toast.hide();
  }

  /** Whether a dialog waits for an answer. */
  public boolean waiting() {
    return !open.isEmpty();
  }

  /** The key that undoes while a toast offers it. */
  public Command undoCommand() {
    return toast.undoCommand();
  }

  public void toast(String sentence) {
    toast.show(sentence, null);
  }

  /**
   * "A012 dipanggil. Urungkan (Ctrl+Z)": for every act that can be undone, instead of a question.
   */
  public void toast(String sentence, Runnable undo) {
    toast.show(sentence, undo);
  }

  /**
   * Only for what cannot be undone. The focus is on the way back.
   *
   * @param verb what the button does, e.g. "Batalkan kuitansi A012"
   */
  public void confirm(String title, String sentence, String verb, Runnable yes) {
    var cancel = new Button(texts.get("kit.cancel"));
    var act = new Button(verb);
    act.getStyleClass().addAll("danger", "primary");
    Handle handle = open(title, text(sentence), List.of(cancel, act), cancel);
    cancel.setOnAction(e -> handle.close());
    act.setOnAction(e -> {
      handle.close();
      yes.run();
    });
  }

  /** Any question with one act that answers it; the way back is beside it. */
  public Handle open(String title, Node body, Button act, Node firstFocus) {
    var cancel = new Button(texts.get("kit.cancel"));
    act.getStyleClass().add("primary");
    Handle handle = open(title, body, List.of(cancel, act), firstFocus);
    cancel.setOnAction(e -> handle.close());
    return handle;
  }

  /**
   * Any question in a card: a title, a body that scrolls when it must, buttons that always stay in
   * sight. Esc closes it without doing anything.
   */
  public Handle open(String title, Node body, List<Button> buttons, Node firstFocus) {
    return open(title, body, buttons, firstFocus, List.of());
  }

  /**
   * A card with keys of its own beside Esc.
   *
   * @param commands what they do; put them {@link Command#on on} the buttons
   */
  public Handle open(
      String title, Node body, List<Button> buttons, Node firstFocus, List<Command> commands) {
    StackPane place = layer;
    Node covered = beneath;
    if (place == null || covered == null) {
      throw new IllegalStateException("No window yet for the dialog " + title);
    }
    var heading = new Label(title);
    heading.getStyleClass().add("h1");
    heading.setWrapText(true);
    var scroll = new ScrollingBody(body);
    var footer = new HBox();
    footer.getChildren().addAll(buttons);
    footer.getStyleClass().add("dialog-buttons");
    buttons.forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    var card = new VBox(heading, scroll, footer);
    card.getStyleClass().addAll("card", "dialog-card");
    if (body.getStyleClass().contains("wide")) {
      card.getStyleClass().add("wide");
    }
    card.setMaxHeight(Region.USE_PREF_SIZE);
    var scrim = new StackPane(card);
    scrim.getStyleClass().add("scrim");
    StackPane.setAlignment(card, Pos.CENTER);

    Node opener = place.getScene() == null ? null : place.getScene().getFocusOwner();
    var handle = new Opened(place, covered, scrim, opener, commands);
    open.add(handle);
    // What is disabled can't be reached by Tab or mouse: that is the focus trap.
    place.getChildren().forEach(below -> below.setDisable(true));
    covered.setDisable(true);
    covered.getStyleClass().add("covered");
    place.getChildren().add(scrim);
    place.setVisible(true);
    // What lies in the body is part of the scene only once that has its skin.
    place.applyCss();
    firstFocus.requestFocus();
    return handle;
  }

  private final class Opened implements Handle {
    private final StackPane place;
    private final Node covered;
    private final Node scrim;
    private final @Nullable Node opener;
    private final Runnable release;

    Opened(
        StackPane place, Node covered, Node scrim, @Nullable Node opener, List<Command> commands) {
      this.place = place;
      this.covered = covered;
      this.scrim = scrim;
      this.opener = opener;
      var own = new ArrayList<>(commands);
      own.add(Command.of("kit.close", "Esc", this::close));
      this.release = keys.modal(own);
    }

    @Override
    public void close() {
      if (!open.remove(this)) {
        return;
      }
      release.run();
      place.getChildren().remove(scrim);
      if (place.getChildren().isEmpty()) {
        place.setVisible(false);
        covered.setDisable(false);
        covered.getStyleClass().removeAll("covered");
      } else {
        place.getChildren().getLast().setDisable(false);
      }
      if (opener != null) {
        opener.requestFocus();
      }
    }
  }

  /** The one panel for what should never happen. The program goes on. From any thread. */
  public void unexpected(Throwable failure) {
    Fx.run(() -> {
      if (layer == null) {
        LOG.error("Unexpected, before there was a window", failure);
        early.add(failure);
      } else {
        panel(failure);
      }
    });
  }

  private void panel(Throwable failure) {
    String reference = reference(failure);
    LOG.error("Unexpected, reference {}", reference, failure);
    var code = new Label(texts.get("kit.unexpected.reference", reference));
    code.getStyleClass().addAll("strong", "dialog-text");
    code.setId("reference");
    var copy = new Button(texts.get("kit.copy"));
    copy.setOnAction(e -> {
      var content = new ClipboardContent();
      content.putString(details(reference, failure));
      Clipboard.getSystemClipboard().setContent(content);
      copy.setText(texts.get("kit.copied"));
    });
    var go = new Button(texts.get("kit.goOn"));
    go.getStyleClass().add("primary");
    var body = new VBox(text(texts.get("kit.unexpected.text")), code);
    body.setSpacing(8);
    Handle handle = open(texts.get("kit.unexpected.title"), body, List.of(copy, go), go);
    go.setOnAction(e -> handle.close());
  }

  /** First half: the same for the same fault. Second half: this one time, to find it in the log. */
  static String reference(Throwable failure) {
    int hash = 17;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      hash = 31 * hash + t.getClass().getName().hashCode();
      for (StackTraceElement frame : Stream.of(t.getStackTrace()).limit(5).toList()) {
        hash = 31 * hash + frame.getClassName().hashCode() + frame.getMethodName().hashCode();
      }
    }
    HexFormat hex = HexFormat.of().withUpperCase();
    return hex.toHexDigits((short) (hash ^ (hash >>> 16)))
        + "-"
        + hex.toHexDigits((short) ThreadLocalRandom.current().nextInt());
  }

  /** Classes and places only: messages may name citizens. */
  static String details(String reference, Throwable failure) {
    var out = new StringBuilder("Loket ").append(reference);
    out.append(", Java ").append(System.getProperty("java.version"));
    out.append(", ").append(System.getProperty("os.name")).append('\n');
    for (Throwable t = failure; t != null; t = t.getCause()) {
      out.append(t.getClass().getName()).append('\n');
      for (StackTraceElement frame : t.getStackTrace()) {
        out.append("  ").append(frame).append('\n');
      }
    }
    return out.toString();
  }

  private static Label text(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add("dialog-text");
    return label;
  }
}
