/**
 * What happened, in order: entries, their stamps, their hash chain, and the law by which facts
 * fold.
 *
 * <p>Knows nothing of an office, of SQL, of files or of the time of day: clocks and bytes come from
 * outside. The state of a subject is the fold of its standing facts ({@link
 * id.loket.journal.FoldLaw}), whatever the order in which entries arrive.
 */
@NullMarked
package id.loket.journal;

import org.jspecify.annotations.NullMarked;
