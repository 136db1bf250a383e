package id.loket.ui.kit.pick;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.service.ServiceSearch;
import id.loket.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The service field: number, code, name or everyday words; Enter takes the marked one and goes on;
 * a comma or plus takes it and stays for another; Backspace in the empty field takes the last away.
 */
public final class ServicePicker {
  private static final int SHOWN = 5;
  private static final int ALL = 200;

  /** Where the picker lives in the form. */
  public record Parts(TextField field, Label matches, VBox list, FlowPane chips) {}

  /** What it tells the form: something was chosen or taken away; the hand goes on. */
  public record Tells(Runnable changed, Runnable goOn) {}

  private final Texts texts;
  private final Parts parts;
  private final int most;
  private final Tells tells;
  private final List<Suggestion> lines;
  private final List<Service> chosen = new ArrayList<>();
  private List<Service> found = List.of();
  private int marked;
  private @Nullable Catalogue catalogue;
  private ServiceSearch search = ServiceSearch.of(new Catalogue(List.of(), List.of()));
  private Function<Service, String> beside = service -> "";

  /**
   * In these parts of a form.
   *
   * @param most how many may be chosen; one more takes the place of the last
   */
  public ServicePicker(Texts texts, Parts parts, Tells tells, int most) {
    this.texts = texts;
    this.most = most;
    this.parts = parts;
    this.tells = tells;
    this.lines = Stream.generate(() -> new Suggestion(this::pointedAt)).limit(SHOWN).toList();
    parts.list().getChildren().setAll(lines);
    parts.field().textProperty().subscribe((old, now) -> typed(now));
    parts.field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    parts.field().addEventFilter(KeyEvent.KEY_TYPED, this::separated);
    parts
        .field()
        .focusedProperty()
        .subscribe(now -> {
          if (!now) {
            show(List.of());
          }
        });
    show(List.of());
    showChips();
  }

  /**
   * What the office offers now.
   *
   * @param words what stands beside a service that is offered
   */
  public void know(Catalogue now, Function<Service, String> words) {
    if (!now.equals(catalogue)) {
      catalogue = now;
      search = ServiceSearch.of(now);
    }
    beside = words;
    if (open()) {
      show(found);
    }
  }

  public boolean open() {
    return !found.isEmpty();
  }

  public void close() {
    show(List.of());
  }

  public List<String> codes() {
    return chosen.stream().map(s -> s.code().value()).toList();
  }

  /** Those that are chosen, and the marked one of what is typed. */
  public List<Service> services() {
    List<Service> all = new ArrayList<>(chosen);
    if (open() && !parts.field().getText().isBlank()) {
      Service next = found.get(marked(found));
      if (!all.contains(next)) {
        all.add(next);
      }
    }
    return all;
  }

  public void set(List<String> codes, String text) {
    chosen.clear();
    Catalogue known = catalogue;
    if (known != null) {
      codes.forEach(c -> known.byCode(new ServiceCode(c)).ifPresent(chosen::add));
    }
    parts.field().setText(text);
    show(List.of());
    showChips();
  }

  /** Takes what stands in the field as the marked service. False: there is text, but none fits. */
  public boolean take() {
    String text = parts.field().getText().strip();
    if (text.isEmpty()) {
      return true;
    }
    List<Service> fitting = open() ? found : search.find(text, ALL);
    if (fitting.isEmpty()) {
      return false;
    }
    add(fitting.get(Math.min(marked, fitting.size() - 1)));
    return true;
  }

  /** By mouse. */
  private void pointedAt(Service service) {
    add(service);
    tells.goOn().run();
  }

  private void add(Service service) {
    if (!chosen.contains(service)) {
      if (chosen.size() == most) {
        chosen.removeLast();
      }
      chosen.add(service);
    }
    parts.field().clear();
    show(List.of());
    showChips();
    tells.changed().run();
  }

  private void remove(Service service) {
    chosen.remove(service);
    showChips();
    tells.changed().run();
    parts.field().requestFocus();
  }

  private void typed(String text) {
    marked = 0;
    show(text.isBlank() ? List.of() : search.find(text, ALL));
    parts.matches().setText(text.isBlank() ? "" : texts.get(matches(), found.size()));
    tells.changed().run();
  }

  private String matches() {
    return found.size() > SHOWN ? "kit.service.more" : "kit.service.matches";
  }

  /** Comma and plus take what stands there and wait for another. */
  private void separated(KeyEvent event) {
    if (event.getCharacter().equals(",") || event.getCharacter().equals("+")) {
      event.consume();
      take();
    }
  }

  private void pressed(KeyEvent event) {
    boolean empty = parts.field().getText().isBlank();
    KeyCode key = event.getCode();
    if (key == KeyCode.DOWN || key == KeyCode.UP) {
      move(key == KeyCode.DOWN ? 1 : -1);
      event.consume();
    } else if (key == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      enter(empty);
    } else if (key == KeyCode.TAB && !event.isShiftDown() && !empty) {
      take();
    } else if (key == KeyCode.BACK_SPACE
        && parts.field().getText().isEmpty()
        && !chosen.isEmpty()) {
      event.consume();
      remove(chosen.getLast());
    }
  }

  private void enter(boolean empty) {
    if (empty && open()) {
      add(found.get(marked));
      tells.goOn().run();
    } else if (empty && chosen.isEmpty()) {
      show(search.find("", ALL));
    } else if (take()) {
      tells.goOn().run();
    }
  }

  private void move(int by) {
    if (open()) {
      marked = Math.floorMod(marked + by, found.size());
      show(found);
    } else {
      marked = 0;
      show(search.find(parts.field().getText(), ALL));
    }
  }

  /** As many as have room, the marked one among them: the arrows lead to the rest. */
  private void show(List<Service> services) {
    found = services;
    int first = Math.max(0, marked(services) - SHOWN + 1);
    for (int i = 0; i < SHOWN; i++) {
      int at = first + i;
      if (at < services.size()) {
        Service service = services.get(at);
        lines.get(i).show(service, beside.apply(service), at == marked);
      } else {
        lines.get(i).hide();
      }
    }
    visible(parts.list(), !services.isEmpty());
    parts
        .field()
        .setAccessibleHelp(services.isEmpty() ? null : services.get(marked(services)).name());
  }

  private int marked(List<Service> services) {
    return Math.min(marked, services.size() - 1);
  }

  private void showChips() {
    parts.chips().getChildren().setAll(chosen.stream().map(this::chip).toList());
    visible(parts.chips(), !chosen.isEmpty());
  }

  private Button chip(Service service) {
    var chip = new Button(texts.get("kit.service.chip", service.group(), service.name()));
    chip.getStyleClass().add("chip");
    chip.setFocusTraversable(false);
    chip.setAccessibleText(texts.get("kit.service.remove", service.name()));
    chip.setOnAction(e -> remove(service));
    return chip;
  }

  private static void visible(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
