package id.loket.domain.service;

import java.util.regex.Pattern;

/** Services that share a queue; its letter begins every ticket number of that queue. */
public record ServiceGroup(String letter, String name) {

  private static final Pattern LETTER = Pattern.compile("[A-Z]");

  public ServiceGroup {
    if (!isLetter(letter)) {
      throw new IllegalArgumentException("Not a group letter: " + letter);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("Group " + letter + " has no name");
    }
  }

  public static boolean isLetter(String letter) {
    return LETTER.matcher(letter).matches();
  }
}
