/**
 * Registers whose numbers auditors read: who gives them, from which number on, and what becomes of
 * a number that two desks gave. A register has each desk's own series, or one series that one desk
 * keeps (DESIGN §4). The register of dossiers is the first; letters and money receipts move in
 * here. What a number is given to (a dossier, a letter) says so in facts of its own area.
 */
@NullMarked
package id.loket.domain.register;

import org.jspecify.annotations.NullMarked;
