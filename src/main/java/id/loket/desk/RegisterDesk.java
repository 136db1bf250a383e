package id.loket.desk;

import static id.loket.domain.Refusal.Code.UNKNOWN_DOSSIER;
import static id.loket.domain.Refusal.Code.WRONG_STATE;

import id.loket.domain.Decision;
import id.loket.domain.Outcome;
import id.loket.domain.RefusedException;
import id.loket.domain.Situation;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions;
import id.loket.domain.dossier.DossierId;
import id.loket.domain.regency.RegencyStream;
import id.loket.domain.register.KeeperDecisions;
import id.loket.domain.register.KeeperNamed;
import id.loket.domain.register.KeeperWord;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterName;
import id.loket.domain.register.RegisterNumber;
import id.loket.journal.Origin;
import id.loket.store.NumberTable;
import id.loket.store.NumberTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Registers that auditors read: who keeps them, what waits for a number, and which numbers two
 * desks gave. Only the register of dossiers is one so far.
 */
public final class RegisterDesk {
  private static final RegisterName REGISTER = RegisterName.BERKAS;

  private final Desk desk;

  public RegisterDesk(Desk desk) {
    this.desk = desk;
  }

  /** How a number came to be doubtful. */
  public enum Doubt {
    /** A desk gave it that did not keep the register any more. */
    LATE,
    /** Two papers bear it. */
    TWICE,
    /** Its paper bears another one too. */
    SEVERAL
  }

  /**
   * A number that somebody has to settle.
   *
   * @param by code of the desk that gave it
   */
  public record Clash(Dossier dossier, String number, String by, Doubt doubt) {}

  public Keeping keeping() {
    return desk.look(s -> s.keeping(REGISTER));
  }

  /** Codes of the desks of this office that were heard of, this one among them. */
  public List<String> desks() {
    return List.copyOf(desk.inside(this::known));
  }

  private Set<String> known() {
    Set<String> codes =
        new TreeSet<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    codes.add(desk.code());
    desk.store().vectors().held().keySet().stream()
        .filter(origin -> !RegencyStream.has(origin))
        .map(Origin::desk)
        .forEach(codes::add);
    return codes;
  }

  /**
   * Who gives the numbers from now on.
   *
   * @param keeper null: each desk has its own series
   * @param dead the desk that keeps it now gives no numbers any more, and can't say so itself
   */
  public Outcome<KeeperNamed> name(Who who, @Nullable String keeper, boolean dead) {
    return desk.act(
        Verbs.setUp(who, "keeper"),
        s -> new KeeperDecisions(s, REGISTER).name(keeper, known(), dead));
  }

  /** The answer is the last number in the book. */
  public Outcome<Integer> layDown(Who who) {
    return desk.act(Verbs.setUp(who, "keeper"), s -> new KeeperDecisions(s, REGISTER).layDown());
  }

  /** The last number on paper; whoever has the book in hand may say it. */
  public Outcome<Integer> told(Who who, int last) {
    return desk.act(
        Verbs.receive(who, "lastNumber"), s -> new KeeperDecisions(s, REGISTER).told(last));
  }

  /** Dossiers that wait for a number, in the order in which they were opened. */
  public List<Dossier> waiting(int most) {
    return desk.inside(() -> desk.store().state().dossiers().unnumbered(most));
  }

  /** Gives these their numbers, in that order. */
  public Outcome<List<String>> give(Who who, List<DossierId> waiting) {
    return desk.act(
        Verbs.receive(who, "giveNumber"),
        s -> new DossierDecisions(s).number(waiting.stream().map(id -> known(s, id)).toList()));
  }

  private static Dossier known(Situation s, DossierId id) {
    return s.dossier(id)
        .orElseThrow(() -> RefusedException.of(UNKNOWN_DOSSIER, "number", id.value()));
  }

  /** Numbers of this year and the one before that somebody has to settle. */
  public List<Clash> clashes() {
    return desk.look(this::clashes);
  }

  private List<Clash> clashes(Situation s) {
    return clashes(desk, s);
  }

  /** Within one look at the state. A register that nobody ever kept has none. */
  static List<Clash> clashes(Desk desk, Situation s) {
    Keeping now = s.keeping(REGISTER);
    if (now.keeper().version().isEmpty()) {
      return List.of();
    }
    NumberTable table = desk.store().state().numbers();
    List<String> origins =
        desk.store().vectors().held().keySet().stream().map(Origin::text).toList();
    Optional<KeeperWord> word =
        new KeeperBook(desk.working().registers(), table).lastWord(REGISTER, now.keeper());
    String keeper = word.map(KeeperWord::origin).orElse("");
    List<Clash> all = new ArrayList<>();
    Set<String> listed = new LinkedHashSet<>();
    for (int year = now.here().year() - 1; year <= now.here().year(); year++) {
      String series = NumberTable.series(REGISTER, year);
      if (word.isPresent()) {
        int after = after(word.get(), year);
        for (String origin : origins) {
          if (!origin.equals(keeper)) {
            add(s, table.after(series, after, origin), Doubt.LATE, keeper, listed, all);
          }
        }
      }
      List<Row> twice = table.twice(series, origins);
      add(
          s,
          twice.stream().filter(r -> loses(r, twice, keeper)).toList(),
          Doubt.TWICE,
          keeper,
          listed,
          all);
      List<Row> several = table.several(series);
      List<String> before = List.copyOf(listed);
      add(
          s,
          several.stream()
              .filter(r ->
                  several.stream()
                      .noneMatch(o -> o.subject().equals(r.subject()) && before.contains(key(o))))
              .toList(),
          Doubt.SEVERAL,
          keeper,
          listed,
          all);
    }
    return List.copyOf(all);
  }

  /** After which number of a year only the keeper may have given any. */
  private static int after(KeeperWord word, int year) {
    return word.year() == year ? word.last() : word.year() < year ? 0 : Keeping.MOST;
  }

  /** The keeper's own one stays, where it gave one of them. */
  private static boolean loses(Row row, List<Row> all, String keeper) {
    return !row.origin().equals(keeper)
        || all.stream().noneMatch(o -> o.now().equals(row.now()) && !o.origin().equals(keeper));
  }

  private static String key(Row row) {
    return row.subject() + " " + row.number();
  }

  /** The keeper gave it the same number: there is nothing to settle. */
  private static boolean isGivenBy(Dossier dossier, Row row, String keeper) {
    return !row.origin().equals(keeper)
        && dossier.numbering().given().stream()
            .anyMatch(g -> g.number().equals(row.number()) && g.origin().equals(keeper));
  }

  private static void add(
      Situation s,
      List<Row> rows,
      Doubt doubt,
      String keeper,
      Set<String> listed,
      List<Clash> into) {
    for (Row row : rows) {
      DossierId id = new DossierId(row.subject().substring("dossier/".length()));
      Dossier dossier = s.dossier(id).orElse(null);
      if (dossier != null && !isGivenBy(dossier, row, keeper) && listed.add(key(row))) {
        into.add(new Clash(dossier, row.number(), Origin.parse(row.origin()).desk(), doubt));
      }
    }
  }

  /**
   * What becomes of a number: BATAL, and its dossier waits for another one; or it goes on with a
   * letter after it. The answer is how the dossier is called now.
   */
  public Outcome<String> settle(Who who, DossierId id, String number, boolean batal) {
    return desk.act(
        Verbs.receive(who, batal ? "voidNumber" : "suffixNumber"),
        s -> {
          String becomes = batal ? null : suffixed(number);
          Decision<DossierId> decision =
              new DossierDecisions(s).settle(known(s, id), number, becomes);
          return decision;
        },
        (after, settled) -> after.dossier(settled).orElseThrow().called());
  }

  private String suffixed(String number) {
    NumberTable table = desk.store().state().numbers();
    Optional<RegisterNumber> next = RegisterNumber.read(number).flatMap(RegisterNumber::suffixed);
    while (next.isPresent() && table.isTaken(next.get().text())) {
      next = next.get().suffixed();
    }
    return next.map(RegisterNumber::text)
        .orElseThrow(() -> RefusedException.of(WRONG_STATE, "number", number));
  }
}
