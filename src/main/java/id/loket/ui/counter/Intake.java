package id.loket.ui.counter;

import id.loket.desk.DossierDesk;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Requirement.Form;
import id.loket.domain.service.Service;
import id.loket.domain.visit.VisitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The papers on the counter as the clerk ticks them: for a new dossier of a service, or for one
 * that is there. Knows nothing of the screen.
 */
final class Intake {
  private static final int MOST = 99;

  private final List<Requirement> requirements;
  private final @Nullable Dossier dossier;
  private final Set<String> conditions = new LinkedHashSet<>();
  private final Set<String> possible = new LinkedHashSet<>();
  private final Map<Integer, Map<Form, Integer>> ticked = new HashMap<>();

  /**
   * One paper.
   *
   * @param before how many in the wanted form were handed in earlier
   * @param now how many in the wanted form are ticked
   * @param other how many are ticked in another form, which does not count
   * @param advised it may be missing
   */
  record Row(Requirement requirement, int before, int now, int other, boolean advised) {
    boolean complete() {
      return before + now >= requirement.count();
    }

    int lacks() {
      return Math.max(0, requirement.count() - before - now);
    }
  }

  private Intake(List<Requirement> requirements, @Nullable Dossier dossier) {
    this.requirements = requirements;
    this.dossier = dossier;
    requirements.forEach(r -> possible.addAll(r.need().conditions()));
  }

  static Intake fresh(Service service) {
    return new Intake(service.standard().requirements(), null);
  }

  static Intake of(Dossier dossier) {
    Intake intake = new Intake(dossier.asked().requirements(), dossier);
    intake.conditions.addAll(dossier.asked().conditions());
    return intake;
  }

  @Nullable Dossier dossier() {
    return dossier;
  }

  /** All was accepted: nothing more is taken in for it. */
  boolean closed() {
    return dossier != null && dossier.accepted() != null;
  }

  /** What may apply to an applicant; fixed once there is a dossier. */
  Set<String> possible() {
    return dossier == null ? possible : Set.of();
  }

  Set<String> conditions() {
    return conditions;
  }

  void condition(String word, boolean applies) {
    if (dossier == null && applies) {
      conditions.add(word);
    } else if (dossier == null) {
      conditions.remove(word);
    }
  }

  /** Those that are wanted, then those that are advised; both in the order of the standard. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    requirements.stream()
        .filter(r -> r.need().holds(conditions))
        .forEach(r -> rows.add(row(r, false)));
    requirements.stream().filter(r -> r.need().advised()).forEach(r -> rows.add(row(r, true)));
    return rows;
  }

  private Row row(Requirement r, boolean advised) {
    Map<Form, Integer> forms = ticked.getOrDefault(r.place(), Map.of());
    int before = dossier == null ? 0 : dossier.handed(r.key(), r.form());
    int now = forms.getOrDefault(r.form(), 0);
    int all = forms.values().stream().mapToInt(Integer::intValue).sum();
    return new Row(r, before, now, all - now, advised);
  }

  /** As many as are wanted, or none again. */
  void toggle(Row row) {
    count(row, row.now() > 0 ? 0 : Math.max(1, row.requirement().count() - row.before()));
  }

  void count(Row row, int many) {
    put(row, row.requirement().form(), Math.min(MOST, many));
  }

  /** It came as an original where a copy was asked for, or the other way round. */
  void otherForm(Row row) {
    Form wanted = row.requirement().form();
    Form other = wanted == Form.FOTOKOPI ? Form.ASLI : Form.FOTOKOPI;
    int many = Math.max(1, row.now());
    put(row, wanted, 0);
    put(row, other, row.other() > 0 ? 0 : many);
  }

  private void put(Row row, Form form, int many) {
    Map<Form, Integer> forms =
        ticked.computeIfAbsent(row.requirement().place(), p -> new EnumMap<>(Form.class));
    if (many > 0) {
      forms.put(form, many);
    } else {
      forms.remove(form);
    }
  }

  /** All that is wanted is there. */
  void all() {
    for (Row row : rows()) {
      if (!row.advised() && !row.complete()) {
        count(row, row.requirement().count() - row.before());
      }
    }
  }

  long wanted() {
    return rows().stream().filter(r -> !r.advised()).count();
  }

  long complete() {
    return rows().stream().filter(r -> !r.advised() && r.complete()).count();
  }

  boolean anything() {
    return rows().stream().anyMatch(r -> r.now() + r.other() > 0);
  }

  /** What opens the dossier. */
  DossierDesk.Form form(
      VisitId visit,
      Service service,
      DossierDesk.Form.Person applicant,
      DossierDesk.Form.@Nullable Person bearer) {
    return new DossierDesk.Form(
        null,
        visit.value(),
        service.code().value(),
        applicant,
        bearer,
        List.copyOf(conditions),
        papers());
  }

  /** What is ticked, as the desk takes it. What no longer applies is left out. */
  Map<String, List<Put>> papers() {
    Map<String, List<Put>> papers = new LinkedHashMap<>();
    for (Row row : rows()) {
      Map<Form, Integer> forms = ticked.getOrDefault(row.requirement().place(), Map.of());
      forms.forEach((form, many) ->
          papers
              .computeIfAbsent(row.requirement().key(), k -> new ArrayList<>())
              .add(new Put(form, many)));
    }
    return papers;
  }
}
