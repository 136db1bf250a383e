/**
 * The counter: who is in front, what can be done, who waits.
 *
 * <p>{@link id.loket.ui.counter.CounterModel} is all that is shown, from one look at the state;
 * {@link id.loket.ui.counter.Acts} says what would be refused; {@link
 * id.loket.ui.counter.Sentences} puts both into words; {@link id.loket.ui.counter.Choices} finds
 * what is typed into a panel. None of these needs JavaFX. The controllers show them and hand verbs
 * to the background; they decide nothing. What the waiting room sees and hears of a call is not
 * here: it listens to the desk.
 */
@NullMarked
package id.loket.ui.counter;

import org.jspecify.annotations.NullMarked;
