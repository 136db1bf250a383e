package id.loket.print;

/** On what a requirement sheet is printed. */
public enum Edition {
  A4,
  /** 215 x 330 mm, what most offices have in the drawer. */
  F4,
  A5,
  /** A4 in large letters. */
  LARGE
}
