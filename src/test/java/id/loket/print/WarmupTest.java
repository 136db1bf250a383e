package id.loket.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The first ticket after sign-in finds everything loaded. */
class WarmupTest {

  @Test
  void it_is_only_asked_for_on_the_callers_thread() {
    var asked = new ArrayList<Runnable>();

    Warmup.start(new Papers(Wording.indonesian()), asked::add);

    assertThat(asked).hasSize(1);
    assertThatCode(asked.getFirst()::run).doesNotThrowAnyException();
  }

  @Test
  void its_thread_yields_to_the_counter() throws Exception {
    var priority = PrintThreads.inBackground().submit(() -> Thread.currentThread().getPriority());

    assertThat(priority.get()).isEqualTo(Thread.MIN_PRIORITY);
  }
}
