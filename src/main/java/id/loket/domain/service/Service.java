package id.loket.domain.service;

import java.util.List;

/**
 * One service of the office.
 *
 * @param shortNumber what a clerk types to choose it
 * @param shortName for lists and narrow paper
 * @param group letter of its {@link ServiceGroup}
 * @param counterMinutes standard time at the counter, not the time until the document is ready
 * @param words what visitors call it
 * @param version 1, 2 ... each time the office changes it
 * @param standard what is published about it
 */
public record Service(
    ServiceCode code,
    int shortNumber,
    String name,
    String shortName,
    String group,
    int counterMinutes,
    List<String> words,
    int version,
    Standard standard) {

  /** What still fits one line of a 58 mm ticket and the narrowest list. */
  public static final int SHORT_NAME_MAX = 24;

  public Service {
    words = List.copyOf(words);
    if (shortNumber < 1) {
      throw new IllegalArgumentException(code + ": short number " + shortNumber);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(code + " has no name");
    }
    if (shortName.isBlank() || shortName.length() > SHORT_NAME_MAX) {
      throw new IllegalArgumentException(code + ": short name '" + shortName + "'");
    }
    if (version < 1) {
      throw new IllegalArgumentException(code + ": version " + version);
    }
    if (counterMinutes < 1) {
      throw new IllegalArgumentException(code + ": counter minutes " + counterMinutes);
    }
  }

  /** The same under another version. */
  public Service version(int other) {
    return new Service(
        code, shortNumber, name, shortName, group, counterMinutes, words, other, standard);
  }

  /** The same with another standard. */
  public Service standard(Standard other) {
    return new Service(
        code, shortNumber, name, shortName, group, counterMinutes, words, version, other);
  }

  /** Whether the two say the same, whatever their versions. */
  public boolean sameAs(Service other) {
    return equals(other.version(version));
  }
}
