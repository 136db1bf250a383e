package id.loket.cli;

import id.loket.desk.CounterDesk;
import id.loket.desk.DoorDesk;
import id.loket.desk.DoorDesk.Form;
import id.loket.desk.Who;
import id.loket.domain.Outcome;
import id.loket.domain.queue.Ticket;
import id.loket.domain.screening.Screening;
import id.loket.domain.visit.Channel;
import id.loket.domain.visit.Priority;
import id.loket.domain.visit.VisitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs of door and queue of DAYSCRIPT. */
final class QueueVerbs {
  private QueueVerbs() {}

  static void into(Map<String, Verb> verbs) {
    verbs.put("arrive", QueueVerbs::arrive);
    verbs.put("recheck", QueueVerbs::recheck);
    verbs.put(
        "leaveRoom",
        (d, who, a) -> {
          VisitId visit = new VisitId(a.needText("visit"));
          a.done();
          return d.door().leaveRoom(who, visit).map(inside -> Map.of("inside", inside));
        });
    verbs.put("callNext", Verb.plain((d, who) -> called(d.counter().callNext(who))));
    verbs.put(
        "call",
        (d, who, a) -> {
          String ticket = a.needText("ticket");
          a.done();
          return called(d.counter().call(who, ticket));
        });
    verbs.put(
        "recall",
        Verb.plain((d, who) ->
            d.counter()
                .recall(who)
                .map(c -> Map.of("ticket", c.ticket().number(), "calls", c.calls()))));
    verbs.put("begin", Verb.plain((d, who) -> ticket(d.counter().begin(who))));
    verbs.put("cancelCall", Verb.plain((d, who) -> ticket(d.counter().cancelCall(who))));
    verbs.put("noShow", Verb.plain((d, who) -> ticket(d.counter().noShow(who))));
    verbs.put(
        "hold",
        (d, who, a) -> {
          Integer minutes = a.integer("minutes");
          String note = a.text("note");
          a.done();
          return ticket(d.counter().hold(who, minutes, note));
        });
    verbs.put(
        "resume",
        (d, who, a) -> {
          String ticket = a.needText("ticket");
          a.done();
          return called(d.counter().resume(who, ticket));
        });
    verbs.put("transfer", QueueVerbs::transfer);
    verbs.put(
        "addService",
        (d, who, a) -> {
          String service = a.needLabel("service");
          a.done();
          return ticket(d.counter().addService(who, service));
        });
    verbs.put(
        "finish",
        Verb.plain((d, who) ->
            d.counter()
                .finish(who)
                .map(f ->
                    Map.of("ticket", f.ticket().number(), "servedSeconds", f.servedSeconds()))));
    verbs.put(
        "leave",
        (d, who, a) -> {
          String ticket = a.needText("ticket");
          a.done();
          return ticket(d.counter().leave(who, ticket));
        });
    verbs.put(
        "undo", Verb.plain((d, who) -> d.undo().undo(who).map(verb -> Map.of("undone", verb))));
  }

  private static Outcome<Map<String, Object>> ticket(Outcome<Ticket> outcome) {
    return outcome.map(t -> Map.of("ticket", t.number()));
  }

  private static Outcome<Map<String, Object>> called(Outcome<CounterDesk.Called> outcome) {
    return outcome.map(c -> {
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("ticket", c.ticket().number());
      result.put("visit", c.visit());
      result.put("service", c.service());
      result.put("calls", c.calls());
      return result;
    });
  }

  private static Outcome<Map<String, Object>> transfer(ScriptDesk d, Who who, Args a)
      throws BadLine {
    String group = a.text("toGroup");
    String counter = a.label("toCounter");
    String note = a.text("note");
    boolean returnAfter = a.flag("returnAfter", false);
    a.done();
    if (group != null && counter == null) {
      return ticket(d.counter().transferToGroup(who, group, returnAfter, note));
    }
    if (counter != null && group == null) {
      return ticket(d.counter().transferToCounter(who, counter, returnAfter, note));
    }
    throw new BadLine("exactly one of toGroup and toCounter must be given");
  }

  private static Outcome<Map<String, Object>> arrive(ScriptDesk d, Who who, Args a) throws BadLine {
    String booking = a.text("booking");
    String dossier = a.text("dossier");
    List<String> services = services(a);
    Form.Person person =
        new Form.Person(
            a.text("name"), a.text("nik"), a.text("phone"), a.words("priority", Priority::parse));
    String channelTyped = a.text("channel");
    Channel channel =
        Channel.parse(channelTyped == null ? "loket" : channelTyped)
            .orElseThrow(() -> new BadLine("channel: unknown " + channelTyped));
    Screening screening = screening(a);
    boolean outside = a.flag("outside", false);
    String override = a.text("override");
    a.done();
    int ways = (services.isEmpty() ? 0 : 1) + (booking == null ? 0 : 1) + (dossier == null ? 0 : 1);
    if (ways != 1) {
      throw new BadLine("exactly one of service, services, booking and dossier must be given");
    }
    if (override != null && override.isBlank()) {
      throw new BadLine("override needs a reason");
    }
    Form form = new Form(services, person, channel, screening, outside, override);
    Outcome<DoorDesk.Received> outcome =
        dossier != null
            ? d.door().comeBack(who, form, dossier)
            : booking != null ? d.door().checkIn(who, form, booking) : d.door().arrive(who, form);
    return outcome.map(QueueVerbs::received);
  }

  private static List<String> services(Args a) throws BadLine {
    String one = a.label("service");
    boolean several = a.has("services");
    List<String> services = new ArrayList<>(a.texts("services"));
    if (one != null) {
      if (several) {
        throw new BadLine("service and services exclude each other");
      }
      services.add(one);
    } else if (several && services.isEmpty()) {
      throw new BadLine("services is empty");
    }
    return services;
  }

  private static Screening screening(Args a) throws BadLine {
    return new Screening(a.tenths("temperature"), a.flag("mask"), a.flag("symptoms", false));
  }

  private static Outcome<Map<String, Object>> recheck(ScriptDesk d, Who who, Args a)
      throws BadLine {
    VisitId visit = new VisitId(a.needText("visit"));
    if (!a.has("temperature")) {
      throw new BadLine("missing: temperature");
    }
    Screening screening = screening(a);
    a.done();
    return d.door().recheck(who, visit, screening).map(QueueVerbs::received);
  }

  private static Map<String, Object> received(DoorDesk.Received r) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("visit", r.visit().value());
    result.put("screening", r.screened().name());
    @Nullable Ticket ticket = r.ticket();
    if (ticket != null) {
      result.put("ticket", ticket.number());
      result.put("ahead", r.ahead());
      result.put("estimateMinutes", r.estimateMinutes());
    }
    result.put("inside", r.inside());
    if (!r.warnings().isEmpty()) {
      result.put("warnings", r.warnings().stream().map(Enum::name).toList());
    }
    return result;
  }
}
