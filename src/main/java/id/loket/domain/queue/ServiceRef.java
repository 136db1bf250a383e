package id.loket.domain.queue;

/**
 * A service as a ticket carries it: group and counter minutes are those of the day it was asked
 * for.
 */
public record ServiceRef(String code, String group, int counterMinutes) {}
