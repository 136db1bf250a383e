package id.loket.ui.settings;

import id.loket.sync.Address;
import id.loket.sync.Enrolment;
import id.loket.sync.EnrolmentFile;
import id.loket.sync.Joined;
import id.loket.sync.Links;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.hub.Advice;
import id.loket.ui.kit.hub.Hubs;
import id.loket.ui.kit.hub.Moments;
import id.loket.ui.kit.hub.Troubles;
import id.loket.ui.kit.paper.FileChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Joining a hub and leaving it.
 *
 * @param join asks the hub of an enrolment file; not on the JavaFX thread
 */
public record Joining(Hubs hubs, Function<Path, Joined> join, Leaving leaving, FileChoice files) {

  private static final Address NOWHERE = new Address("", 0, "");

  /** Exchanges with a hub no more. */
  public interface Leaving {
    void leave(Address hub) throws IOException;
  }

  public static Joining of(Links links, FileChoice files) {
    return new Joining(Hubs.of(links), links::join, links::leave, files);
  }

  /** What came of a file, and which hub it names. */
  record Answer(Joined joined, Address at) {}

  /** Joins; not on the JavaFX thread. */
  Answer ask(Path file) {
    return new Answer(join.apply(file), address(file));
  }

  private static Address address(Path file) {
    try {
      return EnrolmentFile.read(file).map(Enrolment::address).orElse(NOWHERE);
    } catch (IOException e) {
      // joining said so already
      return NOWHERE;
    }
  }

  /** The enrolment file that a person chooses; null: none after all. */
  @Nullable Path file(Window over, Texts texts) {
    return files.open(
        over, new FileChoice.Wanted(texts.get("settings.hub.choose.title"), "", List.of("json")));
  }

  /** What to say of a hub that was not joined; null: it was. */
  static @Nullable Advice advice(Answer answer, Texts texts, Moments moments) {
    return switch (answer.joined()) {
      case Joined.Done done -> null;
      case Joined.Trouble(var trouble) -> new Troubles(texts, moments).of(trouble, answer.at());
      case Joined.Wrong(Joined.Why why, var place) ->
          switch (why) {
            case OFFICE -> wrong(texts, "settings.hub.wrongOffice", place.office());
            case DESK -> wrong(texts, "settings.hub.wrongDesk", place.desk());
          };
      case Joined.NoFile(boolean kept) ->
          wrong(texts, kept ? "settings.hub.unkept" : "settings.hub.noFile");
    };
  }

  private static Advice wrong(Texts texts, String key, Object... args) {
    return new Advice(texts.get(key, args), texts.get(key + ".it", args));
  }
}
