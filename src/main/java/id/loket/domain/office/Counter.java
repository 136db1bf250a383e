package id.loket.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A counter as it stands. */
public record Counter(CounterDefined defined, @Nullable CounterStood stood) {
  public String no() {
    return defined.no();
  }

  public boolean openOn(LocalDate day) {
    return stood != null && stood.open() && stood.day().equals(day);
  }
}
