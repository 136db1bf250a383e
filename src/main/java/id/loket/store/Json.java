package id.loket.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import id.loket.domain.Text;
import id.loket.domain.person.Nik;
import id.loket.domain.person.Phone;
import id.loket.domain.queue.TicketId;
import id.loket.domain.queue.TicketState;
import id.loket.domain.service.ServiceCode;
import id.loket.domain.staff.StaffId;
import id.loket.domain.visit.VisitId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** How domain records are written down as JSON: components in their order, absent for null. */
final class Json {
  static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** States are told apart by name; the domain itself knows nothing of JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule();
    text(module, OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
    text(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    text(module, LocalTime.class, LocalTime::toString, LocalTime::parse);
    text(module, TicketId.class, Text::value, TicketId::new);
    text(module, VisitId.class, Text::value, VisitId::new);
    text(module, StaffId.class, Text::value, StaffId::new);
    text(module, Nik.class, Text::value, Nik::new);
    text(module, Phone.class, Text::value, Phone::new);
    text(module, ServiceCode.class, ServiceCode::value, ServiceCode::new);
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(module)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(TicketState.class, Named.class)
            .build();
    for (Class<?> state : TicketState.class.getPermittedSubclasses()) {
      mapper.registerSubtypes(new NamedType(state, state.getSimpleName()));
    }
    return mapper;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.apply(in.getValueAsString());
          }
        });
  }
}
