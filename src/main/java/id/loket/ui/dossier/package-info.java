/**
 * The screen of the register: which dossiers wait for a number, at the desk that gives it, and
 * which numbers two desks gave. How dossiers are taken in is the counter's.
 */
@NullMarked
package id.loket.ui.dossier;

import org.jspecify.annotations.NullMarked;
