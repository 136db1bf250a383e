package id.loket;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules of the house, for any root package, so that the same rule runs on the program and on
 * the planted classes that break it. Beside each rule: the planted classes that it must find, and
 * no others.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum HouseRule {
  JOURNAL_SEES_NOTHING_ABOVE(
      root -> lower(root, 0).because("the journal knows nothing of an office"),
      "journal.SeesDomain"),
  DOMAIN_SEES_ONLY_JOURNAL(
      root -> lower(root, 1).because("a rule of the office must not depend on how it is kept"),
      "domain.SeesStore"),
  STORE_SEES_NO_DESK(
      root -> lower(root, 2).because("the store keeps what a use case decided; it decides nothing"),
      "store.SeesDesk"),
  DESK_SEES_NO_SERVICE(
      root -> lower(root, 3).because("a use case ends at the commit; listeners carry it on"),
      "desk.SeesSync"),
  SERVICES_SEE_NO_FRONT(
      root -> lower(root, 4).because("figures, paper, board and sync also run without a window"),
      "report.SeesUi",
      "board.SeesCli"),
  FRONT_SEES_NO_OFFICE(
      root -> lower(root, 5).because("a screen says by its constructor what it needs"),
      "cli.SeesOffice"),

  EVERY_CLASS_HAS_A_ROOM(
      root ->
          classes()
              .should()
              .resideInAnyPackage(everyRoom(root))
              .because("a package outside the layers escapes every arrow"),
      "util.Junk",
      "attic.Forgotten"),
  NO_LUMBER_ROOMS(
      root ->
          noClasses()
              .should()
              .resideInAnyPackage(
                  Stream.of("util", "common", "manager", "helper", "impl", "model", "dto")
                      .map(name -> root + ".." + name + "..")
                      .toArray(String[]::new))
              .because("a package is named after what it is about"),
      "util.Junk",
      "desk.helper.Junk"),

  CORE_IS_PURE(
      root ->
          noClasses()
              .that()
              .resideInAnyPackage(rooms(root, 0, 2))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "javafx..",
                  "java.sql..",
                  "javax.sql..",
                  "java.io..",
                  "java.nio.file..",
                  "java.util.logging..",
                  "org.slf4j..",
                  "net.sf.jasperreports..")
              .because("decisions and the fold are tested without a screen, a disk or a database"),
      "domain.ReadsFile",
      "domain.ReadsStream",
      "domain.Logs",
      "domain.Paints",
      "journal.SpeaksFx",
      "journal.SpeaksJdbc"),
  CORE_IS_TOLD_THE_TIME(
      root ->
          noClasses()
              .that()
              .resideInAnyPackage(rooms(root, 0, 2))
              .should()
              .accessTargetWhere(access("asks for the time", HouseRule::asksForTime))
              .because("replicas fold alike only if the time comes from outside"),
      "domain.LooksAtClock",
      "domain.LooksAtCalendar",
      "journal.HandsClockOn"),

  SQL_IN_STORE_AND_SYNC(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackages(root + ".store..", root + ".sync..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..")
              .because("one place holds the transaction that makes 'saved' true"),
      "desk.SpeaksJdbc",
      "journal.SpeaksJdbc"),
  JASPER_IN_PRINT(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".print..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("net.sf.jasperreports..")
              .because("figures must be readable without the paper they are printed on"),
      "report.Paints",
      "domain.Paints"),
  ONE_HOP_TO_THE_SCREEN(
      root ->
          classes()
              .should(
                  standInOneClass(
                      access(
                          "hops to the FX thread",
                          it ->
                              it.getTargetOwner().getName().equals("javafx.application.Platform")
                                  && it.getTarget().getName().startsWith("runLater"))))
              .because("scattered hops can't be ordered, counted or tested inline"),
      "ui.kit.Hops",
      "ui.counter.HopsToo"),
  AREAS_MEET_IN_SHELL(
      root ->
          slices()
              .matching(root + ".ui.(*)..")
              .should()
              .notDependOnEachOther()
              .ignoreDependency(sharedUi(root), DescribedPredicate.alwaysTrue())
              .ignoreDependency(DescribedPredicate.alwaysTrue(), sharedUi(root))
              .because("an area can be changed or left out without reading the others"),
      "ui.reception.SeesCounter"),
  ONLY_CLI_WRITES_TO_STDOUT(
      root ->
          noClasses()
              .that()
              .resideOutsideOfPackage(root + ".cli..")
              .should()
              .accessTargetWhere(access("uses System.out", HouseRule::usesStdout))
              .because("a window has no console: what matters goes to the screen or the log"),
      "desk.Prints"),
  ONE_MAKER_OF_THREADS(
      root ->
          classes()
              .should(
                  standInOneClass(
                      access(
                          "makes a thread",
                          it ->
                              it.getTarget().getName().equals("<init>")
                                  && it.getTargetOwner().isAssignableTo(Thread.class)
                                  && !it.getOriginOwner().equals(it.getTargetOwner()))))
              .because("every thread needs a name, a handler for what it throws, and an end"),
      "desk.StartsThread",
      "sync.IsThread");

  /** From the bottom up; what stands in one line may see each other. Above all: the root. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("journal"),
          List.of("domain"),
          List.of("store"),
          List.of("desk"),
          List.of("sync", "report", "print", "board"),
          List.of("ui", "cli"));

  private final Function<String, ArchRule> rule;
  private final List<String> culprits;

  HouseRule(Function<String, ArchRule> rule, String... culprits) {
    this.rule = rule;
    this.culprits = List.of(culprits);
  }

  ArchRule in(String root) {
    return rule.apply(root);
  }

  List<String> culprits() {
    return culprits;
  }

  private static ArchRule lower(String root, int layer) {
    return noClasses()
        .that()
        .resideInAnyPackage(rooms(root, layer, layer + 1))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(rooms(root, layer + 1, LAYERS.size())).or(resideInAnyPackage(root)));
  }

  private static String[] rooms(String root, int from, int to) {
    return LAYERS.subList(from, to).stream()
        .flatMap(List::stream)
        .map(room -> root + "." + room + "..")
        .toArray(String[]::new);
  }

  private static String[] everyRoom(String root) {
    return Stream.concat(Stream.of(root), Stream.of(rooms(root, 0, LAYERS.size())))
        .toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> sharedUi(String root) {
    return resideInAnyPackage(root + ".ui.shell..", root + ".ui.kit..");
  }

  private static boolean asksForTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.equals("java.lang.System")
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
  }

  private static boolean usesStdout(JavaAccess<?> access) {
    return access instanceof JavaFieldAccess
        && access.getTargetOwner().getName().equals("java.lang.System")
        && access.getTarget().getName().equals("out");
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe(description, test);
  }

  private static ArchCondition<JavaClass> standInOneClass(
      DescribedPredicate<JavaAccess<?>> access) {
    return new ArchCondition<>("be the only one that " + access.getDescription()) {
      private final Set<String> places = new TreeSet<>();

      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (item.getAccessesFromSelf().stream().anyMatch(access)) {
          places.add(item.getName().replaceFirst("\\$.*", ""));
        }
      }

      @Override
      public void finish(ConditionEvents events) {
        if (places.size() > 1) {
          places.forEach(place ->
              events.add(
                  SimpleConditionEvent.violated(
                      place, place + " " + access.getDescription() + ", and not it alone")));
        }
      }
    };
  }
}
