package id.loket.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.PersonalPart;
import id.loket.domain.appointment.Appointment;
import id.loket.domain.queue.Ticket;
import id.loket.domain.visit.Visit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The names under which the journal keeps facts, and where it keeps what is about people. */
class KindsTest {

  /** A name that was written once is read for ever: add to this list, never change it. */
  @Test
  void every_fact_has_the_name_under_which_it_was_first_written() {
    assertThat(Kinds.all())
        .containsExactlyInAnyOrder(
            "ActUndone.v1",
            "AppointmentBooked.v1",
            "AppointmentCame.v1",
            "AppointmentCancelled.v1",
            "AppointmentCheckedIn.v1",
            "AppointmentMoved.v1",
            "AppointmentReminded.v1",
            "BookClosed.v1",
            "BookOpened.v1",
            "BookingLimitSet.v1",
            "CallCancelled.v1",
            "CallsSet.v1",
            "CatalogueFramed.v1",
            "ChecklistTicked.v1",
            "ClerkDefined.v1",
            "ClockConfirmed.v1",
            "ConflictSettled.v1",
            "CounterDefined.v1",
            "CounterStood.v1",
            "Disinfected.v1",
            "DossierNumbered.v1",
            "DossierOpened.v1",
            "HolidayPublished.v1",
            "HolidaySet.v1",
            "HoursDropped.v1",
            "HoursSet.v1",
            "KeeperNamed.v1",
            "NoticePublished.v1",
            "NumberSettled.v1",
            "OfficeDescribed.v1",
            "OriginOpened.v1",
            "PapersTaken.v1",
            "PasswordSet.v1",
            "PersonalErased.v1",
            "ProtocolSet.v1",
            "PublicationWithdrawn.v1",
            "QuotaSet.v1",
            "RecoveryCodeSet.v1",
            "RetentionSet.v1",
            "ScreeningCounted.v1",
            "ServiceAdded.v1",
            "ServiceDefined.v1",
            "ServicePublished.v1",
            "SignInsFailed.v1",
            "SignedIn.v1",
            "SignedOut.v1",
            "SlotPlanDropped.v1",
            "SlotPlanSet.v1",
            "StateRebuilt.v1",
            "TicketBegun.v1",
            "TicketCalled.v1",
            "TicketFinished.v1",
            "TicketHeld.v1",
            "TicketIssued.v1",
            "TicketLeft.v1",
            "TicketNoShow.v1",
            "TicketRecalled.v1",
            "TicketResumed.v1",
            "TicketSentOn.v1",
            "VisitArrived.v1",
            "VisitScreened.v1",
            "VisitWentOut.v1");
  }

  @Test
  void every_fact_can_be_written_down_and_hides_nothing_that_stands_beside_it() {
    for (String name : Kinds.all()) {
      for (RecordShape.Part part : RecordShape.of(Objects.requireNonNull(Kinds.of(name))).parts()) {
        assertThat(part.shape()).isNotNull();
        assertThat(FactCodec.TAKEN).doesNotContain(part.name());
      }
    }
  }

  @Test
  void what_is_about_a_person_stands_at_the_top_of_a_fact_and_may_be_absent() {
    List<String> wrong = new ArrayList<>();
    Stream.concat(
            Kinds.all().stream().<Class<?>>map(Kinds::of),
            Stream.of(Ticket.class, Visit.class, Appointment.class))
        .forEach(kind -> {
          for (RecordComponent c : kind.getRecordComponents()) {
            if (PersonalPart.class.isAssignableFrom(c.getType())) {
              if (!c.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                wrong.add(kind.getSimpleName() + "." + c.getName() + " may not be absent");
              }
            } else if (hidesPersonal(c.getGenericType(), new HashSet<>())) {
              wrong.add(kind.getSimpleName() + "." + c.getName() + " hides a personal part");
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_personal_part_that_hides_below_the_top_is_found() {
    record Deep(List<PersonalPart> people) {}
    assertThat(hidesPersonal(Deep.class, new HashSet<>())).isTrue();
  }

  private static boolean hidesPersonal(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    return switch (type) {
      case ParameterizedType p ->
          Stream.of(p.getActualTypeArguments()).anyMatch(arg -> hidesPersonal(arg, seen));
      case Class<?> c when PersonalPart.class.isAssignableFrom(c) -> true;
      case Class<?> c when c.isRecord() ->
          Stream.of(c.getRecordComponents()).anyMatch(r -> hidesPersonal(r.getGenericType(), seen));
      case Class<?> c when c.isSealed() ->
          Stream.of(c.getPermittedSubclasses()).anyMatch(sub -> hidesPersonal(sub, seen));
      default -> false;
    };
  }
}
