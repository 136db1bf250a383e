package id.loket.domain.office;

import id.loket.domain.service.Service;

/** The office took over or changed a service of its catalogue. */
public record ServiceDefined(Service service) implements SettingFact {
  @Override
  public String subject() {
    return "service/" + service.code().value();
  }
}
