package id.loket.domain.appointment;

import id.loket.domain.Situation;
import id.loket.domain.calendar.Period;
import id.loket.domain.calendar.WorkCalendar;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The office's slots and what is free in them, as far as this desk knows. Slots begin at each
 * opening time of a day and end before the office rests. Where the protocol limits how many are in
 * the room, no more than these are promised the same time, whatever their service.
 *
 * <p>Of one moment: made anew for each question.
 */
public final class SlotBook {
  private static final Duration FOR_EVER = Duration.ofDays(36_525);

  private final Situation office;
  private final SlotPlans plans;
  private final WorkCalendar calendar;
  private final int room;
  private final Map<String, Diary> diaries = new HashMap<>();
  private final Map<Integer, Map<LocalDate, List<LocalDateTime>>> grids = new HashMap<>();

  public SlotBook(Situation office) {
    this.office = office;
    this.plans = new SlotPlans(office.settings().slotPlans(), office.catalogue());
    this.calendar = office.settings().calendar();
    this.room = room(office);
  }

  /** How many the protocol lets into the room at once; 0: as many as come, or there is none. */
  static int room(Situation office) {
    ProtocolSet protocol = office.settings().protocol();
    return protocol.on() ? protocol.roomCapacity() : 0;
  }

  /** Whether a start can be had. */
  public enum Fit {
    FREE,
    /** Before now. */
    PAST,
    /** Nearer than the office takes appointments. */
    SOON,
    /** Further than the office takes them. */
    FAR,
    /** A day on which the office does not work. */
    DAY,
    /** No slot begins then. */
    GRID,
    /** The service needs more slots than are left until the office rests. */
    LONG,
    /** None are taken under this plan. */
    NONE,
    /** No place is left. */
    FULL
  }

  public SlotPlans plans() {
    return plans;
  }

  /** All slots under a plan on these days, both included, full ones too. */
  public List<Slot> slots(SlotPlanSet plan, LocalDate from, LocalDate to) {
    List<Slot> slots = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      for (LocalDateTime start : grid(plan, day)) {
        Span span = new Span(start, plan.slots().minutes());
        int free = window(plan, start) == Fit.FREE ? free(plan, span, null) : 0;
        slots.add(new Slot(start, span.minutes(), capacity(plan), bookable(plan), free));
      }
    }
    return slots;
  }

  /** How long an appointment for that service is, and whether it can be had at that start. */
  public Fit fit(Service service, LocalDateTime start, @Nullable Appointment except) {
    SlotPlanSet plan = plans.of(service);
    Fit window = window(plan, start);
    if (window != Fit.FREE) {
      return window;
    }
    List<LocalDateTime> grid = grid(plan, start.toLocalDate());
    if (grid.isEmpty()) {
      return Fit.DAY;
    }
    if (!grid.contains(start)) {
      return Fit.GRID;
    }
    if (capacity(plan) < 1) {
      return Fit.NONE;
    }
    Span span = span(service, start);
    if (!withinHours(span)) {
      return Fit.LONG;
    }
    return free(plan, span, except) > 0 ? Fit.FREE : Fit.FULL;
  }

  public Span span(Service service, LocalDateTime start) {
    SlotPlanSet plan = plans.of(service);
    return new Span(start, SlotPlans.slots(plan, service) * plan.slots().minutes());
  }

  /** The first start at that moment or after it that can be had. */
  public Optional<LocalDateTime> next(Service service, LocalDateTime from) {
    return free(service, from, null).findFirst();
  }

  /** The free starts of a service, in their order. */
  public Stream<LocalDateTime> free(
      Service service, LocalDateTime from, @Nullable Appointment except) {
    SlotPlanSet plan = plans.of(service);
    LocalDate today = office.now().day();
    LocalDate first = from.toLocalDate().isBefore(today) ? today : from.toLocalDate();
    LocalDate last = today.plusDays(plan.ahead().maxDays());
    return first.isAfter(last)
        ? Stream.empty()
        : first
            .datesUntil(last.plusDays(1))
            .flatMap(day -> grid(plan, day).stream())
            .filter(start -> !start.isBefore(from) && fit(service, start, except) == Fit.FREE);
  }

  /** The free start nearest to that one, earlier or later. */
  public Optional<LocalDateTime> nearest(
      Service service, LocalDateTime to, @Nullable Appointment except) {
    Optional<LocalDateTime> later = free(service, to, except).findFirst();
    Optional<LocalDateTime> earlier =
        last(service, to, later.map(l -> Duration.between(to, l)).orElse(FOR_EVER), except);
    return Stream.of(later, earlier)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(start -> Duration.between(start, to).abs()));
  }

  /** The last free start before that one, from now on, and not further from it than that. */
  private Optional<LocalDateTime> last(
      Service service, LocalDateTime before, Duration within, @Nullable Appointment except) {
    LocalDate today = office.now().day();
    LocalDate end = today.plusDays(plans.of(service).ahead().maxDays());
    LocalDate day = before.toLocalDate().isAfter(end) ? end : before.toLocalDate();
    while (!day.isBefore(today)
        && (within.equals(FOR_EVER)
            || Duration.between(day.plusDays(1).atStartOfDay(), before).compareTo(within) < 0)) {
      LocalDate on = day;
      Optional<LocalDateTime> last =
          grid(plans.of(service), on).stream()
              .filter(t -> t.isBefore(before) && fit(service, t, except) == Fit.FREE)
              .reduce((one, other) -> other);
      if (last.isPresent()) {
        return last;
      }
      day = day.minusDays(1);
    }
    return Optional.empty();
  }

  /** From now on that span is taken: by an appointment of the same act. */
  public void take(Service service, Span span) {
    Taken taken = new Taken(service.code().value(), span, 1);
    diary(plans.of(service)).add(taken);
    everybody().add(taken);
  }

  /** Whether the office works all through it. */
  public boolean withinHours(Span span) {
    return calendar.on(span.day()).stream()
        .flatMap(open -> open.periods().stream())
        .anyMatch(p -> within(p, span));
  }

  private static boolean within(Period p, Span span) {
    return !span.start().toLocalTime().isBefore(p.from())
        && !span.end().isAfter(span.day().atTime(p.to()));
  }

  /** How many appointments under a plan may be at once. */
  public int capacity(SlotPlanSet plan) {
    return room > 0 ? Math.min(plan.slots().capacity(), room) : plan.slots().capacity();
  }

  /** How many of these may be booked: the others are kept for those who come without one. */
  public int bookable(SlotPlanSet plan) {
    return capacity(plan) * (100 - plan.slots().walkInShare()) / 100;
  }

  /** How many slots that day has under a plan. */
  public int count(SlotPlanSet plan, LocalDate day) {
    return grid(plan, day).size();
  }

  private Fit window(SlotPlanSet plan, LocalDateTime start) {
    LocalDateTime now = office.now().at().toLocalDateTime();
    if (start.isBefore(now)) {
      return Fit.PAST;
    }
    if (start.isBefore(now.plusMinutes(plan.ahead().minMinutes()))) {
      return Fit.SOON;
    }
    return start.toLocalDate().isAfter(office.now().day().plusDays(plan.ahead().maxDays()))
        ? Fit.FAR
        : Fit.FREE;
  }

  private List<LocalDateTime> grid(SlotPlanSet plan, LocalDate day) {
    return grids
        .computeIfAbsent(plan.slots().minutes(), minutes -> new HashMap<>())
        .computeIfAbsent(day, d -> cut(plan, d));
  }

  private List<LocalDateTime> cut(SlotPlanSet plan, LocalDate day) {
    List<LocalDateTime> starts = new ArrayList<>();
    int minutes = plan.slots().minutes();
    calendar
        .on(day)
        .ifPresent(open -> {
          for (Period p : open.periods()) {
            LocalDateTime end = day.atTime(p.to());
            for (LocalDateTime start = day.atTime(p.from());
                !start.plusMinutes(minutes).isAfter(end);
                start = start.plusMinutes(minutes)) {
              starts.add(start);
            }
          }
        });
    return starts;
  }

  private int free(SlotPlanSet plan, Span span, @Nullable Appointment except) {
    int free = bookable(plan) - most(diary(plan), span, except);
    if (free <= 0 || room == 0) {
      // nobody asks how full the room is where no place is left anyway
      return Math.max(0, free);
    }
    return Math.max(0, Math.min(free, room - most(everybody(), span, except)));
  }

  private static int most(Diary diary, Span span, @Nullable Appointment except) {
    Crowd crowd = diary.on(span.day());
    if (except == null || !except.day().equals(span.day()) || !diary.has(except)) {
      return crowd.most(span);
    }
    crowd.add(except.span(), -1);
    int most = crowd.most(span);
    crowd.add(except.span(), 1);
    return most;
  }

  private Diary diary(SlotPlanSet plan) {
    return diaries.computeIfAbsent(plan.subject(), p -> new Diary(plans.sharing(plan)));
  }

  private Diary everybody() {
    return diaries.computeIfAbsent(
        "",
        all ->
            new Diary(office.catalogue().services().stream().map(s -> s.code().value()).toList()));
  }

  /** What is taken by some services, read for more and more days at once. */
  private final class Diary {
    private static final int FIRST = 1;
    private static final int MOST = 256;

    private final Collection<String> services;
    private final Map<LocalDate, Crowd> days = new HashMap<>();
    private final List<Taken> added = new ArrayList<>();
    private int read = FIRST;

    Diary(Collection<String> services) {
      this.services = services;
    }

    boolean has(Appointment a) {
      return services.contains(a.booking().service());
    }

    void add(Taken taken) {
      added.add(taken);
      Crowd there = days.get(taken.span().day());
      if (there != null) {
        there.add(taken.span(), taken.count());
      }
    }

    Crowd on(LocalDate day) {
      Crowd known = days.get(day);
      return known == null ? read(day) : known;
    }

    private Crowd read(LocalDate day) {
      LocalDate end = day.plusDays(read);
      Map<LocalDate, Crowd> fresh = new HashMap<>();
      day.datesUntil(end).forEach(d -> fresh.put(d, new Crowd()));
      Stream.concat(
              office.taken(services, day, end.minusDays(1)).stream(),
              added.stream().filter(t -> fresh.containsKey(t.span().day())))
          .forEach(t -> fresh.getOrDefault(t.span().day(), new Crowd()).add(t.span(), t.count()));
      fresh.forEach(days::putIfAbsent);
      read = Math.min(MOST, read * 2);
      return days.getOrDefault(day, new Crowd());
    }
  }
}
