package id.loket.domain.office;

import id.loket.domain.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the office has settled, as it holds now. */
public record Settings(
    @Nullable OfficeDescribed office,
    ProtocolSet protocol,
    CallsSet calls,
    WorkCalendar calendar,
    List<Counter> counters,
    List<QuotaSet> quotas,
    List<SlotPlanSet> slotPlans,
    BookingLimitSet bookingLimit,
    RetentionSet retention) {

  public Optional<Counter> counter(String no) {
    return counters.stream().filter(c -> c.no().equals(no)).findFirst();
  }

  /** Open counters of a group on that day, at least 1: somebody will have to serve them. */
  public int openCounters(String group, LocalDate day) {
    long open = counters.stream().filter(c -> c.openOn(day) && c.defined().serves(group)).count();
    return Math.max(1, (int) open);
  }
}
