package id.loket.print;

/** Width of a paper roll. */
public enum Width {
  MM58,
  MM80
}
