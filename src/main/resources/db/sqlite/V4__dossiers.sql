-- State: dossiers. A number once given stays used, so one whose opening was undone keeps its row.
CREATE TABLE dossier (
  id       TEXT NOT NULL PRIMARY KEY,
  number   TEXT NOT NULL,
  tracking TEXT NOT NULL,
  status   TEXT NOT NULL,
  visit    TEXT NOT NULL,
  day      TEXT NOT NULL,
  series   TEXT NOT NULL,
  doc      BLOB NOT NULL,
  personal BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_number ON dossier (number);
CREATE INDEX dossier_tracking ON dossier (tracking);
CREATE INDEX dossier_visit ON dossier (visit);
CREATE INDEX dossier_day ON dossier (day);
CREATE INDEX dossier_series ON dossier (series);

PRAGMA user_version = 4;
