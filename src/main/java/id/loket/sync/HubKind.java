package id.loket.sync;

/** Which sort of hub: an office's own holds personal parts, a regency's does not. */
public enum HubKind {
  OFFICE,
  REGENCY
}
