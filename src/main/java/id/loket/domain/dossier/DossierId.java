package id.loket.domain.dossier;

import id.loket.domain.Text;

/** A dossier's UUID (v7); its register number is something else. */
public record DossierId(String value) implements Text {
  public String subject() {
    return "dossier/" + value;
  }
}
