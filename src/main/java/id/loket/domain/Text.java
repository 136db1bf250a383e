package id.loket.domain;

/** A value that is one piece of text wherever it is written down. */
public interface Text {
  String value();
}
