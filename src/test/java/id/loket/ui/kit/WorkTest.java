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
  void shutting_waits_for_nothing_and_what_was_given_is_still_done() {
    OnFx.start();
    var mayEnd = new CountDownLatch(1);
    List<String> done = new CopyOnWriteArrayList<>();
    var work = Work.background(unexpected::add);
    for (String act : List.of("first", "second")) {
      work.act(
          () -> {
            mayEnd.await();
            return done.add(act);
          },
          added -> {});
    }

    work.shut();
    assertThat(done).isEmpty();
    mayEnd.countDown();
    work.await();

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void a_question_that_comes_with_the_answer_to_the_last_act_is_passed_over() {
    OnFx.start();
    var mayEnd = new CountDownLatch(1);
    List<String> answers = new CopyOnWriteArrayList<>();
    var work = Work.background(unexpected::add);
    work.act(
        () -> {
          mayEnd.await();
          return "the ticket";
        },
        ticket -> {
          answers.add(ticket);
          work.ask(() -> "the overview", answers::add);
        });

    work.shut();
    mayEnd.countDown();
    work.await();

    await().until(() -> OnFx.call(() -> work.running().get() == 0));
    assertThat(answers).containsExactly("the ticket");
    assertThat(unexpected).isEmpty();
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
  void a_form_that_was_shut_for_an_act_is_open_again_before_its_failure_is_told() {
    List<String> told = new ArrayList<>();
    var work = Work.inline(e -> told.add("unexpected"));

    work.act(WorkTest::broken, done -> {}, work.unexpectedAfter(() -> told.add("open")));

    assertThat(told).containsExactly("open", "unexpected");
  }

  @Test
  void running_out_of_memory_opens_the_form_too() {
    List<String> told = new ArrayList<>();
    var work = Work.inline(e -> told.add(String.valueOf(e.getCause())));

    work.act(
        () -> {
          throw new OutOfMemoryError("planted");
        },
        done -> {},
        work.unexpectedAfter(() -> told.add("open")));

    assertThat(told).containsExactly("open", "java.lang.OutOfMemoryError: planted");
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

  @Test
  void what_is_given_up_is_interrupted_and_never_comes_back() {
    OnFx.start();
    var begun = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    List<String> told = new CopyOnWriteArrayList<>();
    try (var work = Work.background(unexpected::add)) {
      work.ask(
          new Work.Slow("kit.work.ask", () -> told.add("given up")),
          () -> {
            begun.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
            return "answer";
          },
          told::add,
          failed -> told.add("failed"));
      await().until(() -> begun.getCount() == 0);
      OnFx.run(() -> work.oldest().get().giveUp().run());

      await().until(() -> interrupted.getCount() == 0);
      assertThat(OnFx.call(() -> work.running().get())).isZero();
      assertThat(OnFx.call(() -> work.oldest().get() == null)).isTrue();
    }
    OnFx.run(() -> {});
    assertThat(told).containsExactly("given up");
    assertThat(unexpected).isEmpty();
  }

  @Test
  void what_has_lasted_longest_is_named_and_an_act_has_to_be_waited_for() {
    OnFx.start();
    var go = new CountDownLatch(1);
    try (var work = Work.background(unexpected::add)) {
      OnFx.run(() -> {
        work.act(
            () -> {
              go.await();
              return 1;
            },
            done -> {});
        work.ask(new Work.Slow("second", () -> {}), () -> 2, done -> {}, failed -> {});
      });

      assertThat(OnFx.call(() -> work.oldest().get()))
          .isEqualTo(new Work.Lasting("kit.work.act", null));
      go.countDown();
      await().until(() -> OnFx.call(() -> work.running().get() == 0));
    }
  }

  private static String broken() throws IOException {
    throw new IOException("disk");
  }
}
