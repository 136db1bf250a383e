package id.loket.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.loket.ui.OnFx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class WorkTest {

  private final List<Throwable> unexpected = new CopyOnWriteArrayList<>();

  @Test
  void acts_keep_their_order_and_come_back_on_the_screen_thread() {
    OnFx.start();
    List<Integer> back = new ArrayList<>();
    List<Boolean> onFx = new CopyOnWriteArrayList<>();
    try (var work = Work.background(unexpected::add)) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        work.act(
            () -> number,
            n -> {
              onFx.add(Platform.isFxApplicationThread());
              back.add(n);
            });
      }
      await().until(() -> OnFx.call(() -> back.size() == 50));
    }

    assertThat(back).isSorted();
    assertThat(onFx).containsOnly(true);
  }

  @Test
  void a_question_does_not_wait_for_a_slow_act() {
    OnFx.start();
    var answered = new CountDownLatch(1);
    try (var work = Work.background(unexpected::add)) {
      work.act(
          () -> {
            answered.await();
            return "slow";
          },
          done -> {});
      work.ask(() -> "quick", done -> answered.countDown());

      await().until(() -> answered.getCount() == 0);
    }
  }

  @Test
  void a_failure_without_a_handler_is_not_lost() {
    var work = Work.inline(unexpected::add);

    work.act(WorkTest::broken, done -> {});

    assertThat(unexpected).singleElement().isInstanceOf(IOException.class);
    assertThat(work.running().get()).isZero();
  }

  @Test
  void a_failure_with_a_handler_goes_there() {
    List<Exception> failed = new ArrayList<>();
    var work = Work.inline(unexpected::add);

    work.act(WorkTest::broken, done -> {}, failed::add);

    assertThat(failed).hasSize(1);
    assertThat(unexpected).isEmpty();
  }

  @Test
  void a_fault_while_showing_the_result_is_not_lost() {
    var work = Work.inline(unexpected::add);

    work.act(
        () -> 1,
        one -> {
          throw new IllegalStateException("view");
        });

    assertThat(unexpected).hasSize(1);
  }

  private static String broken() throws IOException {
    throw new IOException("disk");
  }
}
