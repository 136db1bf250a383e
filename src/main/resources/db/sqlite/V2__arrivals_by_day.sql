-- Arrivals by the office day in their bodies: what is owed to those who came is asked of the journal,
-- since an arrival that was undone has no row in visit. A body that is no JSON has no day.
CREATE INDEX journal_arrival ON journal (
  CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.day') END
) WHERE kind = 'VisitArrived.v1';

PRAGMA user_version = 2;
