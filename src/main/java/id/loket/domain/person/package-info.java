/** What is true of people on paper: Nik, names, phone numbers. Sources: DOMAIN §4. */
@NullMarked
package id.loket.domain.person;

import org.jspecify.annotations.NullMarked;
