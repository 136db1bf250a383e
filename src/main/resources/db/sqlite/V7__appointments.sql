-- State: appointments. "takes" is 1 while its place in its slots is taken; "disputed" where desks decided
-- apart and one of them lost. Name, phone, NIK and what tells an imported request are personal.
CREATE TABLE appointment (
  id       TEXT    NOT NULL PRIMARY KEY,
  code     TEXT    NOT NULL,
  service  TEXT    NOT NULL,
  day      TEXT    NOT NULL,
  start    TEXT    NOT NULL,
  minutes  INTEGER NOT NULL,
  takes    INTEGER NOT NULL,
  status   TEXT    NOT NULL,
  disputed INTEGER NOT NULL,
  doc      BLOB    NOT NULL,
  personal BLOB,
  phone    TEXT,
  nik      TEXT,
  request  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_code ON appointment (code);
CREATE INDEX appointment_day ON appointment (day, start);
CREATE INDEX appointment_takes ON appointment (service, day, start, minutes, takes) WHERE takes = 1;
CREATE INDEX appointment_disputed ON appointment (day) WHERE disputed = 1;
CREATE INDEX appointment_phone ON appointment (phone) WHERE phone IS NOT NULL;
CREATE INDEX appointment_nik ON appointment (nik) WHERE nik IS NOT NULL;
CREATE INDEX appointment_request ON appointment (request) WHERE request IS NOT NULL;

-- State: the days of times that went by, or for which somebody came in vain, and that were given up afterwards, so that a day's figures stay.
CREATE TABLE given_up (
  day         TEXT NOT NULL,
  appointment TEXT NOT NULL,
  PRIMARY KEY (day, appointment)
) STRICT, WITHOUT ROWID;
CREATE INDEX given_up_appointment ON given_up (appointment);

-- What was undone of appointments: a booking that was has no row in appointment, but what was typed at it is
-- still in the journal until it is erased.
CREATE INDEX journal_unbooked ON journal (subject)
  WHERE kind = 'ActUndone.v1' AND subject >= 'appointment/' AND subject < 'appointment0';

PRAGMA user_version = 7;
