-- Own entries without their personal part are asked for at each start of a desk: nearly always there
-- are none, and that must not cost a walk through all that the desk ever wrote.
CREATE INDEX entry_withheld ON loket.entry (office, origin, seq) WHERE personal_state = 2;
