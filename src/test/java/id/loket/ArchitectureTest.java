package id.loket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program keeps the rules of the house, and each rule is one that can fail. */
class ArchitectureTest {

  private static final String PROGRAM = "id.loket";
  private static final String PLANTED = "id.loket.planted";

  /**
   * Rules about rooms that hold no class yet. The list only shrinks: a rule that finds a class must
   * leave it, else a room that is renamed later would go unwatched.
   */
  private static final Set<HouseRule> STILL_EMPTY = EnumSet.noneOf(HouseRule.class);

  private static final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PROGRAM);
  private static final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

  @ParameterizedTest
  @EnumSource
  void the_program_keeps(HouseRule rule) {
    if (STILL_EMPTY.contains(rule)) {
      assertThatThrownBy(
              () -> rule.in(PROGRAM).check(program),
              "%s finds classes now: take it out of STILL_EMPTY",
              rule)
          .hasMessageContaining("failed to check any classes");
    } else {
      rule.in(PROGRAM).check(program);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_planted_classes_break(HouseRule rule) {
    var found = rule.in(PLANTED).evaluate(planted);
    List<String> details = found.getFailureReport().getDetails();

    assertThat(rule.culprits())
        .isNotEmpty()
        .allSatisfy(culprit ->
            assertThat(details).anySatisfy(detail -> assertThat(names(detail, culprit)).isTrue()));
    assertThat(details)
        .allSatisfy(
            detail -> assertThat(rule.culprits()).anyMatch(culprit -> names(detail, culprit)));
  }

  @Test
  void every_package_says_what_lives_there() throws IOException {
    assertThat(packagesThatSayNothing(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void a_package_that_says_nothing_is_found(@TempDir Path source) throws IOException {
    Path silent = Files.createDirectories(source.resolve("silent"));
    Files.writeString(silent.resolve("A.java"), "class A {}");
    Path unmarked = Files.createDirectories(source.resolve("silent/unmarked"));
    Files.writeString(unmarked.resolve("package-info.java"), "/** Something. */\npackage x;");
    Files.writeString(unmarked.resolve("A.java"), "class A {}");
    Path good = Files.createDirectories(source.resolve("good"));
    Files.writeString(good.resolve("package-info.java"), "/** It. */\n@NullMarked\npackage x;");
    Files.writeString(good.resolve("A.java"), "class A {}");

    assertThat(packagesThatSayNothing(source)).containsExactlyInAnyOrder(silent, unmarked);
  }

  private static boolean names(String detail, String culprit) {
    return Pattern.compile("\\b" + Pattern.quote(PLANTED + "." + culprit) + "\\b")
        .matcher(detail)
        .find();
  }

  private static List<Path> packagesThatSayNothing(Path source) throws IOException {
    try (var files = Files.walk(source)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> !saysWhatLivesThere(folder.resolve("package-info.java")))
          .toList();
    }
  }

  // Without @NullMarked NullAway skips the whole package in silence.
  private static boolean saysWhatLivesThere(Path info) {
    try {
      return Files.exists(info)
          && Files.readString(info)
              .lines()
              .anyMatch(line -> line.matches("@([a-z.]+[.])?NullMarked"))
          && Files.readString(info).startsWith("/**");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
