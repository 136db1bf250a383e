/**
 * "Sambungan": how it stands with each hub, and what desks decided apart. What is said of a state
 * or a fault, and what a person can do about it, is decided in plain classes; the frame's status
 * bar speaks with the same words. Nothing here exchanges anything.
 */
@NullMarked
package id.loket.ui.sync;

import org.jspecify.annotations.NullMarked;
