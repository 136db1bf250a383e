package id.loket.domain;

import java.util.function.Function;

/** What came of an act: a result, or a refusal that wrote nothing. */
public sealed interface Outcome<T> {
  record Done<T>(T result) implements Outcome<T> {}

  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> done(T result) {
    return new Done<>(result);
  }

  static <T> Outcome<T> refused(Refusal.Code code, Object... args) {
    return new Refused<>(Refusal.of(code, args));
  }

  default <R> Outcome<R> map(Function<T, R> then) {
    return switch (this) {
      case Done<T>(T result) -> new Done<>(then.apply(result));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /** Goes on with the result; a refusal stays one. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T result) -> next.apply(result);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
