/**
 * What the clerk sees: one package for each folder of {@code fxml/}, and {@code kit} under them.
 *
 * <p>{@link id.loket.ui.Views} names every view with its controller; it is the only place that
 * knows all areas. Areas don't import each other, they meet in {@code shell}. Rules live in {@code
 * domain}; a controller hands verbs to {@code desk} and shows what comes back.
 */
@NullMarked
package id.loket.ui;

import org.jspecify.annotations.NullMarked;
