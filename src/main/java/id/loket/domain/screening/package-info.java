/**
 * The health protocol at the door: from measurements to an outcome (RULES, "Door"). Off by default;
 * sources of the limits: DOMAIN §7.
 */
@NullMarked
package id.loket.domain.screening;

import org.jspecify.annotations.NullMarked;
