/**
 * The papers of one application, from the counter that takes them in: what was asked for, what was
 * handed in, what lacks, when it is promised, and who brought it for whom.
 *
 * <p>A dossier holds the standard of its service as it was when it was opened: the office may
 * change the service meanwhile, and the fold of a dossier needs nothing but its own facts.
 */
@NullMarked
package id.loket.domain.dossier;

import org.jspecify.annotations.NullMarked;
