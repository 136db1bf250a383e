package id.loket.planted.journal;

import java.time.Instant;
import java.util.function.Supplier;

class HandsClockOn {
  Supplier<Instant> clock = Instant::now;
}
