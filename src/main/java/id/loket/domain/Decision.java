package id.loket.domain;

import java.util.List;

/**
 * What a decision came to: the facts to write, and the answer for the clerk once they are written.
 */
public record Decision<T>(List<Draft> facts, T result) {

  public static <T> Decision<T> nothing(T result) {
    return new Decision<>(List.of(), result);
  }
}
