/**
 * What a clerk can do at this desk: one class for each group of verbs. A verb loads the state, lets
 * {@code domain} decide, appends the facts, folds them and commits, in one transaction; then those
 * who listen are told. The answer is a result or a refusal, and a refusal has written nothing.
 *
 * <p>The only place that asks for the time ({@link id.loket.desk.PcClock}). No JDBC, no JavaFX
 * here.
 */
@NullMarked
package id.loket.desk;

import org.jspecify.annotations.NullMarked;
