package id.loket.ui.kit.hub;

/**
 * Something that is not as it should be: what a clerk is told, and the next step of whoever looks
 * after the machines.
 */
public record Advice(String clerk, String technician) {}
