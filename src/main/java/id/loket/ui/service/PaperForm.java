package id.loket.ui.service;

import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Requirement.Need;
import id.loket.print.Wording;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Dialogs.Handle;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Keys.Command;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.focus.GoOn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One paper of a service: what it is, in which form, how many, for whom, and where to get it. */
final class PaperForm {
  private static final int MOST = 99;
  private static final int LONGEST = 300;

  private enum When {
    ALWAYS,
    IF,
    ADVISED
  }

  private final Texts texts;
  private final Wording words;
  private final Known known;
  private final @Nullable Requirement before;
  private final TextField name = new TextField();
  private final ComboBox<Form> form = new ComboBox<>();
  private final TextField count = new TextField();
  private final ComboBox<When> when = new ComboBox<>();
  private final TextField conditions = new TextField();
  private final TextField note = new TextField();
  private final VBox body = new VBox();
  private final FieldErrors errors;

  /**
   * What the catalogue knows already.
   *
   * @param papers names by code
   * @param conditions those of all services
   */
  record Known(Map<String, String> papers, Collection<String> conditions) {}

  /**
   * @param before null: a new one
   */
  PaperForm(Texts texts, Known known, @Nullable Requirement before) {
    this.texts = texts;
    this.words = Wording.in(texts.locale());
    this.known = known;
    this.before = before;
    VBox summary = new VBox();
    errors = new FieldErrors(texts, summary);
    form.getItems().setAll(Form.values());
    form.setConverter(Shown.as(f -> texts.get("service.form." + f.name())));
    when.getItems().setAll(When.values());
    when.setConverter(Shown.as(w -> texts.get("service.when." + w.name())));
    when.valueProperty().subscribe(w -> conditions.setDisable(w != When.IF));
    body.getStyleClass().add("edit-fields");
    body.getChildren().add(summary);
    field("paperName", "service.paper.name", name);
    field("paperForm", "service.paper.form", form);
    field("paperCount", "service.paper.count", count);
    field("paperWhen", "service.paper.when", when);
    field("paperConditions", "service.paper.conditions", conditions);
    conditions.setPromptText(texts.get("service.paper.conditions.prompt", some()));
    field("paperNote", "service.paper.note", note);
    fill();
    GoOn.in(body);
  }

  private void field(String id, String label, Control control) {
    control.setId(id);
    control.setMaxWidth(Double.MAX_VALUE);
    Label under = new Label();
    under.setWrapText(true);
    under.setMinHeight(Region.USE_PREF_SIZE);
    Label over = new Label(texts.get(label));
    over.getStyleClass().add("field-label");
    over.setLabelFor(control);
    VBox box = new VBox(over, control, under);
    box.getStyleClass().add("edit-field");
    body.getChildren().add(box);
    errors.field(control, under);
  }

  private void fill() {
    Requirement r = before;
    Need need = r == null ? Need.ALWAYS : r.need();
    name.setText(r == null ? "" : r.name());
    form.setValue(r == null ? Form.FOTOKOPI : r.form());
    count.setText(r == null ? "1" : Integer.toString(r.count()));
    when.setValue(need.always() ? When.ALWAYS : need.advised() ? When.ADVISED : When.IF);
    conditions.setText(
        need.conditions().stream().map(words::condition).collect(Collectors.joining(", ")));
    note.setText(r == null || r.note() == null ? "" : r.note());
  }

  /** Opens it; a paper that is right is given, at no place yet. */
  void ask(Dialogs dialogs, Consumer<Requirement> given) {
    List<Handle> open = new ArrayList<>();
    Button cancel = new Button(texts.get("kit.cancel"));
    cancel.setOnAction(e -> open.forEach(Handle::close));
    Command take =
        Command.of(
            "service.paper.take",
            "Ctrl+S",
            () -> {
              Requirement read = read();
              if (read != null) {
                open.forEach(Handle::close);
                given.accept(read);
              }
            });
    Button yes = new Button(texts.get(take.label()));
    take.on(yes);
    yes.getStyleClass().add("primary");
    open.add(
        dialogs.open(
            texts.get(before == null ? "service.paper.new" : "service.paper.change"),
            body,
            List.of(cancel, yes),
            name,
            List.of(take)));
  }

  /** Null: what is wrong stands under its field. */
  private @Nullable Requirement read() {
    errors.clear();
    String named = Typed.clean(name.getText());
    if (named.isEmpty()) {
      errors.set(name, texts.get("service.wrong.paper.name"));
    } else if (named.length() > LONGEST) {
      errors.set(name, texts.get("service.wrong.long", LONGEST));
    }
    String many = count.getText().strip();
    if (!many.matches("[0-9]{1,2}") || Integer.parseInt(many) < 1) {
      errors.set(count, texts.get("service.wrong.paper.count", MOST));
    }
    Need need = need();
    String noted = Typed.clean(note.getText());
    if (noted.length() > LONGEST) {
      errors.set(note, texts.get("service.wrong.long", LONGEST));
    }
    if (errors.any()) {
      errors.focus();
      return null;
    }
    return new Requirement(
        1,
        code(named),
        named,
        form.getValue(),
        Integer.parseInt(many),
        need,
        noted.isEmpty() ? null : noted);
  }

  /** The office's word for it stays; a new one gets it by its name. */
  private @Nullable String code(String named) {
    if (before != null) {
      return before.code();
    }
    return known.papers().entrySet().stream()
        .filter(e -> e.getValue().equalsIgnoreCase(named))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private Need need() {
    return switch (when.getValue()) {
      case ALWAYS -> Need.ALWAYS;
      case ADVISED -> Need.ADVISED;
      case IF -> {
        List<String> all = new ArrayList<>();
        for (String typed : conditions.getText().split(",", -1)) {
          String word = condition(typed.strip());
          if (!word.isEmpty() && !all.contains(word)) {
            all.add(word);
          }
        }
        if (all.isEmpty() || !all.stream().allMatch(Need::isCondition)) {
          errors.set(conditions, texts.get("service.wrong.paper.conditions", some()));
          yield Need.ADVISED;
        }
        yield new Need(false, all);
      }
    };
  }

  /** A known one is recognised by its words; another is written as the file writes it. */
  private String condition(String typed) {
    return known.conditions().stream()
        .filter(c -> words.condition(c).equalsIgnoreCase(typed))
        .findFirst()
        .orElseGet(() ->
            typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", ""));
  }

  private String some() {
    return Stream.of("hilang", "rusak").map(words::condition).collect(Collectors.joining(", "));
  }
}
