/**
 * The office in pure Java: facts, states, commands, refusals; decide and fold. No JavaFX, JDBC,
 * files, logging, and no asking for the time: {@code Now} comes in from outside.
 *
 * <p>Where English would lie, the office's own word is kept: {@code Nik} (national identity
 * number), {@code KartuKeluarga} (family card), {@code Kelurahan} (urban village), {@code Camat}
 * (head of the office), {@code Luar} (served outside the room), {@code Loket} in screen texts.
 */
@NullMarked
package id.loket.domain;

import org.jspecify.annotations.NullMarked;
