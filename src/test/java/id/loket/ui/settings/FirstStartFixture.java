package id.loket.ui.settings;

import id.loket.desk.SampleOffice;
import id.loket.desk.SetUpDesk;
import id.loket.desk.Who;
import id.loket.domain.office.CounterDefined;
import java.util.List;

/** The office of the tests. */
public final class FirstStartFixture {

  private FirstStartFixture() {}

  public static void office(SetUpDesk setUp) {
    setUp.office(Who.SYSTEM, SampleOffice.OFFICE);
    setUp.counter(Who.SYSTEM, new CounterDefined("1", List.of("A"), false));
    setUp.counter(Who.SYSTEM, new CounterDefined("2", List.of("B", "C"), true));
  }
}
