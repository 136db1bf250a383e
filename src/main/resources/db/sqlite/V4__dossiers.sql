-- State: dossiers. A number once given stays used, so one whose opening was undone keeps its row;
-- the number is empty while the desk that keeps the register has not given it.
CREATE TABLE dossier (
  id       TEXT NOT NULL PRIMARY KEY,
  number   TEXT NOT NULL,
  tracking TEXT NOT NULL,
  status   TEXT NOT NULL,
  visit    TEXT NOT NULL,
  day      TEXT NOT NULL,
  doc      BLOB NOT NULL,
  personal BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_number ON dossier (number);
CREATE INDEX dossier_tracking ON dossier (tracking);
CREATE INDEX dossier_visit ON dossier (visit);
CREATE INDEX dossier_day ON dossier (day);

-- State: the numbers of registers, each as often as it was given; "now" is empty where one is crossed out,
-- and "nth" counts the numbers of one paper: nearly always it has one.
-- A series is a register's of a year, or within it that of the origin that counts for itself.
CREATE TABLE numbered (
  subject TEXT    NOT NULL,
  number  TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  series  TEXT    NOT NULL,
  running INTEGER NOT NULL,
  now     TEXT    NOT NULL,
  settled INTEGER NOT NULL,
  nth     INTEGER NOT NULL,
  PRIMARY KEY (subject, number, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX numbered_number ON numbered (number);
CREATE INDEX numbered_now ON numbered (now);
CREATE INDEX numbered_series ON numbered (series, origin, running);
CREATE INDEX numbered_running ON numbered (series, running);
CREATE INDEX numbered_again ON numbered (subject) WHERE nth > 0;

PRAGMA user_version = 4;
