/**
 * Clerks, their roles, and what each role may do. Verifiers of passwords are personal parts and are
 * erased by their successor.
 */
@NullMarked
package id.loket.domain.staff;

import org.jspecify.annotations.NullMarked;
