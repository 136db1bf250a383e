package id.loket.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import id.loket.domain.office.ProtocolSet;
import id.loket.domain.screening.Screened;
import id.loket.domain.visit.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed form means. */
class EntryTest {
  private static final ProtocolSet PROTOCOL =
      new ProtocolSet(true, 373, true, ProtocolSet.USUAL_SYMPTOMS, 0, 5);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"36,5;365", "36.5;365", "365;365", " 36,5 °C ;365", "36;360", "37,3;373"})
  void a_temperature_is_read_however_it_is_typed(String typed, int tenths) {
    assertThat(new Measured(typed, null, false).tenths()).isEqualTo(tenths);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "36,55", "3655", "abc", "-36", "36,"})
  void what_is_no_temperature_is_none(String typed) {
    assertThat(new Measured(typed, null, false).tenths()).isNull();
  }

  @Test
  void the_limit_itself_is_not_over_it() {
    assertThat(new Measured("37,3", null, false).over(PROTOCOL)).contains(false);
    assertThat(new Measured("37,4", null, false).over(PROTOCOL)).contains(true);
    assertThat(new Measured("99", null, false).over(PROTOCOL)).isEmpty();
  }

  @Test
  void what_the_door_will_say_is_known_before() {
    assertThat(new Measured("37,8", true, false).expected(PROTOCOL, false))
        .contains(Screened.ULANG);
    assertThat(new Measured("37,8", true, false).expected(PROTOCOL, true))
        .contains(Screened.RUJUK_PUSKESMAS);
    assertThat(new Measured("36,5", false, false).expected(PROTOCOL, false))
        .contains(Screened.LAYANI_LUAR);
    assertThat(new Measured("36,5", null, false).expected(PROTOCOL, false)).isEmpty();
  }

  @Test
  void symptoms_count_only_where_the_protocol_asks_for_them() {
    var ill = new Measured("36,5", true, true);
    var asksNone = new ProtocolSet(true, 373, true, List.of(), 0, 5);

    assertThat(ill.expected(PROTOCOL, false)).contains(Screened.RUJUK_PUSKESMAS);
    assertThat(ill.expected(asksNone, false)).contains(Screened.MASUK);
  }

  @Test
  void empty_texts_are_no_data() {
    var entry =
        new Entry(
            List.of("KTP-GANTI"),
            "",
            new Entry.Person("  ", "", " 0812 ", List.of()),
            Channel.WA,
            Measured.NOTHING);

    var form = entry.form(true, "alasan");

    assertThat(form.person().name()).isNull();
    assertThat(form.person().nik()).isNull();
    assertThat(form.person().phone()).isEqualTo("0812");
    assertThat(form.outside()).isTrue();
    assertThat(form.override()).isEqualTo("alasan");
  }

  @Test
  void only_a_form_with_nothing_but_services_is_quick() {
    var quick =
        new Entry(List.of("KTP-GANTI"), "", Entry.Person.UNNAMED, Channel.LOKET, Measured.NOTHING);

    assertThat(quick.onlyServices()).isTrue();
    assertThat(Entry.EMPTY.onlyServices()).isFalse();
    assertThat(Entry.EMPTY.isEmpty()).isTrue();
  }
}
