package id.loket.ui.service;

import id.loket.domain.service.Catalogue;
import id.loket.domain.service.ServiceGroup;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.FieldErrors;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.focus.GoOn;
import id.loket.ui.service.ServiceDraft.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of a service: first what a visitor reads on the sheet, then what the office needs. */
final class EditForm {
  private static final int LINES = 3;

  private final Texts texts;
  private final Catalogue catalogue;
  private final PaperList papers;
  private final Map<Part, TextInputControl> fields = new EnumMap<>(Part.class);
  private final VBox body = new VBox();
  private final VBox summary = new VBox();
  private final Label note = new Label();
  private final FieldErrors errors;

  /**
   * @param coded whether there is a code to be typed: a new service
   */
  EditForm(Texts texts, Dialogs dialogs, Catalogue catalogue, boolean coded) {
    this.texts = texts;
    this.catalogue = catalogue;
    this.papers = new PaperList(texts, dialogs, known(catalogue));
    this.errors = new FieldErrors(texts, summary);
    note.setId("editNote");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.setMaxWidth(Double.MAX_VALUE);
    note.getStyleClass().add("note");
    body.getStyleClass().addAll("wide", "edit-fields");
    body.getChildren().addAll(note, summary);
    GridPane first = grid();
    body.getChildren().addAll(first, papers.node());
    GridPane then = grid();
    body.getChildren().add(then);
    for (Part part : Part.values()) {
      if (part == Part.CODE && !coded) {
        continue;
      }
      if (part.lines()) {
        body.getChildren().add(field(part));
      } else {
        add(part.compareTo(Part.FEE_NOTE) <= 0 ? first : then, field(part));
      }
    }
    GoOn.in(body);
  }

  private static PaperForm.Known known(Catalogue catalogue) {
    Set<String> conditions = new TreeSet<>();
    catalogue.services().forEach(s -> conditions.addAll(s.standard().conditions()));
    return new PaperForm.Known(catalogue.frame().papers(), conditions);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(half);
    }
    return grid;
  }

  private static void add(GridPane grid, Node field) {
    int place = grid.getChildren().size();
    grid.add(field, place % 2, place / 2);
  }

  private Node field(Part part) {
    TextInputControl control = part.lines() ? area() : new TextField();
    control.setId("edit-" + part.name());
    fields.put(part, control);
    Label over = label(texts.get("service.edit." + part.name()), "field-label");
    over.setLabelFor(control);
    VBox box = new VBox(over, control);
    String hint = hint(part);
    if (!hint.isEmpty()) {
      box.getChildren().add(label(hint, "small", "muted"));
      control.setAccessibleHelp(hint);
    }
    Label under = label("");
    box.getChildren().add(under);
    box.getStyleClass().add("edit-field");
    errors.field(control, under);
    return box;
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(LINES);
    area.setWrapText(true);
    return area;
  }

  private String hint(Part part) {
    return switch (part) {
      case CODE -> texts.get("service.hint.CODE");
      case PROMISE -> texts.get("service.hint.PROMISE");
      case FEE -> texts.get("service.hint.FEE");
      case GROUP ->
          catalogue.groups().stream().map(EditForm::shown).collect(Collectors.joining(" · "));
      case WORDS -> texts.get("service.hint.WORDS");
      case STEPS -> texts.get("service.hint.STEPS");
      case LAW -> texts.get("service.hint.LAW");
      default -> "";
    };
  }

  private static String shown(ServiceGroup group) {
    return group.letter() + " " + group.name();
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  Node node() {
    return body;
  }

  /** The code of a new service, else its name. */
  Node first() {
    TextInputControl code = fields.get(Part.CODE);
    return code == null ? field(Part.NAME, fields) : code;
  }

  private static Node field(Part part, Map<Part, TextInputControl> fields) {
    return Objects.requireNonNull(fields.get(part));
  }

  void toPapers() {
    papers.list().requestFocus();
  }

  void fill(ServiceDraft draft) {
    fields.forEach((part, field) -> field.setText(draft.text(part)));
    papers.fill(draft.papers());
    errors.clear();
  }

  ServiceDraft draft() {
    Map<Part, String> typed = new EnumMap<>(Part.class);
    fields.forEach((part, field) -> typed.put(part, field.getText()));
    return new ServiceDraft(typed, papers.papers());
  }

  /** What saving means, or what happened meanwhile. */
  void note(String sentence, boolean warning) {
    note.setText(sentence);
    note.getStyleClass().removeAll("note", "warning-note");
    note.getStyleClass().add(warning ? "warning-note" : "note");
  }

  /** Each sentence under its field; the hand goes to the first. */
  void wrong(Map<Part, ServiceReading.Fault> faults) {
    errors.clear();
    faults.forEach((part, fault) -> {
      TextInputControl field = fields.get(part);
      if (field != null) {
        errors.set(field, texts.get(fault.key(), fault.args().toArray()));
      }
    });
    errors.focus();
  }
}
