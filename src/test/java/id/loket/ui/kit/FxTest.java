package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.desk.Session;
import id.loket.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** What a screen hears of the desk, and no longer hears once it was left. */
class FxTest {
  private final Session session = new Session();
  private final List<Boolean> onFx = new ArrayList<>();

  private void hear() {
    onFx.add(Platform.isFxApplicationThread());
  }

  @Test
  void a_change_on_another_thread_is_heard_on_the_screens_thread() {
    var listening = OnFx.call(() -> Fx.listen(session::subscribe, this::hear));
    session.atCounter("1");

    OnFx.run(listening::unsubscribe);
    assertThat(onFx).as("at once, and after the change").containsExactly(true, true);
    session.atCounter("2");
    OnFx.run(() -> {});
    assertThat(onFx).hasSize(2);
  }

  @Test
  void a_change_that_is_on_its_way_when_the_screen_is_left_is_heard_no_more() {
    OnFx.run(() -> {
      var listening = Fx.listen(session::subscribe, this::hear);
      CompletableFuture.runAsync(() -> session.atCounter("1")).join();
      listening.unsubscribe();
    });

    OnFx.run(() -> {});
    assertThat(onFx).as("at once").hasSize(1);
  }
}
