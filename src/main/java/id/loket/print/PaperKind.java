package id.loket.print;

/** The kinds of paper; the machine remembers a printer for each. */
public enum PaperKind {
  TICKET,
  RECEIPT,
  SHEET,
  LETTER,
  RECAP,
  /** The slip of an appointment, on a small page or on a roll. */
  BOOKING,
  /** Who is expected on a day or a week. */
  APPOINTMENTS
}
