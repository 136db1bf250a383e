package id.loket.ui.service;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard.Decree;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.service.Editing.Kept;
import id.loket.ui.service.ServiceDraft.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The form over the screen: opened, saved, left, and what it says on top. */
final class EditDialog {
  private final Texts texts;
  private final Dialogs dialogs;
  private final Catalogue catalogue;
  private final Tells tells;
  private final SimpleBooleanProperty idle = new SimpleBooleanProperty(true);
  private @Nullable EditForm form;
  private @Nullable Handle handle;
  private @Nullable Service base;

  /**
   * What it asks of who opened it.
   *
   * @param left with what stands in it
   */
  record Tells(BiConsumer<EditDialog, Kept> save, Consumer<Kept> left, Consumer<EditDialog> anew) {}

  EditDialog(Texts texts, Dialogs dialogs, Catalogue catalogue, Tells tells) {
    this.texts = texts;
    this.dialogs = dialogs;
    this.catalogue = catalogue;
    this.tells = tells;
  }

  void begin(Kept now) {
    show(now).note(meaning(now.base()), false);
  }

  /** What was left in the middle comes back. */
  void goOn(Kept before) {
    show(before).note(texts.get("service.edit.goOn") + " " + meaning(before.base()), true);
  }

  void merged(Kept now, String sentence) {
    show(now).note(sentence, true);
  }

  void refused(String sentence) {
    if (form != null) {
      form.note(sentence, true);
    }
  }

  void wrong(Map<Part, ServiceReading.Fault> faults) {
    if (form != null) {
      form.wrong(faults);
    }
  }

  /** While it is being saved its keys wait. */
  void busy(boolean now) {
    idle.set(!now);
  }

  /** What stands in it was saved. */
  void close() {
    form = null;
    if (handle != null) {
      handle.close();
    }
  }

  /** What saving does, before it is done. */
  private String meaning(@Nullable Service service) {
    if (service == null) {
      return texts.get("service.edit.means.new");
    }
    Decree decree = service.standard().origin().decree();
    return decree == null
        ? texts.get("service.edit.means", service.version() + 1)
        : texts.get("service.edit.means.decree", service.version() + 1, decree.number());
  }

  private EditForm show(Kept now) {
    base = now.base();
    EditForm shown = form;
    if (shown == null) {
      shown = new EditForm(texts, dialogs, catalogue, base == null);
      form = shown;
      open(shown);
    }
    shown.fill(now.draft());
    return shown;
  }

  private void open(EditForm shown) {
    Service service = base;
    Command save =
        Command.of("service.edit.save", "Ctrl+S", () -> tells.save().accept(this, kept(shown)))
            .when(idle);
    Command papers = Command.of("service.edit.papers", "Ctrl+L", shown::toPapers);
    Command anew =
        Command.of("service.edit.anew", "Ctrl+U", () -> tells.anew().accept(this)).when(idle);
    Button cancel = new Button(texts.get("kit.cancel"));
    cancel.setOnAction(e -> leave());
    Button yes = button(save);
    yes.getStyleClass().add("primary");
    shown
        .node()
        .sceneProperty()
        .subscribe((before, now) -> {
          if (before != null && now == null && form != null) {
            form = null;
            tells.left().accept(kept(shown));
          }
        });
    handle =
        dialogs.open(
            service == null
                ? texts.get("service.edit.title.new")
                : texts.get("service.edit.title", service.shortName()),
            shown.node(),
            List.of(button(papers), button(anew), cancel, yes),
            shown.first(),
            List.of(save, papers, anew));
  }

  private void leave() {
    if (handle != null) {
      handle.close();
    }
  }

  private Kept kept(EditForm shown) {
    return new Kept(base, draft(shown));
  }

  /** The code of a service that is there has no field. */
  private ServiceDraft draft(EditForm shown) {
    ServiceDraft typed = shown.draft();
    Service service = base;
    if (service == null) {
      return typed;
    }
    var all = new EnumMap<Part, String>(Part.class);
    all.putAll(typed.typed());
    all.put(Part.CODE, service.code().value());
    return new ServiceDraft(all, typed.papers());
  }

  private Button button(Command command) {
    Button button = new Button(texts.get(command.label()));
    command.on(button);
    return button;
  }
}
