package id.loket.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.DossierDesk;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.dossier.DossierDecisions.Put;
import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.counter.CounterModel.Application.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With what one works for a person who asks for two services, or is back. */
class ApplicationTest {
  @TempDir Path folder;
  @AutoClose private CounterRoom room;

  @BeforeEach
  void somebodyIsServed() {
    room = new CounterRoom(folder);
    room.arrive("2,5", "Siti Aminah");
    serve();
  }

  private void serve() {
    CounterRoom.done(room.counter.callNext(room.sariAt("1")));
    CounterRoom.done(room.counter.begin(room.sariAt("1")));
  }

  private Application now() {
    return Objects.requireNonNull(room.model("1").application());
  }

  private Dossier open(Map<String, List<Put>> papers) {
    var person = new DossierDesk.Form.Person("Siti Aminah", null, null, null);
    var form =
        new DossierDesk.Form(
            null, now().visit().value(), "KTP-GANTI", person, null, List.of(), papers);
    return CounterRoom.done(new DossierDesk(room.desk).open(room.sariAt("1"), form)).dossier();
  }

  private static String service(Task task) {
    return switch (task) {
      case Task.Fresh(var service) -> "baru " + service.code().value();
      case Task.There(var dossier) -> dossier.called();
    };
  }

  @Test
  void it_begins_with_the_service_in_hand() {
    assertThat(now().tasks())
        .extracting(ApplicationTest::service)
        .containsExactly("baru KTP-GANTI", "baru KIA");
    assertThat(service(now().first())).isEqualTo("baru KTP-GANTI");
  }

  @Test
  void the_dossier_that_came_of_it_is_gone_on_with_and_after_an_undo_the_service_again() {
    Application before = now();
    Task first = before.first();
    open(Map.of());

    Application after = now();
    Task task = after.again(first, before);
    assertThat(service(task)).isEqualTo("2026-1-000001");
    assertThat(after.again(after.tasks().get(2), after)).isEqualTo(after.tasks().get(2));

    CounterRoom.done(room.undo.undo(room.sariAt("1")));
    assertThat(service(now().again(task, after))).isEqualTo("baru KTP-GANTI");
  }

  @Test
  void who_is_back_is_back_for_that_dossier() {
    String number = open(Map.of("KK", List.of(new Put(null, 1)))).called();
    CounterRoom.done(room.counter.finish(room.sariAt("1")));
    room.comeBack(number);
    serve();

    assertThat(service(now().first())).isEqualTo(number);
    assertThat(now().back()).isEqualTo(now().dossiers().getFirst().id());
  }
}
