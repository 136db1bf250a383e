package id.loket.print;

import id.loket.domain.service.Requirement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to bring, in the few words of a message. A form is to be had at the counter, so it is not to
 * be brought; what is only advised is left to the requirement sheet.
 *
 * @param always what everybody brings
 * @param cases what is brought only in some cases, which are named
 * @param counts how much of each form everybody brings
 */
record BringText(List<String> always, List<String> cases, String counts) {
  static BringText of(List<RequirementSheet.Row> rows, Wording words) {
    List<RequirementSheet.Row> brought =
        rows.stream().filter(r -> r.form() != Requirement.Form.FORMULIR).toList();
    return new BringText(
        papers(brought, r -> r.need().always(), words),
        papers(brought, r -> !r.need().conditions().isEmpty(), words),
        counts(brought, words));
  }

  /** Of one paper in two forms, one line. */
  private static List<String> papers(
      List<RequirementSheet.Row> rows, Predicate<RequirementSheet.Row> these, Wording words) {
    Map<String, List<RequirementSheet.Row>> byName = new LinkedHashMap<>();
    rows.stream()
        .filter(these)
        .forEach(r -> byName.computeIfAbsent(called(r, words), n -> new ArrayList<>()).add(r));
    return byName.entrySet().stream().map(e -> paper(e.getKey(), e.getValue(), words)).toList();
  }

  /** E.g. {@code bila hilang: Surat kehilangan}. */
  private static String called(RequirementSheet.Row row, Wording words) {
    return row.need().always()
        ? row.name()
        : RequirementSheetText.when(row.need(), words) + ": " + row.name();
  }

  /** E.g. {@code Kartu Keluarga (asli, 2 fotokopi)}. */
  private static String paper(String name, List<RequirementSheet.Row> wanted, Wording words) {
    String forms =
        wanted.stream()
            .map(r -> words.text("message.form." + r.form().name(), r.count()))
            .filter(form -> !form.isBlank())
            .collect(Collectors.joining(", "));
    return forms.isEmpty() ? name : name + " (" + forms + ")";
  }

  private static String counts(List<RequirementSheet.Row> rows, Wording words) {
    Map<Requirement.Form, Integer> counts = new EnumMap<>(Requirement.Form.class);
    rows.stream()
        .filter(r -> r.need().always() && r.form() != Requirement.Form.SYARAT)
        .forEach(r -> counts.merge(r.form(), r.count(), Integer::sum));
    return counts.entrySet().stream()
        .map(e -> words.text("message.sum." + e.getKey().name(), e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
