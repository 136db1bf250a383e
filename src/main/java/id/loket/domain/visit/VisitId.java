package id.loket.domain.visit;

import id.loket.domain.Text;

/** A visit's UUID (v7). */
public record VisitId(String value) implements Text {
  public String subject() {
    return "visit/" + value;
  }
}
