package id.loket.ui.counter;

import id.loket.ui.counter.Acts.Act;
import org.jspecify.annotations.Nullable;

/** What a clerk filled into a panel. */
record Filled(
    Act act,
    @Nullable Choice choice,
    String typed,
    @Nullable Integer minutes,
    String note,
    boolean back) {

  /** The chosen ticket, or what was typed. */
  String number() {
    return choice == null ? typed : choice.value();
  }
}
