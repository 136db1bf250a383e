package id.loket.desk;

import id.loket.domain.register.KeeperNamed;
import id.loket.domain.register.KeeperWord;
import id.loket.domain.register.KeeperWord.BookClosed;
import id.loket.domain.register.KeeperWord.BookOpened;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.Keeping.Given;
import id.loket.domain.register.Keeping.Here;
import id.loket.domain.register.Keeping.Keeper;
import id.loket.domain.register.RegisterName;
import id.loket.store.NumberTable;
import id.loket.store.Register;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who keeps a register out of what the office and its desks have said. */
final class KeeperBook {
  /** Two incarnations of a desk may have said so within a millisecond. */
  private static final Comparator<Register> LATER =
      Comparator.comparing((Register r) -> r.at().toInstant())
          .thenComparing(r -> r.fact() instanceof BookOpened)
          .thenComparingInt(r -> ((KeeperWord) r.fact()).last())
          .thenComparing(Register::head);

  private final Collection<Register> registers;
  private final NumberTable numbers;

  KeeperBook(Collection<Register> registers, NumberTable numbers) {
    this.registers = registers;
    this.numbers = numbers;
  }

  Keeping keeping(RegisterName register, Here here) {
    Keeper keeper = keeper(register);
    KeeperWord last = lastWord(register, keeper).orElse(null);
    String one = NumberTable.series(register, here.year());
    return new Keeping(
        register,
        keeper,
        here,
        opened(register, keeper, here),
        last instanceof BookClosed closed ? closed : null,
        new Given(
            numbers.last(NumberTable.series(register, here.year(), here.origin())),
            numbers.last(one, here.origin()),
            numbers.highest(one)));
  }

  private @Nullable BookOpened opened(RegisterName register, Keeper keeper, Here here) {
    return registers.stream()
        .filter(r -> r.subject().equals(KeeperWord.subject(register, here.origin())))
        .map(r -> word(r, register, keeper) instanceof BookOpened opened ? opened : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  Keeper keeper(RegisterName register) {
    String subject = KeeperNamed.subject(register);
    return registers.stream()
        .filter(r -> r.subject().equals(subject) && r.fact() instanceof KeeperNamed)
        .map(r -> new Keeper(((KeeperNamed) r.fact()).desk(), r.head()))
        .findFirst()
        .orElse(Keeper.EACH);
  }

  /** What the desk that keeps it has said last, in whichever incarnation. */
  Optional<KeeperWord> lastWord(RegisterName register, Keeper keeper) {
    return registers.stream()
        .filter(r -> word(r, register, keeper) != null)
        .max(LATER)
        .map(r -> (KeeperWord) r.fact());
  }

  private static @Nullable KeeperWord word(Register r, RegisterName register, Keeper keeper) {
    return r.fact() instanceof KeeperWord word
            && word.register() == register
            && word.keeper().equals(keeper.version())
            && word.desk().equals(keeper.desk())
        ? word
        : null;
  }
}
