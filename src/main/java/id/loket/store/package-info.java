/**
 * SQLite: journal table, state tables, migrations, codecs, queries, backup; the only layer besides
 * sync that speaks JDBC.
 *
 * <p>Also what is read from files: the service catalogue and the holiday table. A file that an
 * office may edit fails with its line and a sentence for a person, never with a parser's words. No
 * rules of the office and no screens here.
 */
@NullMarked
package id.loket.store;

import org.jspecify.annotations.NullMarked;
