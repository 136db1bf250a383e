package id.loket.domain.service;

import id.loket.domain.service.CatalogueFrame.Elsewhere;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds services from what a clerk types while the visitor is still talking.
 *
 * <p>Make it once per catalogue: it folds all words beforehand, so that each key press is answered
 * within a frame. Immutable, for any thread.
 */
public final class ServiceSearch {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words turn into another real word too easily: KTP, KKN. */
  private static final int TYPO_FROM = 5;

  private final List<Entry> entries;
  private final List<Other> others;

  private ServiceSearch(List<Entry> entries, List<Other> others) {
    this.entries = entries;
    this.others = others;
  }

  public static ServiceSearch of(Catalogue catalogue) {
    return new ServiceSearch(
        catalogue.services().stream().map(Entry::of).toList(),
        catalogue.frame().elsewhere().stream()
            .map(e -> new Other(e, words(e.name() + " " + e.where())))
            .toList());
  }

  /** What is not this office's to give and fits what is typed; nothing for numbers or nothing. */
  public List<Elsewhere> elsewhere(String typed) {
    List<String> tokens = words(typed);
    return tokens.isEmpty()
        ? List.of()
        : others.stream()
            .filter(other -> allMatch(tokens, other.words(), ServiceSearch::begins))
            .map(Other::elsewhere)
            .toList();
  }

  /**
   * The services that fit, best first, at most {@code limit}; all of them in order when nothing is
   * typed. Last come those that ask for a paper of that name.
   */
  public List<Service> find(String typed, int limit) {
    String stripped = typed.strip();
    Stream<Entry> found =
        DIGITS.matcher(stripped).matches() ? byNumber(stripped) : byWords(words(stripped));
    return found.map(Entry::service).limit(limit).toList();
  }

  private Stream<Entry> byNumber(String digits) {
    String number = digits.replaceFirst("^0+(?=.)", "");
    return Stream.concat(
        entries.stream().filter(entry -> entry.number().equals(number)),
        entries.stream()
            .filter(entry -> entry.number().startsWith(number) && !entry.number().equals(number)));
  }

  private Stream<Entry> byWords(List<String> tokens) {
    if (tokens.isEmpty()) {
      return entries.stream();
    }
    Tiers tiers = tiers(tokens);
    List<Entry> found =
        Stream.of(tiers.exactCode(), tiers.exactPhrase(), tiers.inName(), tiers.inWords())
            .flatMap(List::stream)
            .toList();
    if (found.isEmpty()) {
      found = almost(tokens);
    }
    return Stream.of(found, tiers.inPapers()).flatMap(List::stream).distinct();
  }

  /**
   * What somebody means who wrote it down and can't be asked: only the services that fit best, none
   * for the name of a paper. Of several it can't be told which.
   */
  public List<Service> meant(String written) {
    List<String> tokens = words(written);
    if (tokens.isEmpty()) {
      return List.of();
    }
    Tiers tiers = tiers(tokens);
    return Stream.of(
            entries.stream().filter(entry -> entry.isCalled(tokens)).toList(),
            tiers.exactCode(),
            tiers.exactPhrase(),
            tiers.inName(),
            tiers.inWords(),
            almost(tokens))
        .filter(tier -> !tier.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(Entry::service)
        .toList();
  }

  /** By how well they fit; each service is in one of them at most. */
  private record Tiers(
      List<Entry> exactCode,
      List<Entry> exactPhrase,
      List<Entry> inName,
      List<Entry> inWords,
      List<Entry> inPapers) {}

  private Tiers tiers(List<String> tokens) {
    String phrase = String.join(" ", tokens);
    String code = String.join("", tokens);
    Tiers tiers =
        new Tiers(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Entry entry : entries) {
      if (entry.code().equals(code)) {
        tiers.exactCode().add(entry);
      } else if (entry.phrases().contains(phrase)) {
        tiers.exactPhrase().add(entry);
      } else if (allMatch(tokens, entry.nameWords(), ServiceSearch::begins)) {
        tiers.inName().add(entry);
      } else if (allMatch(tokens, entry.allWords(), ServiceSearch::begins)) {
        tiers.inWords().add(entry);
      } else if (entry.papers().stream()
          .anyMatch(paper -> allMatch(tokens, paper, ServiceSearch::begins))) {
        tiers.inPapers().add(entry);
      }
    }
    return tiers;
  }

  private List<Entry> almost(List<String> tokens) {
    return entries.stream()
        .filter(entry -> allMatch(tokens, entry.allWords(), ServiceSearch::almostBegins))
        .toList();
  }

  private static boolean allMatch(
      List<String> tokens, List<String> words, BiPredicate<String, String> matches) {
    return tokens.stream()
        .allMatch(token -> words.stream().anyMatch(word -> matches.test(token, word)));
  }

  private static boolean begins(String token, String word) {
    return word.startsWith(token);
  }

  /** One letter wrong, missing, too many, or two neighbours swapped. */
  private static boolean almostBegins(String token, String word) {
    int same = 0;
    while (same < token.length()
        && same < word.length()
        && token.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (same == token.length()) {
      return true;
    }
    if (token.length() < TYPO_FROM) {
      return false;
    }
    boolean swapped =
        same + 1 < token.length()
            && same + 1 < word.length()
            && token.charAt(same) == word.charAt(same + 1)
            && token.charAt(same + 1) == word.charAt(same);
    return word.startsWith(token.substring(same + 1), same + 1)
        || word.startsWith(token.substring(same), same + 1)
        || word.startsWith(token.substring(same + 1), same)
        || (swapped && word.startsWith(token.substring(same + 2), same + 2));
  }

  private static List<String> words(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(NOT_A_WORD.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
  }

  private record Other(Elsewhere elsewhere, List<String> words) {}

  private record Entry(
      Service service,
      String number,
      String code,
      Set<String> phrases,
      List<String> nameWords,
      List<String> allWords,
      List<List<String>> papers) {

    boolean isCalled(List<String> tokens) {
      return tokens.equals(ServiceSearch.words(service.name()))
          || tokens.equals(ServiceSearch.words(service.shortName()));
    }

    static Entry of(Service service) {
      Set<String> words = new LinkedHashSet<>(ServiceSearch.words(service.code().value()));
      words.addAll(ServiceSearch.words(service.shortName()));
      words.addAll(ServiceSearch.words(service.name()));
      List<String> nameWords = List.copyOf(words);
      service.words().forEach(phrase -> words.addAll(ServiceSearch.words(phrase)));
      return new Entry(
          service,
          Integer.toString(service.shortNumber()),
          String.join("", ServiceSearch.words(service.code().value())),
          service.words().stream()
              .map(phrase -> String.join(" ", ServiceSearch.words(phrase)))
              .collect(Collectors.toUnmodifiableSet()),
          nameWords,
          List.copyOf(words),
          service.standard().requirements().stream()
              .map(r -> ServiceSearch.words(r.name()))
              .toList());
    }
  }
}
