package id.loket.ui.shell;

import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Keys;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Texts;
import id.loket.ui.shell.CommandList.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.util.Duration;

/**
 * What the command list offers: what holds now, then the commands of the other screens that the
 * clerk's roles open. A command of another screen is run there, once the screen knows what it
 * shows.
 */
final class Commands {
  private final ShellModel model;
  private final Texts texts;
  private final Keys keys;
  private final Dialogs dialogs;
  private final FrontScreen screens;

  Commands(ShellModel model, Texts texts, Keys keys, Dialogs dialogs, FrontScreen screens) {
    this.model = model;
    this.texts = texts;
    this.keys = keys;
    this.dialogs = dialogs;
    this.screens = screens;
  }

  void open(List<NavItem> allowed) {
    Set<String> known = new HashSet<>(Set.of("shell.commands"));
    String here = model.current().get();
    var list = new CommandList(texts, dialogs);
    List<Row> now = new ArrayList<>();
    for (Command command : keys.active()) {
      if (offered(command) && known.add(command.label())) {
        now.add(new Row(texts.get(command.label()), "", command, () -> run(command)));
      }
    }
    list.open(now);
    List<NavItem> others = allowed.stream().filter(i -> !i.id().equals(here)).toList();
    addNext(list, new ArrayList<>(others), known);
  }

  /** One screen after the other: loading all of them at once would be felt. */
  private void addNext(CommandList list, List<NavItem> left, Set<String> known) {
    if (left.isEmpty()) {
      return;
    }
    var pause = new PauseTransition(Duration.millis(1));
    pause.setOnFinished(e -> {
      NavItem item = left.removeFirst();
      List<Row> rows = new ArrayList<>();
      for (Command command : screens.commands(item)) {
        if (offered(command) && known.add(command.label())) {
          rows.add(
              new Row(
                  texts.get(command.label()),
                  texts.get(item.label()),
                  command,
                  () -> there(item, command)));
        }
      }
      list.add(rows);
      addNext(list, left, known);
    });
    pause.play();
  }

  /** Esc belongs to where the hand is, not to a list. */
  private static boolean offered(Command command) {
    return !(command.keys() instanceof KeyCodeCombination code && code.getCode() == KeyCode.ESCAPE);
  }

  private void there(NavItem item, Command command) {
    model.current().set(item.id());
    if (!model.busy().get()) {
      run(command);
      return;
    }
    model
        .busy()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  javafx.beans.value.ObservableValue<? extends Boolean> busy,
                  Boolean before,
                  Boolean now) {
                if (!now) {
                  model.busy().removeListener(this);
                  run(command);
                }
              }
            });
  }

  private void run(Command command) {
    if (command.enabled().get()) {
      command.run();
    } else {
      dialogs.toast(texts.get("shell.commands.off", texts.get(command.label())));
    }
  }
}
