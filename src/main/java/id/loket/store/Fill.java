package id.loket.store;

import id.loket.journal.Bytes;
import id.loket.journal.Origin;

/** The personal part of an entry that was sent without it. */
public record Fill(Origin origin, long seq, Bytes salt, Bytes content) {}
