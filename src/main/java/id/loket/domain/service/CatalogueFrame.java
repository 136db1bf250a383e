package id.loket.domain.service;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the services of a catalogue have in common.
 *
 * @param groups by letter
 * @param papers names of the papers that several services ask for, by their code
 * @param elsewhere what people ask for here in vain
 * @param law the general legal basis
 */
public record CatalogueFrame(
    List<ServiceGroup> groups,
    Map<String, String> papers,
    List<Elsewhere> elsewhere,
    List<String> law) {

  public static final CatalogueFrame EMPTY =
      new CatalogueFrame(List.of(), Map.of(), List.of(), List.of());

  /**
   * Something that is not this office's to give.
   *
   * @param where to go, in words
   */
  public record Elsewhere(String name, String where) {
    public Elsewhere {
      if (name.isBlank() || where.isBlank()) {
        throw new IllegalArgumentException("elsewhere: '" + name + "', '" + where + "'");
      }
    }
  }

  public CatalogueFrame {
    groups = groups.stream().sorted(comparing(ServiceGroup::letter)).toList();
    papers = Collections.unmodifiableMap(new TreeMap<>(papers));
    elsewhere = List.copyOf(elsewhere);
    law = List.copyOf(law);
    Set<String> letters = new HashSet<>();
    for (ServiceGroup group : groups) {
      if (!letters.add(group.letter())) {
        throw new IllegalArgumentException("Two groups " + group.letter());
      }
    }
    for (String code : papers.keySet()) {
      if (!Requirement.isCode(code)) {
        throw new IllegalArgumentException("no code of a paper: " + code);
      }
    }
  }

  public Optional<ServiceGroup> group(String letter) {
    return groups.stream().filter(group -> group.letter().equals(letter)).findFirst();
  }

  /**
   * This one after another was taken over: groups and papers are added or renamed, since services
   * that the other does not know may need them; a list takes the place of the one before, unless it
   * is empty: a plain published list of services says nothing of it.
   */
  public CatalogueFrame with(CatalogueFrame other) {
    Map<String, ServiceGroup> allGroups = new LinkedHashMap<>();
    groups.forEach(group -> allGroups.put(group.letter(), group));
    other.groups.forEach(group -> allGroups.put(group.letter(), group));
    Map<String, String> allPapers = new TreeMap<>(papers);
    allPapers.putAll(other.papers);
    return new CatalogueFrame(
        new ArrayList<>(allGroups.values()),
        allPapers,
        other.elsewhere.isEmpty() ? elsewhere : other.elsewhere,
        other.law.isEmpty() ? law : other.law);
  }
}
