/**
 * The catalogue on the screen ("Layanan"): what each service asks for, promises and costs, also as
 * it was before, and the file in which the whole of it comes and goes.
 */
@NullMarked
package id.loket.ui.service;

import org.jspecify.annotations.NullMarked;
