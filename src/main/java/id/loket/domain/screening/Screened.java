package id.loket.domain.screening;

/** How the screening at the door ended; the office's own words (DOMAIN §7). */
public enum Screened {
  /** Comes in. */
  MASUK,
  /** Too warm once: rests and is measured again. */
  ULANG,
  /** Without a mask: served outside. */
  LAYANI_LUAR,
  /** Symptoms, or too warm twice: referred to the health centre. */
  RUJUK_PUSKESMAS,
  /** No protocol in force. */
  TANPA;

  public boolean givesTicket() {
    return this == MASUK || this == TANPA || this == LAYANI_LUAR;
  }
}
