package id.loket.cli;

import id.loket.desk.Desk;
import id.loket.desk.ExchangeDesk;
import id.loket.desk.OtherOffice;
import id.loket.desk.OtherOffice.Moved;
import id.loket.desk.PcClock;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.store.FolderLock;
import id.loket.store.Machine;
import id.loket.store.Store;
import id.loket.sync.Enrolment;
import id.loket.sync.HubException;
import id.loket.sync.HubLink;
import id.loket.sync.Links;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * {@code loket join FILE --data OLD --into NEW}: the old folder worked alone under a wrong office
 * code; all of it is written once more in a new folder of the right office, which joins.
 */
final class IntoNewFolder {
  private final Tell tell;
  private final Path state;
  private final PcClock clock;

  /** Where its sentences go. */
  interface Tell {
    void say(String sentence);

    int wrong(String sentence);
  }

  IntoNewFolder(Tell tell, Path state, PcClock clock) {
    this.tell = tell;
    this.state = state;
    this.clock = clock;
  }

  /**
   * Of an old folder that is not open in any program.
   *
   * @param sample whether it holds practice data: so will the new one
   * @param then joins the new folder
   */
  int move(Path old, boolean sample, Enrolment enrolment, Path into, ToIntFunction<Links> then)
      throws IOException {
    if (OtherOffice.exchanged(old)) {
      return tell.wrong(both("join.into.exchanged", old));
    }
    if (Store.exists(into) && !OtherOffice.isNew(into)) {
      return tell.wrong(both("join.into.notNew", into));
    }
    Enrolment.Place place = enrolment.place();
    boolean first;
    try (HubLink link = new HubLink(enrolment, new HubLink.Self(Machine.id(), sample))) {
      first = !link.hello().hasOffice();
    } catch (HubException e) {
      return tell.wrong(HubWords.of(e.trouble()));
    }
    if (first && !place.authority()) {
      return tell.wrong(both("join.into.right", place.office(), place.desk()));
    }
    Store.prepare(into);
    Optional<FolderLock> lock = FolderLock.take(into);
    if (lock.isEmpty()) {
      return tell.wrong(both("join.open", into));
    }
    try (FolderLock held = lock.get();
        Desk desk = new Desk(new Desk.Place(into, state, place.desk(), sample), clock)) {
      new ExchangeDesk(desk).enrolled(place.desk(), place.authority());
      return switch (new OtherOffice(desk, place.office(), first).from(old)) {
        case Outcome.Refused<Moved>(var refusal) ->
            tell.wrong(Words.indonesian().sentence(refusal));
        case Outcome.Done<Moved>(Moved(long written, long left)) -> {
          tell.say(both("join.into.done", written, place.office(), into));
          if (left > 0) {
            tell.say(both(first ? "join.into.left" : "join.into.leftSettings", left, old));
          }
          try (Links links = new Links(desk, into, Machine.id(), clock::instant)) {
            yield then.applyAsInt(links);
          }
        }
      };
    }
  }

  private static String both(String key, Object... args) {
    return HubWords.both(key, args);
  }
}
