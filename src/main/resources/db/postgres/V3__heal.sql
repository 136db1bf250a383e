-- What only a lost desk had, brought back by an administrator from a replica (loket hub heal). The
-- owner's alone: no desk may run it, since it takes the entries of every desk code of an office.

-- Takes the next entries of one origin, whoever brings them; all of them, or none. The chain is checked
-- as in loket.push, and the origin stays the desk code's that opened it.
--   TAKEN       this is the head now; what was known already is passed over
--   GAP         something before them is missing; this is the head
--   FORK        the hub has another entry at seq: they are kept beside it, as loket.push does
--   CHAIN       the entry at seq does not fit its hash or the one before
--   NOT_OPENED, NOT_OWN, SAMPLE, AUTHORITY, LIMIT as in loket.push
--   UNKNOWN     that desk code was never enrolled here: nobody says which rights it has
-- brought says how many of them the hub did not know.
CREATE FUNCTION loket.heal(
  p_office text, p_origin text, p_first bigint, p_stamp bigint[], p_act text[], p_subject text[],
  p_kind text[], p_actor text[], p_body bytea[], p_state smallint[], p_personal bytea[],
  p_salt bytea[], p_personal_hash bytea[], p_hash bytea[],
  OUT answer text, OUT at_seq bigint, OUT at_hash bytea, OUT brought int)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk;
  o loket.origin;
  n int := coalesce(cardinality(p_hash), 0);
  withhold boolean := (SELECT h.kind = 'REGENCY' FROM loket.hub h);
  before bytea;  -- hash of the entry before the first
  differs int;   -- the first row of which the hub knows another variant
  fresh int;     -- the first row that the hub does not know
  beside boolean; -- they go on with a way that waits
  bad int;
  here timestamptz := clock_timestamp();
BEGIN
  brought := 0;
  at_seq := 0;
  at_hash := ''::bytea;
  IF n = 0 OR n > loket.max_rows() OR p_first < 1
      OR (cardinality(p_stamp), cardinality(p_act), cardinality(p_subject), cardinality(p_kind),
          cardinality(p_actor), cardinality(p_body), cardinality(p_state), cardinality(p_personal),
          cardinality(p_salt), cardinality(p_personal_hash))
         IS DISTINCT FROM (n, n, n, n, n, n, n, n, n, n) THEN
    answer := 'LIMIT';
    RETURN;
  END IF;

  -- the enrolment in force, else the last one; of several the widest right, as some desk had it
  SELECT * INTO d FROM loket.desk x
    WHERE x.office = p_office AND x.code = split_part(p_origin, '.', 1)
    ORDER BY x.revoked IS NOT NULL, x.enrolled DESC LIMIT 1;
  IF NOT FOUND THEN
    answer := 'UNKNOWN';
    RETURN;
  END IF;
  d.authority := (SELECT bool_or(x.authority) FROM loket.desk x
    WHERE x.office = d.office AND x.code = d.code);
  d.machine := NULL; -- its PC is lost: nothing is tied to it by this

  SELECT * INTO o FROM loket.origin x WHERE x.office = d.office AND x.origin = p_origin FOR UPDATE;
  IF NOT FOUND THEN
    IF p_first > 1 THEN
      answer := 'GAP';
      RETURN;
    END IF;
    answer := loket.opening_fault(d, p_origin, p_subject[1], p_kind[1], p_body[1]);
    IF answer IS NOT NULL THEN
      RETURN;
    END IF;
    o.seq := 0;
  ELSIF o.desk <> d.code THEN
    answer := 'NOT_OWN';
    RETURN;
  END IF;

  SELECT min(r.i) INTO differs
    FROM unnest(p_hash) WITH ORDINALITY AS r(hash, i)
    JOIN loket.entry e ON e.office = d.office AND e.origin = p_origin AND e.seq = p_first + r.i - 1
    WHERE e.hash IS DISTINCT FROM r.hash;
  -- what the first of them follows: the way that came first, or one that waits beside it
  SELECT b.hash, b.beside INTO before, beside FROM (
    SELECT ''::bytea AS hash, false AS beside WHERE p_first = 1
    UNION ALL SELECT e.hash, false FROM loket.entry e
      WHERE e.office = d.office AND e.origin = p_origin AND e.seq = p_first - 1
    UNION ALL SELECT f.hash, true FROM loket.fork f
      WHERE f.office = d.office AND f.origin = p_origin AND f.seq = p_first - 1) b
    ORDER BY loket.chain(b.hash, p_office, p_origin, p_first, p_stamp[1], p_act[1], p_subject[1],
        p_kind[1], p_actor[1], p_body[1], p_personal_hash[1]) IS NOT DISTINCT FROM p_hash[1] DESC,
      b.beside
    LIMIT 1;
  IF before IS NULL THEN
    answer := 'GAP';
    at_seq := o.seq;
    at_hash := coalesce(o.hash, ''::bytea);
    RETURN;
  END IF;
  IF beside THEN
    differs := 1;
  END IF;
  fresh := coalesce(differs, (o.seq - p_first + 2)::int);
  bad := loket.first_unlinked(d.office, p_origin, p_first, before, greatest(fresh, 1), p_stamp, p_act,
    p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt, p_personal_hash, p_hash);
  IF bad IS NOT NULL THEN
    answer := 'CHAIN';
    at_seq := p_first + bad - 1;
    RETURN;
  END IF;

  IF differs IS NOT NULL THEN
    INSERT INTO loket.fork
      SELECT d.office, p_origin, p_first + r.i - 1, r.stamp, r.act, r.subject, r.kind, r.actor,
        r.body, k.state, CASE k.state WHEN 1 THEN r.personal ELSE ''::bytea END,
        CASE k.state WHEN 1 THEN r.salt ELSE ''::bytea END, r.personal_hash, r.hash, here
      FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt,
          p_personal_hash, p_hash) WITH ORDINALITY
        AS r(stamp, act, subject, kind, actor, body, state, personal, salt, personal_hash, hash, i),
      LATERAL (SELECT CASE
        WHEN r.state IN (1, 2) AND loket.is_erased(
          d.office, r.subject, r.kind, loket.folds_at(r.stamp, r.body), p_origin,
          p_first + r.i - 1) THEN 3
        WHEN r.state = 1 AND withhold THEN 2
        ELSE r.state END) AS k(state)
      WHERE r.i >= differs
      ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS brought = ROW_COUNT;
    UPDATE loket.origin x SET forked = least(x.forked, p_first + differs - 1)
      WHERE x.office = d.office AND x.origin = p_origin;
    answer := 'FORK';
    at_seq := p_first + differs - 1;
    IF brought > 0 THEN
      PERFORM pg_notify('loket_' || d.office, '');
    END IF;
    RETURN;
  END IF;

  at_seq := o.seq;
  at_hash := coalesce(o.hash, ''::bytea);
  IF fresh <= n THEN
    IF o.office IS NULL THEN
      INSERT INTO loket.origin (office, origin, desk, authority, seq, hash)
        VALUES (d.office, p_origin, d.code,
          (loket.said(p_body[1]) -> 'authority') = 'true'::jsonb, 0, ''::bytea)
        RETURNING * INTO o;
    END IF;
    INSERT INTO loket.entry
      SELECT d.office, p_origin, p_first + r.i - 1, r.stamp, r.act, r.subject, r.kind, r.actor,
        r.body, k.state, CASE k.state WHEN 1 THEN r.personal ELSE ''::bytea END,
        CASE k.state WHEN 1 THEN r.salt ELSE ''::bytea END, r.personal_hash, r.hash, here
      FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt,
          p_personal_hash, p_hash) WITH ORDINALITY
        AS r(stamp, act, subject, kind, actor, body, state, personal, salt, personal_hash, hash, i),
      LATERAL (SELECT CASE
        WHEN r.state IN (1, 2) AND loket.is_erased(
          d.office, r.subject, r.kind, r.stamp, p_origin, p_first + r.i - 1) THEN 3
        WHEN r.state = 1 AND withhold THEN 2
        ELSE r.state END) AS k(state)
      WHERE r.i >= fresh;
    GET DIAGNOSTICS brought = ROW_COUNT;
    PERFORM loket.took(d, o, fresh, p_first, p_stamp, p_subject, p_kind, p_body);
    UPDATE loket.origin x SET seq = p_first + n - 1, hash = p_hash[n], seen = here
      WHERE x.office = d.office AND x.origin = p_origin
      RETURNING x.seq, x.hash INTO at_seq, at_hash;
    INSERT INTO loket.head VALUES (d.office, p_origin, at_seq, at_hash, here);
    PERFORM pg_notify('loket_' || d.office, '');
  END IF;
  answer := 'TAKEN';
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM PUBLIC;
