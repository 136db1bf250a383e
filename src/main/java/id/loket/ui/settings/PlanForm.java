package id.loket.ui.settings;

import id.loket.domain.Refusal;
import id.loket.domain.office.BookingLimitSet;
import id.loket.domain.office.SlotPlanSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The numbers of a plan of slots, as they are typed. What they may be the desk knows alone: what is
 * no number becomes one that it refuses, so there is one sentence for each field.
 */
final class PlanForm {
  private static final int NO_NUMBER = -1;

  /** By the word with which a refusal names the field. */
  private final Map<String, Field> fields;

  private final Field limit;

  /**
   * @param fields length, places, share of walk-ins, nearest, furthest, early, late
   */
  PlanForm(List<Field> fields, Field limit) {
    this.fields =
        Map.of(
            "minutes", fields.get(0),
            "capacity", fields.get(1),
            "walkInShare", fields.get(2),
            "minAhead", fields.get(3),
            "maxAhead", fields.get(4),
            "early", fields.get(5),
            "late", fields.get(6),
            "bookingLimit", limit);
    this.limit = limit;
  }

  void fill(SlotPlanSet plan) {
    put("minutes", plan, p -> p.slots().minutes());
    put("capacity", plan, p -> p.slots().capacity());
    put("walkInShare", plan, p -> p.slots().walkInShare());
    put("minAhead", plan, p -> p.ahead().minMinutes());
    put("maxAhead", plan, p -> p.ahead().maxDays());
    put("early", plan, p -> p.tolerance().earlyMinutes());
    put("late", plan, p -> p.tolerance().lateMinutes());
  }

  private void put(String what, SlotPlanSet plan, ToIntFunction<SlotPlanSet> number) {
    Field field = field(what);
    field.value(Integer.toString(number.applyAsInt(plan)));
    field.error(null);
  }

  void fill(BookingLimitSet set) {
    limit.value(Integer.toString(set.perPerson()));
    limit.error(null);
  }

  /** What is typed, for the same group or service. */
  SlotPlanSet typed(SlotPlanSet of) {
    return new SlotPlanSet(
        of.group(),
        of.service(),
        new SlotPlanSet.Slots(number("minutes"), number("capacity"), number("walkInShare")),
        new SlotPlanSet.Ahead(number("minAhead"), number("maxAhead")),
        new SlotPlanSet.Tolerance(number("early"), number("late")));
  }

  BookingLimitSet limit() {
    return new BookingLimitSet(number("bookingLimit"));
  }

  private int number(String what) {
    return Whole.parse(field(what).value(), 0, Integer.MAX_VALUE).orElse(NO_NUMBER);
  }

  /** The field that a refusal is about; empty: it is about none of them. */
  Optional<Field> of(Refusal why) {
    return why.code() == Refusal.Code.BAD_NUMBER
        ? Optional.ofNullable(fields.get(String.valueOf(why.args().getFirst())))
        : Optional.empty();
  }

  private Field field(String what) {
    Field field = fields.get(what);
    if (field == null) {
      throw new IllegalArgumentException(what);
    }
    return field;
  }

  void onTyping(Runnable changed) {
    fields
        .values()
        .forEach(f -> f.input().textProperty().subscribe((before, now) -> changed.run()));
  }

  void readOnly(boolean only) {
    fields.values().forEach(f -> f.setDisable(only));
  }
}
