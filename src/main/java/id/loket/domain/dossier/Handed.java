package id.loket.domain.dossier;

import id.loket.domain.service.Requirement.Form;

/**
 * A paper that was handed in.
 *
 * @param key of the requirement it answers to
 * @param form in which it came, which may be another than was asked for
 */
public record Handed(String key, Form form, int count) {
  public Handed {
    if (count < 1) {
      throw new IllegalArgumentException(key + ": " + count);
    }
  }
}
