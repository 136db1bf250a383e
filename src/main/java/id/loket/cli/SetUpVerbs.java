package id.loket.cli;

import static id.loket.domain.Refusal.Code.BAD_HOURS;

import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.calendar.HolidaySet;
import id.loket.domain.calendar.HoursSet;
import id.loket.domain.calendar.Period;
import id.loket.domain.office.CallsSet;
import id.loket.domain.office.CounterDefined;
import id.loket.domain.office.OfficeDescribed;
import id.loket.domain.office.ProtocolSet;
import id.loket.domain.office.QuotaSet;
import id.loket.domain.office.SlotPlanSet;
import id.loket.domain.service.Catalogue;
import id.loket.domain.staff.ClerkDefined;
import id.loket.domain.staff.Role;
import id.loket.store.CatalogueFault;
import id.loket.store.CatalogueYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set-up verbs of DAYSCRIPT. */
final class SetUpVerbs {
  private static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
  private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

  private SetUpVerbs() {}

  static void into(Map<String, Verb> verbs) {
    verbs.put("office", SetUpVerbs::office);
    verbs.put("clerk", SetUpVerbs::clerk);
    verbs.put("counter", SetUpVerbs::counter);
    verbs.put("openCounter", Verb.plain((d, who) -> nothing(d.counter().open(who))));
    verbs.put("closeCounter", Verb.plain((d, who) -> nothing(d.counter().close(who))));
    verbs.put("catalogue", SetUpVerbs::catalogue);
    verbs.put("protocol", SetUpVerbs::protocol);
    verbs.put("calls", SetUpVerbs::calls);
    verbs.put("hours", SetUpVerbs::hours);
    verbs.put("holiday", SetUpVerbs::holiday);
    verbs.put("quota", SetUpVerbs::quota);
    verbs.put("slotPlan", SetUpVerbs::slotPlan);
    verbs.put("confirmClock", Verb.plain((d, who) -> nothing(d.setUp().confirmClock(who))));
  }

  static Outcome<Map<String, Object>> nothing(Outcome<?> outcome) {
    return outcome.map(r -> Verb.NOTHING);
  }

  private static Outcome<Map<String, Object>> office(ScriptDesk d, Who who, Args a) throws BadLine {
    String zone = a.needText("zone");
    if (!ZONES.contains(zone)) {
      throw new BadLine(
          "zone must be one of " + String.join(", ", ZONES.stream().sorted().toList()));
    }
    OfficeDescribed.Names names =
        new OfficeDescribed.Names(
            a.needText("name"), a.needText("regency"), a.needText("address"), a.needText("phone"));
    Args c = a.object("camat");
    OfficeDescribed.Camat camat =
        new OfficeDescribed.Camat(c.needText("name"), c.needText("rank"), c.needText("nip"));
    c.done();
    String code = a.needText("code");
    a.done();
    return nothing(d.setUp().office(who, new OfficeDescribed(code, names, zone, null, camat)));
  }

  private static Outcome<Map<String, Object>> clerk(ScriptDesk d, Who who, Args a) throws BadLine {
    ClerkDefined.Identity identity =
        new ClerkDefined.Identity(a.needText("id"), a.needText("name"));
    if (!a.has("roles")) {
      throw new BadLine("missing: roles");
    }
    List<Role> roles = a.words("roles", Role::parse);
    String password = a.needText("password");
    a.done();
    return nothing(d.staff().define(who, identity, roles, password, false));
  }

  private static Outcome<Map<String, Object>> counter(ScriptDesk d, Who who, Args a)
      throws BadLine {
    String no = a.needLabel("no");
    if (!a.has("groups")) {
      throw new BadLine("missing: groups");
    }
    CounterDefined defined = new CounterDefined(no, a.texts("groups"), a.flag("quick", false));
    a.done();
    return nothing(d.setUp().counter(who, defined));
  }

  private static Outcome<Map<String, Object>> catalogue(ScriptDesk d, Who who, Args a)
      throws BadLine {
    String file = a.text("file");
    a.done();
    if (file == null) {
      return d.setUp().shippedCatalogue(who).map(SetUpVerbs::services);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      Catalogue catalogue = CatalogueYaml.read(in);
      return d.setUp().catalogue(who, catalogue).map(SetUpVerbs::services);
    } catch (IOException e) {
      throw new BadLine("file cannot be read: " + file);
    } catch (CatalogueFault e) {
      // The sentence about the line ends with the dot itself.
      throw new BadLine(file + ": " + e.getMessage().replaceFirst("\\.$", ""));
    }
  }

  private static Map<String, Object> services(int count) {
    return Map.of("services", count);
  }

  private static Outcome<Map<String, Object>> protocol(ScriptDesk d, Who who, Args a)
      throws BadLine {
    Integer limit = a.tenths("limit");
    if (limit != null && limit == Args.NO_READING) {
      throw new BadLine("limit must be degrees with at most one decimal");
    }
    ProtocolSet set =
        new ProtocolSet(
            a.needFlag("on"),
            limit == null ? ProtocolSet.OFF.limitTenths() : limit,
            a.flag("mask", true),
            ProtocolSet.USUAL_SYMPTOMS,
            a.integer("roomCapacity", 0),
            a.integer("recheckMinutes", ProtocolSet.OFF.recheckMinutes()));
    a.done();
    return nothing(d.setUp().protocol(who, set));
  }

  private static Outcome<Map<String, Object>> calls(ScriptDesk d, Who who, Args a) throws BadLine {
    CallsSet set =
        new CallsSet(
            a.integer("maxCalls", CallsSet.DEFAULT.maxCalls()),
            a.integer("priorityEvery", CallsSet.DEFAULT.priorityEvery()),
            a.integer("quickMinutes", CallsSet.DEFAULT.quickMinutes()));
    a.done();
    return nothing(d.setUp().calls(who, set));
  }

  private static Outcome<Map<String, Object>> hours(ScriptDesk d, Who who, Args a) throws BadLine {
    Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
    for (int i = 0; i < DAYS.length; i++) {
      List<Period> periods = new ArrayList<>();
      for (String text : a.texts(DAYS[i])) {
        periods.add(period(text));
      }
      week.put(DayOfWeek.of(i + 1), periods);
    }
    LocalDate from = a.date("from");
    LocalDate to = a.date("to");
    HoursSet.Margins usual = HoursSet.Margins.DEFAULT;
    HoursSet.Margins margins =
        new HoursSet.Margins(
            a.integer("doorMinutes", usual.doorMinutes()),
            a.integer("lastTicketMinutes", usual.lastTicketMinutes()),
            a.integer("cutoffMinutes", usual.cutoffMinutes()));
    a.done();
    for (List<Period> periods : week.values()) {
      for (int i = 1; i < periods.size(); i++) {
        if (periods.get(i).from().isBefore(periods.get(i - 1).to())) {
          return Outcome.refused(BAD_HOURS, periods.get(i).from());
        }
      }
    }
    if (from != null && to != null && to.isBefore(from)) {
      return Outcome.refused(BAD_HOURS, from);
    }
    return nothing(d.setUp().hours(who, new HoursSet(week, from, to, margins)));
  }

  private static Period period(String text) throws BadLine {
    String[] ends = text.split("-", -1);
    try {
      if (ends.length == 2) {
        return new Period(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BadLine("hours must be such as 07:30-12:00, not " + text);
    }
    throw new BadLine("hours must be such as 07:30-12:00, not " + text);
  }

  private static Outcome<Map<String, Object>> holiday(ScriptDesk d, Who who, Args a)
      throws BadLine {
    HolidaySet set = new HolidaySet(a.needDate("date"), a.needText("name"));
    a.done();
    return nothing(d.setUp().holiday(who, set));
  }

  private static Outcome<Map<String, Object>> quota(ScriptDesk d, Who who, Args a) throws BadLine {
    String group = a.text("group");
    String service = a.text("service");
    int perDay = a.needInteger("perDay");
    a.done();
    oneOf(group, service);
    return nothing(d.setUp().quota(who, new QuotaSet(group, service, perDay)));
  }

  private static Outcome<Map<String, Object>> slotPlan(ScriptDesk d, Who who, Args a)
      throws BadLine {
    String group = a.text("group");
    String service = a.text("service");
    SlotPlanSet plan =
        new SlotPlanSet(
            group,
            service,
            new SlotPlanSet.Slots(
                a.integer("minutes", 30), a.integer("capacity", 4), a.percent("walkInShare", 0)),
            new SlotPlanSet.Ahead(a.integer("minAheadMinutes", 0), a.integer("maxAheadDays", 30)),
            new SlotPlanSet.Tolerance(a.integer("earlyMinutes", 15), a.integer("lateMinutes", 15)));
    a.done();
    oneOf(group, service);
    return nothing(d.setUp().slotPlan(who, plan));
  }

  private static void oneOf(@Nullable String group, @Nullable String service) throws BadLine {
    if ((group == null) == (service == null)) {
      throw new BadLine("exactly one of group and service must be given");
    }
  }
}
