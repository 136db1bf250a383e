package id.loket.cli;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import java.util.Map;
import java.util.function.BiFunction;

/** One verb of the day script: reads its arguments, acts, answers with a result or a refusal. */
interface Verb {
  Map<String, Object> NOTHING = Map.of();

  Outcome<? extends Map<String, ?>> play(ScriptDesk desk, Who who, Args args) throws BadLine;

  /** A verb without arguments. */
  static Verb plain(BiFunction<ScriptDesk, Who, Outcome<? extends Map<String, ?>>> act) {
    return (desk, who, args) -> {
      args.done();
      return act.apply(desk, who);
    };
  }
}
