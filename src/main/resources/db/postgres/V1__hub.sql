-- The hub: what desks exchange, and the few functions through which they do. Runs as loket_owner, who
-- cannot log in; desks (members of loket_desk) own nothing, read their own office, and write through
-- the functions alone. Every key begins with the office; nothing counts across offices.

-- What this hub is. One row, written by "loket hub init".
CREATE TABLE loket.hub (
  one    boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (one),
  id     uuid    NOT NULL DEFAULT gen_random_uuid(),
  kind   text    NOT NULL CHECK (kind IN ('OFFICE', 'REGENCY')),
  sample boolean NOT NULL
);

-- Who may come: one row for each enrolment, at most one of a desk code in force.
CREATE TABLE loket.desk (
  office    text COLLATE "C" NOT NULL CHECK (office !~ '^[0-9]{2}\.[0-9]{2}$'), -- a regency's is nobody's
  code      text COLLATE "C" NOT NULL CHECK (code ~ '^[1-9][0-9]{0,3}$'),
  role      text COLLATE "C" NOT NULL UNIQUE,
  authority boolean     NOT NULL,
  enrolled  timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked   timestamptz,
  machine   text,        -- of its first OriginOpened; another machine is refused until enrolled anew
  rival     timestamptz, -- when another machine last came with this desk's file
  seen      timestamptz,
  PRIMARY KEY (office, code, role)
);
CREATE UNIQUE INDEX desk_in_force ON loket.desk (office, code) WHERE revoked IS NULL;

-- How far each origin is known. Its row is the lock under which it grows.
CREATE TABLE loket.origin (
  office    text COLLATE "C" NOT NULL,
  origin    text COLLATE "C" NOT NULL,
  desk      text COLLATE "C" NOT NULL,
  authority boolean     NOT NULL,
  seq       bigint      NOT NULL,
  hash      bytea       NOT NULL,
  forked    bigint, -- the lowest seq of which there are two variants
  seen      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (office, origin)
);

-- The journal's columns, bytes as written.
CREATE TABLE loket.entry (
  office         text COLLATE "C" NOT NULL,
  origin         text COLLATE "C" NOT NULL,
  seq            bigint      NOT NULL,
  stamp          bigint      NOT NULL,
  act            text COLLATE "C" NOT NULL,
  subject        text COLLATE "C" NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  actor          text COLLATE "C" NOT NULL,
  body           bytea       NOT NULL,
  personal_state smallint    NOT NULL,
  personal       bytea       NOT NULL,
  salt           bytea       NOT NULL,
  personal_hash  bytea       NOT NULL,
  hash           bytea       NOT NULL,
  arrived        timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (office, origin, seq)
);
CREATE INDEX entry_personal ON loket.entry (office, subject) WHERE personal_state IN (1, 2);

-- Of an origin that went two ways: the way that came second. The first stands in entry.
CREATE TABLE loket.fork (
  LIKE loket.entry INCLUDING DEFAULTS,
  PRIMARY KEY (office, origin, seq, hash)
);
CREATE INDEX fork_personal ON loket.fork (office, subject) WHERE personal_state IN (1, 2);

-- Every head that this hub was given, with its time of arrival (DESIGN 3, tamper evidence).
CREATE TABLE loket.head (
  office  text COLLATE "C" NOT NULL,
  origin  text COLLATE "C" NOT NULL,
  seq     bigint      NOT NULL,
  hash    bytea       NOT NULL,
  arrived timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (office, origin, seq)
);

-- What is to be erased of a subject's earlier entries, known or still to come.
CREATE TABLE loket.erasure (
  office  text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  stamp   bigint NOT NULL,
  origin  text COLLATE "C" NOT NULL,
  seq     bigint NOT NULL,
  what    text   NOT NULL,
  PRIMARY KEY (office, subject, stamp, origin, seq)
);

-- Who may call a ticket, or has: one row for each place (ticket and the fact that set it).
CREATE TABLE loket.claim (
  office   text COLLATE "C" NOT NULL,
  ticket   text COLLATE "C" NOT NULL,
  built_on text COLLATE "C" NOT NULL,
  desk     text COLLATE "C" NOT NULL,
  key      text COLLATE "C", -- of the asking desk; null where a fact came without one
  granted  timestamptz NOT NULL,
  settled  timestamptz, -- when the fact that used it up came
  PRIMARY KEY (office, ticket, built_on),
  UNIQUE (office, desk, key)
);
-- What a desk holds open is counted at each claim: never by what it called in years.
CREATE INDEX claim_open ON loket.claim (office, desk) WHERE settled IS NULL;

-- Own office only; for the owner of the tables too, who sees all.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['hub', 'desk', 'origin', 'entry', 'fork', 'head', 'erasure', 'claim'] LOOP
    EXECUTE format('ALTER TABLE loket.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE loket.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner ON loket.%I TO loket_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT ON loket.%I TO loket_desk', t);
  END LOOP;
END $$;

-- Session, not current user: within a function of the owner's only the former is the desk, and nobody
-- can change it.
CREATE FUNCTION loket.my_office() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
  SELECT d.office FROM loket.desk d WHERE d.role = session_user AND d.revoked IS NULL
$$;

CREATE POLICY member ON loket.hub FOR SELECT TO loket_desk
  USING ((SELECT loket.my_office()) IS NOT NULL);
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desk', 'fork', 'head', 'erasure', 'claim'] LOOP
    EXECUTE format(
      'CREATE POLICY own_office ON loket.%I FOR SELECT TO loket_desk'
      ' USING (office = (SELECT loket.my_office()))', t);
  END LOOP;
  -- and what its regency published: 33.02 to a desk of 33.02.27
  FOREACH t IN ARRAY ARRAY['origin', 'entry'] LOOP
    EXECUTE format(
      'CREATE POLICY own_office ON loket.%I FOR SELECT TO loket_desk'
      ' USING (office IN ((SELECT loket.my_office()), left((SELECT loket.my_office()), 5)))', t);
  END LOOP;
END $$;

-- The enrolment of who asks.
CREATE FUNCTION loket.me() RETURNS loket.desk
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk;
BEGIN
  SELECT * INTO d FROM loket.desk x WHERE x.role = session_user AND x.revoked IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'not enrolled' USING ERRCODE = 'LK001';
  END IF;
  RETURN d;
END $$;

-- JSON, or null where it is none: a poisoned body must not stop the others.
CREATE FUNCTION loket.said(body bytea) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
BEGIN
  RETURN convert_from(body, 'UTF8')::jsonb;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;

-- journal/Chain.java, field by field. The database is UTF-8, so a text's octets are its bytes.
CREATE FUNCTION loket.chain(
  previous bytea, office text, origin text, seq bigint, stamp bigint, act text, subject text,
  kind text, actor text, body bytea, personal_hash bytea) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(
    '\x0000000101'::bytea
    || int4send(octet_length(previous)) || previous
    || int4send(octet_length(office)) || convert_to(office, 'UTF8')
    || int4send(octet_length(origin)) || convert_to(origin, 'UTF8')
    || '\x00000008'::bytea || int8send(seq)
    || '\x00000008'::bytea || int8send(stamp)
    || int4send(octet_length(act)) || convert_to(act, 'UTF8')
    || int4send(octet_length(subject)) || convert_to(subject, 'UTF8')
    || int4send(octet_length(kind)) || convert_to(kind, 'UTF8')
    || int4send(octet_length(actor)) || convert_to(actor, 'UTF8')
    || '\x00000020'::bytea || sha256(body)
    || int4send(octet_length(personal_hash)) || personal_hash)
$$;

CREATE FUNCTION loket.personal_hash(salt bytea, personal bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(
    int4send(octet_length(salt)) || salt || int4send(octet_length(personal)) || personal)
$$;

-- journal/Personal.java, holds()
CREATE FUNCTION loket.personal_holds(state smallint, personal bytea, salt bytea, hash bytea)
RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE state
    WHEN 0 THEN octet_length(hash) + octet_length(personal) + octet_length(salt) = 0
    WHEN 1 THEN loket.personal_hash(salt, personal) = hash
    WHEN 2 THEN octet_length(hash) = 32 AND octet_length(personal) + octet_length(salt) = 0
    WHEN 3 THEN octet_length(hash) = 32 AND octet_length(personal) + octet_length(salt) = 0
    ELSE false
  END
$$;

-- Which kinds hold which sort of personal part (domain/PersonalPart). Of a kind that this hub does not
-- know nobody knows what it is about: it goes with all.
CREATE FUNCTION loket.covers(what text, kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE what
    WHEN 'ALL' THEN true
    WHEN 'HEALTH' THEN kind IN ('VisitScreened.v1')
    WHEN 'CONTACT' THEN kind IN ('VisitArrived.v1', 'DossierOpened.v1', 'AppointmentBooked.v1')
    ELSE false
  END
$$;

-- Whether something is known by which an entry's personal part must go. A broken stamp has no place in
-- the order: then the person's wish goes first.
CREATE FUNCTION loket.is_erased(
  p_office text, p_subject text, p_kind text, p_stamp bigint, p_origin text, p_seq bigint)
RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM loket.erasure x
    WHERE x.office = p_office AND x.subject = p_subject AND loket.covers(x.what, p_kind)
      AND (p_stamp < 0 OR p_stamp >= 268857822412800000
        OR (p_stamp, p_origin COLLATE "C", p_seq) < (x.stamp, x.origin, x.seq)))
$$;

-- The stamp by which an entry folds: what was issued again says that of the first one
-- (journal/Rehomed). A body that says it wrongly says nothing.
CREATE FUNCTION loket.folds_at(p_stamp bigint, p_body bytea) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  first bigint;
BEGIN
  first := (loket.said(p_body) -> 'rehomed' ->> 'stamp')::bigint;
  RETURN CASE
    WHEN p_stamp < 0 OR p_stamp >= 268857822412800000 OR first < 0 THEN p_stamp
    ELSE least(p_stamp, first)
  END;
EXCEPTION WHEN OTHERS THEN
  RETURN p_stamp;
END $$;

-- How much one request may carry; also told by hello.
CREATE FUNCTION loket.max_rows() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1000 $$;
CREATE FUNCTION loket.max_bytes() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 8388608 $$;
-- Of the variants that lost a fork, so that nobody fills the disk by forking.
CREATE FUNCTION loket.max_fork_rows() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 20000 $$;

-- Why a desk may not open an origin with this entry; null where it may.
CREATE FUNCTION loket.opening_fault(
  d loket.desk, p_origin text, p_subject text, p_kind text, p_body bytea) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  said jsonb := loket.said(p_body);
BEGIN
  IF p_kind !~ '^OriginOpened\.v[0-9]+$' OR p_subject <> 'origin/' || p_origin
      OR jsonb_typeof(said) IS DISTINCT FROM 'object'
      -- a key said twice could be read by one program so and by another otherwise
      OR (SELECT count(*) FROM json_each(convert_from(p_body, 'UTF8')::json))
         <> (SELECT count(*) FROM jsonb_each(said)) THEN
    RETURN 'NOT_OPENED';
  END IF;
  IF said -> 'desk' IS DISTINCT FROM to_jsonb(d.code) OR split_part(p_origin, '.', 1) <> d.code
      OR p_origin !~ '^[1-9][0-9]{0,3}\.[0-9a-z]{1,64}$' THEN
    RETURN 'NOT_OWN';
  END IF;
  IF said -> 'sample' IS DISTINCT FROM (SELECT to_jsonb(h.sample) FROM loket.hub h) THEN
    RETURN 'SAMPLE';
  END IF;
  IF jsonb_typeof(said -> 'authority') IS DISTINCT FROM 'boolean' THEN
    RETURN 'NOT_OPENED';
  END IF;
  IF (said -> 'authority') = 'true'::jsonb AND NOT d.authority THEN
    RETURN 'AUTHORITY';
  END IF;
  IF d.machine IS NOT NULL AND to_jsonb(d.machine) IS DISTINCT FROM said -> 'machine' THEN
    UPDATE loket.desk x SET rival = clock_timestamp() WHERE x.office = d.office AND x.role = d.role;
    RETURN 'MACHINE';
  END IF;
  RETURN NULL;
END $$;

-- Takes the next entries of one origin, from the desk whose origin it is. All of them, or none:
--   TAKEN       this is the head now; what was known already is passed over
--   GAP         something before them is missing; this is the head
--   FORK        another entry is known at seq, with this hash; both variants are kept
--   CHAIN       the entry at seq does not fit its hash or the one before
--   NOT_OPENED  the first entry is no OriginOpened      NOT_OWN    another desk's origin
--   AUTHORITY   a right that the desk was not enrolled with    MACHINE   another PC's desk code
--   SAMPLE      practice data at a real hub, or the reverse    OFFICE    another office's entries
--   LIMIT       too much at once
-- Refuses nothing for its stamp or kind. Of the row of the origin it holds the lock to the end, so
-- whoever reads all after seq n never misses one that was late.
CREATE FUNCTION loket.push(
  p_office text, p_origin text, p_first bigint, p_stamp bigint[], p_act text[], p_subject text[],
  p_kind text[], p_actor text[], p_body bytea[], p_state smallint[], p_personal bytea[],
  p_salt bytea[], p_personal_hash bytea[], p_hash bytea[],
  OUT answer text, OUT at_seq bigint, OUT at_hash bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk := loket.me();
  o loket.origin;
  n int := coalesce(cardinality(p_hash), 0);
  withhold boolean := (SELECT h.kind = 'REGENCY' FROM loket.hub h);
  before bytea;      -- hash of the entry before the first
  differs int;       -- the first row of which the hub knows another variant
  fresh int;         -- the first row that it does not know
  bad int;
  here timestamptz := clock_timestamp();
  erasing boolean;   -- something of what these are about is to be erased: asked once, not by row
BEGIN
  at_seq := 0;
  at_hash := ''::bytea;
  IF p_office IS DISTINCT FROM d.office THEN
    answer := 'OFFICE';
    RETURN;
  END IF;
  IF n = 0 OR n > loket.max_rows() OR p_first IS NULL OR p_first < 1 OR p_origin IS NULL
      OR octet_length(p_origin) > 80
      OR (cardinality(p_stamp), cardinality(p_act), cardinality(p_subject), cardinality(p_kind),
          cardinality(p_actor), cardinality(p_body), cardinality(p_state), cardinality(p_personal),
          cardinality(p_salt), cardinality(p_personal_hash))
         IS DISTINCT FROM (n, n, n, n, n, n, n, n, n, n)
      OR (SELECT coalesce(max(octet_length(r.act) + octet_length(r.kind) + octet_length(r.actor)
                + octet_length(r.subject)), 0) > 2000
            OR sum(octet_length(r.body) + octet_length(r.personal)) > loket.max_bytes()
            OR max(octet_length(r.salt)) > 64
          FROM unnest(p_act, p_subject, p_kind, p_actor, p_body, p_personal, p_salt)
            AS r(act, subject, kind, actor, body, personal, salt)) THEN
    answer := 'LIMIT';
    RETURN;
  END IF;

  SELECT * INTO o FROM loket.origin x WHERE x.office = d.office AND x.origin = p_origin FOR UPDATE;
  IF NOT FOUND THEN
    IF p_first > 1 THEN
      answer := CASE WHEN split_part(p_origin, '.', 1) = d.code THEN 'GAP' ELSE 'NOT_OWN' END;
      RETURN;
    END IF;
    answer := loket.opening_fault(d, p_origin, p_subject[1], p_kind[1], p_body[1]);
    IF answer IS NOT NULL THEN
      RETURN;
    END IF;
  ELSIF o.desk <> d.code THEN
    answer := 'NOT_OWN';
    RETURN;
  END IF;

  -- checked before the row of a new origin is made: a refusal writes nothing
  IF o.seq IS NULL THEN
    bad := loket.first_unlinked(d.office, p_origin, 1, ''::bytea, 1, p_stamp, p_act, p_subject,
      p_kind, p_actor, p_body, p_state, p_personal, p_salt, p_personal_hash, p_hash);
    IF bad IS NOT NULL THEN
      answer := 'CHAIN';
      at_seq := bad;
      RETURN;
    END IF;
    INSERT INTO loket.origin (office, origin, desk, authority, seq, hash)
      VALUES (d.office, p_origin, d.code,
        (loket.said(p_body[1]) -> 'authority') = 'true'::jsonb, 0, ''::bytea)
      ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT o FROM loket.origin x
      WHERE x.office = d.office AND x.origin = p_origin FOR UPDATE;
    UPDATE loket.desk x SET machine = loket.said(p_body[1]) ->> 'machine'
      WHERE x.office = d.office AND x.role = d.role AND x.machine IS NULL;
  END IF;

  SELECT min(r.i) INTO differs
    FROM unnest(p_hash) WITH ORDINALITY AS r(hash, i)
    JOIN loket.entry e ON e.office = d.office AND e.origin = p_origin AND e.seq = p_first + r.i - 1
    WHERE p_first <= o.seq AND e.hash IS DISTINCT FROM r.hash;
  before := CASE
    WHEN p_first = 1 THEN ''::bytea
    WHEN p_first = o.seq + 1 THEN o.hash
    WHEN p_first <= o.seq THEN
      (SELECT e.hash FROM loket.entry e
       WHERE e.office = d.office AND e.origin = p_origin AND e.seq = p_first - 1)
  END;
  IF o.forked IS NOT NULL AND (before IS NULL OR differs = 1 OR p_first = o.seq + 1) THEN
    -- they may go on from the other variant
    SELECT f.hash, 1 INTO before, differs FROM (
      SELECT f.hash FROM loket.fork f
      WHERE f.office = d.office AND f.origin = p_origin AND f.seq = p_first - 1
        AND loket.chain(f.hash, d.office, p_origin, p_first, p_stamp[1], p_act[1], p_subject[1],
          p_kind[1], p_actor[1], p_body[1], p_personal_hash[1]) = p_hash[1]
      UNION ALL SELECT before WHERE before IS NOT NULL) f(hash)
      LIMIT 1;
    IF before IS NOT NULL AND p_first = o.seq + 1 AND before = o.hash THEN
      differs := NULL;
    END IF;
  END IF;
  IF before IS NULL THEN
    answer := 'GAP';
    at_seq := o.seq;
    at_hash := o.hash;
    RETURN;
  END IF;

  fresh := coalesce(differs, (o.seq - p_first + 2)::int);
  bad := loket.first_unlinked(d.office, p_origin, p_first, before, fresh, p_stamp, p_act, p_subject,
    p_kind, p_actor, p_body, p_state, p_personal, p_salt, p_personal_hash, p_hash);
  IF bad IS NOT NULL THEN
    answer := 'CHAIN';
    at_seq := p_first + bad - 1;
    RETURN;
  END IF;

  erasing := EXISTS (
    SELECT FROM loket.erasure x WHERE x.office = d.office AND x.subject = ANY (p_subject));
  IF differs IS NOT NULL THEN
    IF (SELECT count(*) FROM loket.fork f WHERE f.office = d.office AND f.origin = p_origin)
        < loket.max_fork_rows() THEN
      INSERT INTO loket.fork
        SELECT d.office, p_origin, p_first + r.i - 1, r.stamp, r.act, r.subject, r.kind, r.actor,
          r.body, k.state, CASE k.state WHEN 1 THEN r.personal ELSE ''::bytea END,
          CASE k.state WHEN 1 THEN r.salt ELSE ''::bytea END, r.personal_hash, r.hash, here
        FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt,
            p_personal_hash, p_hash) WITH ORDINALITY
          AS r(stamp, act, subject, kind, actor, body, state, personal, salt, personal_hash, hash, i),
        LATERAL (SELECT CASE
          WHEN erasing AND r.state IN (1, 2) AND loket.is_erased(d.office, r.subject, r.kind,
            loket.folds_at(r.stamp, r.body), p_origin, p_first + r.i - 1) THEN 3
          WHEN r.state = 1 AND withhold THEN 2
          ELSE r.state END) AS k(state)
        WHERE r.i >= differs
        ON CONFLICT DO NOTHING;
    END IF;
    UPDATE loket.origin x SET forked = least(x.forked, p_first + differs - 1)
      WHERE x.office = d.office AND x.origin = p_origin
      RETURNING x.forked INTO at_seq;
    answer := 'FORK';
    SELECT e.hash INTO at_hash FROM loket.entry e
      WHERE e.office = d.office AND e.origin = p_origin AND e.seq = at_seq;
    PERFORM pg_notify('loket_' || d.office, '');
    RETURN;
  END IF;

  IF fresh <= n THEN
    INSERT INTO loket.entry
      SELECT d.office, p_origin, p_first + r.i - 1, r.stamp, r.act, r.subject, r.kind, r.actor,
        r.body, k.state, CASE k.state WHEN 1 THEN r.personal ELSE ''::bytea END,
        CASE k.state WHEN 1 THEN r.salt ELSE ''::bytea END, r.personal_hash, r.hash, here
      FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt,
          p_personal_hash, p_hash) WITH ORDINALITY
        AS r(stamp, act, subject, kind, actor, body, state, personal, salt, personal_hash, hash, i),
      LATERAL (SELECT CASE
        WHEN erasing AND r.state IN (1, 2) AND loket.is_erased(
          d.office, r.subject, r.kind, r.stamp, p_origin, p_first + r.i - 1) THEN 3
        WHEN r.state = 1 AND withhold THEN 2
        ELSE r.state END) AS k(state)
      WHERE r.i >= fresh;
    PERFORM loket.took(d, o, fresh, p_first, p_stamp, p_subject, p_kind, p_body);
    UPDATE loket.origin x SET seq = p_first + n - 1, hash = p_hash[n], seen = here
      WHERE x.office = d.office AND x.origin = p_origin
      RETURNING x.seq, x.hash INTO o.seq, o.hash;
    INSERT INTO loket.head VALUES (d.office, p_origin, o.seq, o.hash, here);
    UPDATE loket.desk x SET seen = here WHERE x.office = d.office AND x.role = d.role;
    PERFORM pg_notify('loket_' || d.office, '');
  END IF;
  answer := 'TAKEN';
  at_seq := o.seq;
  at_hash := o.hash;
END $$;

-- The first row, from the one called fresh, that does not fit its hash, the row before, or its own
-- personal hash; null where all do. A null in a row fits nothing.
CREATE FUNCTION loket.first_unlinked(
  p_office text, p_origin text, p_first bigint, p_before bytea, p_fresh int, p_stamp bigint[],
  p_act text[], p_subject text[], p_kind text[], p_actor text[], p_body bytea[], p_state smallint[],
  p_personal bytea[], p_salt bytea[], p_personal_hash bytea[], p_hash bytea[]) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
  SELECT min(r.i)::int FROM (
    SELECT r.*, CASE r.i WHEN 1 THEN p_before ELSE lag(r.hash) OVER (ORDER BY r.i) END AS previous
    FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_state, p_personal, p_salt,
        p_personal_hash, p_hash) WITH ORDINALITY
      AS r(stamp, act, subject, kind, actor, body, state, personal, salt, personal_hash, hash, i)) r
  WHERE r.i >= p_fresh AND (
    r.hash IS DISTINCT FROM loket.chain(r.previous, p_office, p_origin, p_first + r.i - 1, r.stamp,
      r.act, r.subject, r.kind, r.actor, r.body, r.personal_hash)
    OR loket.personal_holds(r.state, r.personal, r.salt, r.personal_hash) IS NOT TRUE)
$$;

-- What new entries mean to the hub itself: erasures, and claims that they use up. Two facts of one push
-- on the same place make one claim row, or the push would fail for ever.
CREATE FUNCTION loket.took(
  d loket.desk, o loket.origin, p_fresh int, p_first bigint, p_stamp bigint[], p_subject text[],
  p_kind text[], p_body bytea[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
BEGIN
  -- Erasure is a kind of authority, and a broken stamp is folded nowhere. A password and a recovery
  -- code are erased by their successor.
  IF o.authority AND EXISTS (
      SELECT FROM unnest(p_kind) AS k
      WHERE k IN ('PersonalErased.v1', 'PasswordSet.v1', 'RecoveryCodeSet.v1')) THEN
    INSERT INTO loket.erasure (office, subject, stamp, origin, seq, what)
      SELECT d.office, r.subject, r.stamp, o.origin, p_first + r.i - 1,
        CASE r.kind WHEN 'PersonalErased.v1' THEN loket.said(r.body) ->> 'what' ELSE 'ALL' END
      FROM unnest(p_stamp, p_subject, p_kind, p_body) WITH ORDINALITY
        AS r(stamp, subject, kind, body, i)
      WHERE r.i >= p_fresh AND r.stamp >= 0 AND r.stamp < 268857822412800000
        AND (r.kind IN ('PasswordSet.v1', 'RecoveryCodeSet.v1')
          OR r.kind = 'PersonalErased.v1'
            AND loket.said(r.body) ->> 'what' IN ('ALL', 'HEALTH', 'CONTACT'));
    UPDATE loket.entry e SET personal_state = 3, personal = ''::bytea, salt = ''::bytea
      WHERE e.office = d.office AND e.personal_state IN (1, 2) AND e.subject = ANY (p_subject)
        AND loket.is_erased(
          e.office, e.subject, e.kind, loket.folds_at(e.stamp, e.body), e.origin, e.seq);
    UPDATE loket.fork e SET personal_state = 3, personal = ''::bytea, salt = ''::bytea
      WHERE e.office = d.office AND e.personal_state IN (1, 2) AND e.subject = ANY (p_subject)
        AND loket.is_erased(
          e.office, e.subject, e.kind, loket.folds_at(e.stamp, e.body), e.origin, e.seq);
  END IF;

  -- What was issued again counts where the first one did: an erasure between the two reaches it.
  IF EXISTS (SELECT FROM unnest(p_body) AS b WHERE position('"rehomed"'::bytea IN b) > 0) THEN
    UPDATE loket.entry e SET personal_state = 3, personal = ''::bytea, salt = ''::bytea
      WHERE e.office = d.office AND e.origin = o.origin AND e.seq >= p_first + p_fresh - 1
        AND e.personal_state IN (1, 2)
        AND loket.is_erased(
          e.office, e.subject, e.kind, loket.folds_at(e.stamp, e.body), e.origin, e.seq);
  END IF;

  IF EXISTS (SELECT FROM unnest(p_kind) AS k WHERE k ~ '^Ticket(Called|Left)\.v') THEN
    INSERT INTO loket.claim (office, ticket, built_on, desk, granted, settled)
      SELECT d.office, r.subject, r.built_on, d.code, clock_timestamp(), clock_timestamp()
      FROM (
        SELECT DISTINCT r.subject, loket.said(r.body) ->> 'on' AS built_on
        FROM unnest(p_subject, p_kind, p_body) WITH ORDINALITY AS r(subject, kind, body, i)
        WHERE r.i >= p_fresh AND r.kind ~ '^Ticket(Called|Left)\.v'
          AND r.subject LIKE 'ticket/%') r
      WHERE r.built_on ~ '^[0-9a-f]{64}$'
      ORDER BY r.subject, r.built_on
      ON CONFLICT (office, ticket, built_on) DO UPDATE
        SET settled = excluded.settled, desk = excluded.desk,
          key = CASE WHEN claim.desk = excluded.desk THEN claim.key END
        WHERE claim.settled IS NULL;
  END IF;
END $$;

-- Personal parts for entries of an own origin that the hub holds without: taken where they fit the
-- hash, never where erased, never at a regency hub. How many it took.
CREATE FUNCTION loket.fill(p_origin text, p_seq bigint[], p_personal bytea[], p_salt bytea[])
RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk := loket.me();
  filled int;
BEGIN
  PERFORM FROM loket.origin x
    WHERE x.office = d.office AND x.origin = p_origin AND x.desk = d.code FOR UPDATE;
  IF NOT FOUND OR (SELECT h.kind = 'REGENCY' FROM loket.hub h)
      OR cardinality(p_seq) > loket.max_rows() THEN
    RETURN 0;
  END IF;
  UPDATE loket.entry e SET personal_state = 1, personal = r.personal, salt = r.salt
    FROM unnest(p_seq, p_personal, p_salt) AS r(seq, personal, salt)
    WHERE e.office = d.office AND e.origin = p_origin AND e.seq = r.seq AND e.personal_state = 2
      AND octet_length(r.salt) <= 64 AND octet_length(r.personal) <= loket.max_bytes()
      AND loket.personal_hash(r.salt, r.personal) = e.personal_hash;
  GET DIAGNOSTICS filled = ROW_COUNT;
  RETURN filled;
END $$;

-- Who I am here, what this hub is, and how far it knows the origins of my office and its regency's. Another machine than
-- the one that the desk code is tied to is told so, and so is, from then on, that one.
CREATE FUNCTION loket.hello(
  p_machine text,
  OUT clock timestamptz, OUT schema int, OUT oldest int, OUT hub uuid, OUT kind text,
  OUT sample boolean, OUT office text, OUT desk text, OUT authority boolean,
  OUT other_machine boolean, OUT rival timestamptz, OUT max_rows int, OUT max_bytes int,
  OUT origins text[], OUT seqs bigint[], OUT hashes bytea[], OUT forks bigint[],
  OUT beside bigint[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk := loket.me();
BEGIN
  other_machine := d.machine IS NOT NULL AND d.machine IS DISTINCT FROM p_machine;
  rival := d.rival;
  UPDATE loket.desk x
    SET seen = clock_timestamp(), rival = CASE WHEN other_machine THEN clock_timestamp() ELSE x.rival END
    WHERE x.office = d.office AND x.role = d.role;
  SELECT h.id, h.kind, h.sample INTO hub, kind, sample FROM loket.hub h;
  schema := loket.schema_version();
  oldest := loket.oldest_desk();
  office := d.office;
  desk := d.code;
  authority := d.authority;
  max_rows := loket.max_rows();
  max_bytes := loket.max_bytes();
  SELECT coalesce(array_agg(x.origin ORDER BY x.origin), '{}'),
      coalesce(array_agg(x.seq ORDER BY x.origin), '{}'),
      coalesce(array_agg(x.hash ORDER BY x.origin), '{}'),
      coalesce(array_agg(coalesce(x.forked, 0) ORDER BY x.origin), '{}'),
      coalesce(array_agg(CASE WHEN x.forked IS NULL THEN 0 ELSE (
          SELECT count(*) FROM loket.fork f WHERE f.office = x.office AND f.origin = x.origin) END
        ORDER BY x.origin), '{}')
    INTO origins, seqs, hashes, forks, beside
    FROM loket.origin x WHERE x.office IN (d.office, left(d.office, 5));
  clock := clock_timestamp();
END $$;

-- What this schema can do, and the oldest exchange that it still speaks. Each migration that changes
-- them replaces them.
CREATE FUNCTION loket.schema_version() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE FUNCTION loket.oldest_desk() RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;

-- What my office wrote beyond the given vector (origin, last known seq), then what its regency
-- published: each origin in its order, without gaps, up to so many rows and bytes, but at least one row
-- where there is one. One statement, so all of it is of one moment.
CREATE FUNCTION loket.pull(p_origins text[], p_seqs bigint[], p_rows int, p_bytes int)
RETURNS TABLE (
  origin text, seq bigint, stamp bigint, act text, subject text, kind text, actor text, body bytea,
  personal_state smallint, personal bytea, salt bytea, personal_hash bytea, hash bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
  d loket.desk := loket.me();
  rows_left int := least(greatest(p_rows, 1), loket.max_rows());
  bytes_left bigint := least(greatest(p_bytes, 1), loket.max_bytes());
  o record;
  e record;
BEGIN
  FOR o IN
    SELECT x.office, x.origin, x.seq AS head, coalesce(v.seq, 0) AS known
    FROM loket.origin x
    LEFT JOIN (
      SELECT v.origin, max(v.seq) AS seq FROM unnest(p_origins, p_seqs) AS v(origin, seq)
      GROUP BY v.origin) v
      ON v.origin = x.origin
    WHERE x.office IN (d.office, left(d.office, 5)) AND x.seq > coalesce(v.seq, 0)
    ORDER BY x.office DESC, x.origin
  LOOP
    FOR e IN
      SELECT y.* FROM loket.entry y
      WHERE y.office = o.office AND y.origin = o.origin AND y.seq > o.known
      ORDER BY y.seq LIMIT rows_left
    LOOP
      rows_left := rows_left - 1;
      bytes_left := bytes_left - octet_length(e.body) - octet_length(e.personal) - 300;
      IF bytes_left < 0 AND rows_left + 1 < least(greatest(p_rows, 1), loket.max_rows()) THEN
        RETURN;
      END IF;
      origin := e.origin; seq := e.seq; stamp := e.stamp; act := e.act; subject := e.subject;
      kind := e.kind; actor := e.actor; body := e.body; personal_state := e.personal_state;
      personal := e.personal; salt := e.salt; personal_hash := e.personal_hash; hash := e.hash;
      RETURN NEXT;
    END LOOP;
    IF rows_left < 1 OR bytes_left <= 0 THEN
      RETURN;
    END IF;
  END LOOP;
END $$;

-- Grants the first free one of the candidates to the asking desk. The same key gets the same ticket
-- for as long as nobody else has it. A grant lapses after 60 s without the fact that uses it up. A row
-- that somebody else holds just now, or longer than allowed, counts as taken: nobody waits for it.
CREATE FUNCTION loket.claim(p_key text, p_tickets text[], p_on text[], OUT ticket text, OUT built_on text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, loket, pg_temp SET lock_timeout = '20ms' AS $$
DECLARE
  d loket.desk := loket.me();
  i int;
  got boolean;
BEGIN
  IF p_key IS NULL OR octet_length(p_key) NOT BETWEEN 1 AND 64
      OR cardinality(p_tickets) IS DISTINCT FROM cardinality(p_on) OR cardinality(p_tickets) > 10
      OR EXISTS (SELECT FROM unnest(p_tickets, p_on) AS c(t, o)
          WHERE (t LIKE 'ticket/%' AND octet_length(t) <= 100 AND o ~ '^[0-9a-f]{64}$') IS NOT TRUE) THEN
    RAISE EXCEPTION 'not a claim' USING ERRCODE = 'LK002';
  END IF;
  UPDATE loket.claim c
    SET granted = CASE WHEN c.settled IS NULL THEN clock_timestamp() ELSE c.granted END
    WHERE c.office = d.office AND c.desk = d.code AND c.key = p_key
    RETURNING c.ticket, c.built_on INTO ticket, built_on;
  IF FOUND THEN
    RETURN;
  END IF;
  -- one desk alone must not take the whole queue
  IF (SELECT count(*) FROM loket.claim c WHERE c.office = d.office AND c.desk = d.code
        AND c.key IS NOT NULL AND c.settled IS NULL
        AND c.granted > clock_timestamp() - interval '60 s') >= 50 THEN
    RETURN;
  END IF;
  FOR i IN 1 .. coalesce(cardinality(p_tickets), 0) LOOP
    CONTINUE WHEN EXISTS (
      SELECT FROM loket.claim c
      WHERE c.office = d.office AND c.ticket = p_tickets[i] AND c.built_on = p_on[i]
        AND (c.settled IS NOT NULL OR c.granted > clock_timestamp() - interval '60 s'));
    BEGIN
      INSERT INTO loket.claim (office, ticket, built_on, desk, key, granted)
        VALUES (d.office, p_tickets[i], p_on[i], d.code, p_key, clock_timestamp())
        ON CONFLICT ON CONSTRAINT claim_pkey DO UPDATE
          SET desk = excluded.desk, key = excluded.key, granted = excluded.granted
          WHERE claim.settled IS NULL AND claim.granted <= clock_timestamp() - interval '60 s'
        RETURNING true INTO got;
      IF got THEN
        ticket := p_tickets[i];
        built_on := p_on[i];
        RETURN;
      END IF;
    EXCEPTION WHEN lock_not_available THEN
      NULL;
    END;
  END LOOP;
END $$;

-- Gives back what a key was granted, unless it was used.
CREATE FUNCTION loket.release(p_key text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d loket.desk := loket.me();
BEGIN
  DELETE FROM loket.claim c
    WHERE c.office = d.office AND c.desk = d.code AND c.key = p_key AND c.settled IS NULL;
  RETURN FOUND;
END $$;

-- A function is everybody's until that is taken back.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  loket.my_office(), loket.hello(text), loket.fill(text, bigint[], bytea[], bytea[]),
  loket.push(text, text, bigint, bigint[], text[], text[], text[], text[], bytea[], smallint[],
    bytea[], bytea[], bytea[], bytea[]),
  loket.pull(text[], bigint[], int, int), loket.claim(text, text[], text[]), loket.release(text)
  TO loket_desk;
