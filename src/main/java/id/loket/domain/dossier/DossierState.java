package id.loket.domain.dossier;

/** Where a dossier is on its way through the office (DOMAIN §2). */
public enum DossierState {
  /** Papers lack: the applicant was told which. */
  DIKEMBALIKAN,
  /** All that is asked for is there; the promised time runs. */
  DITERIMA
}
