-- Entries that repeat others under a new incarnation of their desk, those in the journal and those that wait
-- beside it. Follows from their bodies: before this version none was written.
CREATE TABLE rehomed (
  origin  TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  hash    BLOB    NOT NULL,
  desk    TEXT    NOT NULL,
  before  TEXT    NOT NULL,
  first   TEXT    NOT NULL,
  stamp   INTEGER NOT NULL,
  day     TEXT    NOT NULL,
  subject TEXT    NOT NULL,
  PRIMARY KEY (origin, seq, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX rehomed_before ON rehomed (before);
CREATE INDEX rehomed_first ON rehomed (first);
CREATE INDEX rehomed_day ON rehomed (day);

-- Rows of the journal from a damaged entry on that is nowhere else, as they were found.
CREATE TABLE quarantine (
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
  hash           BLOB    NOT NULL
) STRICT;

-- What this copy wrote alone before it joined an office in which another desk has its number: kept and
-- readable, outside state and figures, until a hub has it.
CREATE TABLE aside (
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
  UNIQUE (origin, seq)
) STRICT;
CREATE INDEX aside_subject ON aside (subject);

PRAGMA user_version = 6;
