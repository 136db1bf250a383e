package id.loket.ui.settings;

import id.loket.desk.Desk;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.RetentionSet;
import id.loket.domain.office.Settings;
import id.loket.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** Section Protokol kesehatan (DOMAIN §7): off unless the office says so. */
public final class ProtocolController implements Page {

  /** What can still be asked, and read beside the question, with a visitor at the door. */
  private static final int MOST_SYMPTOMS = 8;

  private static final int LONGEST_SYMPTOM = 30;

  private final Desk desk;
  private final SetUpDesk setUp;
  private final Saver saver;
  private final Texts texts;

  @FXML private CheckBox on;
  @FXML private Field limit;
  @FXML private Field recheck;
  @FXML private CheckBox mask;
  @FXML private Field symptoms;
  @FXML private Field room;
  @FXML private Field days;

  public ProtocolController(Desk desk, SetUpDesk setUp, Saver saver, Texts texts) {
    this.desk = desk;
    this.setUp = setUp;
    this.saver = saver;
    this.texts = texts;
  }

  @Override
  public void open() {
    Settings known = desk.known().settings();
    ProtocolSet p = known.protocol();
    on.setSelected(p.on());
    limit.value(texts.decimal(p.limitTenths() / 10.0, 1));
    recheck.value(Integer.toString(p.recheckMinutes()));
    mask.setSelected(p.mask());
    symptoms.value(String.join(", ", p.symptoms()));
    room.value(Integer.toString(p.roomCapacity()));
    days.value(Integer.toString(known.retention().healthDays()));
  }

  @Override
  public void save() {
    OptionalInt tenths = Whole.tenths(limit.value(), 340, 429);
    OptionalInt minutes = Whole.parse(recheck.value(), 0, 120);
    OptionalInt people = Whole.parse(room.value(), 0, 10_000);
    OptionalInt kept = Whole.parse(days.value(), RetentionSet.SHORTEST, RetentionSet.LONGEST);
    limit.error(tenths.isPresent() ? null : texts.get("settings.protocol.limit.bad"));
    recheck.error(wrong(minutes, 0, 120));
    symptoms.error(
        asked(symptoms.value()).isPresent()
            ? null
            : texts.get("settings.protocol.symptoms.bad", MOST_SYMPTOMS, LONGEST_SYMPTOM));
    room.error(wrong(people, 0, 10_000));
    days.error(wrong(kept, RetentionSet.SHORTEST, RetentionSet.LONGEST));
    Optional<Field> first =
        Stream.of(limit, recheck, symptoms, room, days).filter(Field::wrong).findFirst();
    if (first.isPresent()) {
      first.get().input().requestFocus();
      return;
    }
    var set =
        new ProtocolSet(
            on.isSelected(),
            tenths.orElseThrow(),
            mask.isSelected(),
            asked(symptoms.value()).orElseThrow(),
            people.orElseThrow(),
            minutes.orElseThrow());
    var retention = new RetentionSet(kept.orElseThrow());
    saver.save(who -> save(who, set, retention), done -> saver.saved());
  }

  /**
   * Words between commas; none at all is a protocol that asks for none. Empty: too many or long.
   */
  private static Optional<List<String>> asked(String typed) {
    List<String> words =
        Stream.of(typed.split("[,;\\n]"))
            .map(word -> word.strip().replaceAll("\\s+", " "))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    boolean fits =
        words.size() <= MOST_SYMPTOMS
            && words.stream()
                .allMatch(word -> word.codePointCount(0, word.length()) <= LONGEST_SYMPTOM);
    return fits ? Optional.of(words) : Optional.empty();
  }

  private Outcome<RetentionSet> save(Who who, ProtocolSet set, RetentionSet retention) {
    return switch (setUp.protocol(who, set)) {
      case Outcome.Done<ProtocolSet> done -> setUp.retention(who, retention);
      case Outcome.Refused<ProtocolSet>(Refusal why) -> new Outcome.Refused<>(why);
    };
  }

  private @Nullable String wrong(OptionalInt typed, int least, int most) {
    return typed.isPresent() ? null : texts.get("settings.number.bad", least, most);
  }

  @Override
  public Node firstFocus() {
    return on;
  }
}
