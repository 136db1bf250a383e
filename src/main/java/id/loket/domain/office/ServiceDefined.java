package id.loket.domain.office;

import id.loket.domain.service.Service;
import id.loket.domain.service.ServiceCode;

/** The office took over or changed a service of its catalogue. */
public record ServiceDefined(Service service) implements SettingFact {
  @Override
  public String subject() {
    return subject(service.code());
  }

  /** Under which all definitions of a service are kept. */
  public static String subject(ServiceCode code) {
    return "service/" + code.value();
  }
}
