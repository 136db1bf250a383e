/**
 * Headless commands: play, demo, doctor, print, hub. They use the same {@code desk} verbs as the
 * screens and need no display. The only package that writes to standard output.
 */
@NullMarked
package id.loket.cli;

import org.jspecify.annotations.NullMarked;
