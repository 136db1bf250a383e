-- Entries whose personal part was not sent here: what is still wanted, and how far all is held whole.
CREATE INDEX journal_withheld ON journal (origin, seq) WHERE personal_state = 2;

-- Of an origin that two copies of a database went on with, the variant that is not folded. It is kept,
-- entry by entry from where the two part, with the hash of the entry before it.
CREATE TABLE fork (
  id             INTEGER PRIMARY KEY,
  office         TEXT    NOT NULL,
  origin         TEXT    NOT NULL,
  seq            INTEGER NOT NULL,
  stamp          INTEGER NOT NULL,
  act            TEXT    NOT NULL,
  subject        TEXT    NOT NULL,
  kind           TEXT    NOT NULL,
  actor          TEXT    NOT NULL,
  body           BLOB    NOT NULL,
  personal_state INTEGER NOT NULL,
  personal       BLOB    NOT NULL,
  salt           BLOB    NOT NULL,
  personal_hash  BLOB    NOT NULL,
  hash           BLOB    NOT NULL,
  previous       BLOB    NOT NULL,
  UNIQUE (origin, seq, hash)
) STRICT;
CREATE INDEX fork_subject ON fork (subject);

-- Belongs to this machine: how far each hub said that it keeps an origin.
CREATE TABLE hub_head (
  hub    TEXT    NOT NULL,
  origin TEXT    NOT NULL,
  seq    INTEGER NOT NULL,
  hash   BLOB    NOT NULL,
  PRIMARY KEY (hub, origin)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
