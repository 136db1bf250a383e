package id.loket.journal;

/**
 * Where entries come from: a desk code and the incarnation of its database. Only one running copy
 * writes under an origin; a restored, copied or forked database opens a new incarnation.
 *
 * @param desk the desk's short code, e.g. {@code 1}
 * @param incarnation random, lower-case hex
 */
public record Origin(String desk, String incarnation) {
  public Origin {
    if (desk.isEmpty() || desk.indexOf('.') >= 0 || incarnation.isEmpty()) {
      throw new IllegalArgumentException("not an origin: " + desk + "." + incarnation);
    }
  }

  public static Origin parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("not an origin: " + text);
    }
    return new Origin(text.substring(0, dot), text.substring(dot + 1));
  }

  public String text() {
    return desk + "." + incarnation;
  }

  @Override
  public String toString() {
    return text();
  }
}
