-- What happened. Bodies and hashes are bytes as written; nothing here is ever updated but the personal
-- columns, which may be withheld or erased.
CREATE TABLE journal (
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
CREATE INDEX journal_subject ON journal (subject, stamp);

-- State: the fold of the journal. May be dropped and rebuilt at any time.
CREATE TABLE ticket (
  id     TEXT NOT NULL PRIMARY KEY,
  day    TEXT NOT NULL,
  number TEXT NOT NULL,
  status TEXT NOT NULL,
  visit  TEXT NOT NULL,
  series TEXT NOT NULL,
  doc    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_day ON ticket (day, status);
CREATE INDEX ticket_serving ON ticket (day) WHERE status = 'SERVING';
CREATE INDEX ticket_number ON ticket (number, day);
CREATE INDEX ticket_visit ON ticket (visit);

CREATE TABLE visit (
  id       TEXT NOT NULL PRIMARY KEY,
  day      TEXT NOT NULL,
  doc      BLOB NOT NULL,
  personal BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_day ON visit (day);

CREATE TABLE register (
  subject  TEXT NOT NULL PRIMARY KEY,
  kind     TEXT NOT NULL,
  head     TEXT NOT NULL,
  at       TEXT NOT NULL,
  doc      BLOB NOT NULL,
  personal BLOB
) STRICT, WITHOUT ROWID;

-- Belongs to this machine, not to the office: never folded, never shipped.
CREATE TABLE machine (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signin_failure (
  login    TEXT    NOT NULL PRIMARY KEY,
  count    INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  last_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
