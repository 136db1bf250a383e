-- The last tickets served of each group, for its median: also of one that few come for, without reading
-- all that were served in others since. A row that is no JSON is in no group.
CREATE INDEX ticket_served ON ticket (
  CASE WHEN json_valid(CAST(doc AS TEXT)) THEN json_extract(CAST(doc AS TEXT), '$.line.group') END,
  CASE WHEN json_valid(CAST(doc AS TEXT)) THEN json_extract(CAST(doc AS TEXT), '$.state.at') END
) WHERE status = 'DONE';

PRAGMA user_version = 3;
