package id.loket.domain.office;

import id.loket.domain.service.CatalogueFrame;

/** The office settled what its services have in common. */
public record CatalogueFramed(CatalogueFrame frame) implements SettingFact {
  @Override
  public String subject() {
    return "catalogue/office";
  }
}
