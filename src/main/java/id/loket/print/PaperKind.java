package id.loket.print;

/** The kinds of paper; the machine remembers a printer for each. */
public enum PaperKind {
  TICKET,
  RECEIPT,
  SHEET,
  LETTER,
  RECAP
}
