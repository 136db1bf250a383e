package id.loket.domain.appointment;

/** So many appointments of one service at the same time. */
public record Taken(String service, Span span, int count) {}
