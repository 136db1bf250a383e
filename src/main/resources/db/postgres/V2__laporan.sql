-- Figures for the regency: views without anything of a person, in a schema of their own, for any tool
-- that can read a table. They are computed from loket.entry alone, with the rules of journal/FoldLaw,
-- domain/queue/TicketFold, domain/dossier/Dossier and report/DayFigures; the program's tests compare
-- the two on random days.
--
-- What they do not do: a body that these rules do not read (another version's kind, a wrong type, a
-- NUL in a text, a date beyond the year 9999) counts nowhere; of an origin that went two ways the way
-- that came first counts, although its desks may have settled on the other; a subject with more than
-- 2,000 facts, which no office makes, is left out; months are those from 2020 to 2099.
--
-- The functions below are the owner's and read nothing but what they are given; who may read the
-- views may run them, or the views would not run.

-- An entry as the rules see it.
CREATE TYPE loket.told AS (
  hash text, built_on text, act text, desk text, at timestamptz, kind text, body jsonb);

CREATE TYPE loket.ticket_figures AS (
  day date, services text[], state text, place timestamptz, first_call timestamptz,
  served_seconds bigint, done date);

CREATE TYPE loket.dossier_figures AS (
  day date, service text, complete boolean, at_once boolean, due date);

-- A JSON value that is a day, or a moment with its offset, as Java reads them.
CREATE FUNCTION loket.is_day(v jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN jsonb_typeof(v) = 'string' AND v #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
    AND (v #>> '{}')::date IS NOT NULL;
END $$;
CREATE FUNCTION loket.is_moment(v jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN jsonb_typeof(v) = 'string'
    AND v #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$'
    AND (v #>> '{}')::timestamptz IS NOT NULL;
END $$;
CREATE FUNCTION loket.is_absent(v jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce(jsonb_typeof(v), 'null') = 'null' $$;

-- What an entry says, where it is of a kind that counts here and says all that is needed of it; else
-- null, as where a condition cannot be told. Whatever a poisoned body makes the server throw, it stops
-- nobody else. Plain expressions: a function for each of them took twenty times as long.
CREATE FUNCTION loket.fact(kind text, body bytea) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  f jsonb;
  counter boolean;
  good boolean;
BEGIN
  f := convert_from(body, 'UTF8')::jsonb;
  counter := jsonb_typeof(f -> 'counter') = 'string';
  IF jsonb_typeof(f) <> 'object' OR loket.is_moment(f -> 'at') IS NOT TRUE
      OR coalesce(jsonb_typeof(f -> 'unsure'), 'boolean') <> 'boolean' THEN
    RETURN NULL;
  END IF;
  CASE kind
    WHEN 'TicketCalled.v1', 'TicketRecalled.v1', 'TicketBegun.v1', 'TicketResumed.v1',
        'CallCancelled.v1', 'TicketNoShow.v1' THEN
      good := counter;
    WHEN 'TicketIssued.v1' THEN
      good := jsonb_typeof(f -> 'number') = 'string' AND jsonb_typeof(f -> 'group') = 'string'
        AND jsonb_typeof(f -> 'visit') = 'string' AND loket.is_day(f -> 'day')
        AND jsonb_typeof(f -> 'services') = 'array'
        AND NOT jsonb_path_exists(f, '$.services[*] ? (!(@.type() == "object" && @.code.type() == "string"
          && @.group.type() == "string" && @.counterMinutes.type() == "number"
          && @.counterMinutes.floor() == @.counterMinutes))')
        AND jsonb_typeof(f #> '{marks,priority}') = 'boolean'
        AND jsonb_typeof(f #> '{marks,outside}') = 'boolean'
        AND jsonb_typeof(f #> '{marks,back}') = 'boolean'
        AND (loket.is_absent(f -> 'arrived') OR loket.is_moment(f -> 'arrived'))
        AND (loket.is_absent(f -> 'appointed') OR loket.is_moment(f #> '{appointed,time}')
          AND loket.is_moment(f #> '{appointed,callable}'));
    WHEN 'TicketHeld.v1' THEN
      good := counter AND (loket.is_absent(f -> 'until') OR loket.is_moment(f -> 'until'));
    WHEN 'TicketSentOn.v1' THEN
      good := counter AND jsonb_typeof(f -> 'returnAfter') = 'boolean';
    WHEN 'TicketFinished.v1' THEN
      good := counter AND jsonb_typeof(f -> 'ended') = 'array' AND NOT jsonb_path_exists(f,
        '$.ended[*] ? (!(@.type() == "number" && @.floor() == @))');
    WHEN 'ServiceAdded.v1' THEN
      good := jsonb_typeof(f #> '{service,code}') = 'string'
        AND jsonb_typeof(f #> '{service,group}') = 'string'
        AND jsonb_typeof(f #> '{service,counterMinutes}') = 'number';
    WHEN 'VisitArrived.v1' THEN
      good := loket.is_day(f -> 'day') AND jsonb_typeof(f -> 'services') = 'array'
        AND NOT jsonb_path_exists(f, '$.services[*] ? (@.type() != "string")')
        AND jsonb_typeof(f -> 'priority') = 'boolean'
        AND f ->> 'channel' IN ('LOKET', 'WA', 'SMS', 'TELEPON', 'SUREL', 'FACEBOOK', 'WEB');
    WHEN 'VisitScreened.v1' THEN
      good := jsonb_typeof(f -> 'again') = 'boolean'
        AND jsonb_typeof(f #> '{admission,ticket}') = 'boolean';
    WHEN 'VisitWentOut.v1', 'TicketLeft.v1' THEN
      good := true;
    WHEN 'DossierOpened.v1' THEN
      good := (loket.is_absent(f -> 'number') OR jsonb_typeof(f -> 'number') = 'string')
        AND jsonb_typeof(f -> 'tracking') = 'string'
        AND jsonb_typeof(f -> 'visit') = 'string' AND loket.is_day(f -> 'day')
        AND jsonb_typeof(f #> '{asked,service}') = 'string'
        AND jsonb_typeof(f #> '{asked,requirements}') = 'array'
        AND jsonb_typeof(f #> '{asked,conditions}') = 'array' AND jsonb_typeof(f -> 'handed') = 'array'
        AND (loket.is_absent(f -> 'due') OR loket.is_day(f -> 'due'));
    WHEN 'PapersTaken.v1' THEN
      good := jsonb_typeof(f -> 'handed') = 'array'
        AND (loket.is_absent(f -> 'due') OR loket.is_day(f -> 'due'));
    WHEN 'ActUndone.v1' THEN
      good := jsonb_typeof(f -> 'target') = 'string';
    WHEN 'ScreeningCounted.v1' THEN
      good := jsonb_typeof(f -> 'desk') = 'string' AND loket.is_day(f -> 'day')
        AND jsonb_typeof(f -> 'outcomes') = 'object'
        AND NOT EXISTS (SELECT FROM jsonb_each_text(f -> 'outcomes') AS o(key, value)
          WHERE (o.value ~ '^[0-9]{1,9}$') IS NOT TRUE
            OR o.key NOT IN ('MASUK', 'ULANG', 'LAYANI_LUAR', 'RUJUK_PUSKESMAS', 'TANPA'));
    WHEN 'OfficeDescribed.v1' THEN
      good := jsonb_typeof(f -> 'code') = 'string' AND jsonb_typeof(f #> '{names,name}') = 'string'
        AND jsonb_typeof(f #> '{names,regency}') = 'string';
    ELSE
      RETURN NULL;
  END CASE;
  RETURN CASE WHEN good THEN f END;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;

-- The office day that a first fact names; what the index below finds a day by.
CREATE FUNCTION loket.named_day(body bytea) RETURNS date
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  d text := loket.said(body) ->> 'day';
BEGIN
  IF d ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN
    RETURN make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int);
  END IF;
  RETURN NULL;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;

-- One entry's place among the rivals; null: it is none that excludes others.
CREATE FUNCTION loket.reach(kind text) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'TicketIssued.v1' THEN 0 WHEN 'TicketCalled.v1' THEN 2
    WHEN 'TicketBegun.v1' THEN 3 WHEN 'TicketHeld.v1' THEN 3 WHEN 'TicketResumed.v1' THEN 3
    WHEN 'TicketSentOn.v1' THEN 4 WHEN 'TicketFinished.v1' THEN 4
    WHEN 'CallCancelled.v1' THEN 1 WHEN 'TicketNoShow.v1' THEN 1 WHEN 'TicketLeft.v1' THEN 1
  END
$$;

-- journal/FoldLaw: which of a subject's facts stand. They come in fold order (stamp, origin, seq).
CREATE FUNCTION loket.standing(t loket.told[]) RETURNS boolean[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  n int := coalesce(cardinality(t), 0);
  far int[] := array_fill(NULL::int, ARRAY[n]);       -- reach of a fact and of what builds on it
  dropped boolean[] := array_fill(false, ARRAY[n]);   -- undone
  stands boolean[] := array_fill(true, ARRAY[n]);
  below int[] := array_fill(NULL::int, ARRAY[n]);     -- the fact a fact builds on; 0: the beginning
  undo_on text[] := array_fill(NULL::text, ARRAY[n]); -- what the first place-setting fact of an
  undo_at int[] := array_fill(NULL::int, ARRAY[n]);   -- undone act built on, and where that fact is
  undoes int[] := array_fill(NULL::int, ARRAY[n]);    -- the last fact that an undo takes back
  kept int[] := '{}';
  branch int[];
  targets int[];
  tip text;
  place text;
  best text;
  best_far int;
  chain boolean := true;
  i int; j int; k int;
  r record;
BEGIN
  FOR i IN 1 .. n LOOP
    far[i] := loket.reach(t[i].kind);
    IF t[i].kind = 'ActUndone.v1' THEN
      chain := false;
      stands[i] := false;
    ELSIF far[i] IS NULL THEN
      chain := chain AND (t[i].built_on IS NULL OR t[i].built_on IS NOT DISTINCT FROM tip);
    ELSE
      chain := chain AND t[i].built_on IS NOT DISTINCT FROM tip;
      tip := t[i].hash;
    END IF;
  END LOOP;
  IF chain THEN -- nearly always
    RETURN stands;
  END IF;

  -- Undone acts are dropped, the last first; not those that still carry something.
  FOR i IN 1 .. n LOOP
    CONTINUE WHEN t[i].kind <> 'ActUndone.v1';
    FOR j IN 1 .. i - 1 LOOP
      CONTINUE WHEN t[j].kind = 'ActUndone.v1' OR t[j].act <> t[i].body ->> 'target';
      IF far[j] IS NOT NULL AND undo_at[i] IS NULL THEN
        undo_at[i] := j;
        undo_on[i] := t[j].built_on;
      END IF;
      IF t[j].desk = t[i].desk THEN
        undoes[i] := j;
      END IF;
    END LOOP;
  END LOOP;
  FOR r IN
    SELECT u.i, u.last FROM unnest(undoes) WITH ORDINALITY AS u(last, i)
    WHERE u.last IS NOT NULL ORDER BY u.last DESC, u.i
  LOOP
    targets := '{}';
    FOR j IN 1 .. r.i - 1 LOOP
      IF t[j].kind <> 'ActUndone.v1' AND t[j].act = t[r.i].body ->> 'target'
          AND t[j].desk = t[r.i].desk THEN
        targets := targets || j;
      END IF;
    END LOOP;
    IF NOT EXISTS (
        SELECT FROM unnest(targets) AS x(j), generate_series(x.j + 1, n) AS y(k)
        WHERE t[y.k].kind <> 'ActUndone.v1' AND t[y.k].built_on = t[x.j].hash
          AND NOT y.k = ANY (targets) AND NOT dropped[y.k]) THEN
      FOREACH j IN ARRAY targets LOOP
        dropped[j] := true;
      END LOOP;
    END IF;
  END LOOP;

  -- What each builds on, looking through the undos in between; nothing where that lies after it.
  FOR i IN REVERSE n .. 1 LOOP
    CONTINUE WHEN far[i] IS NULL OR dropped[i];
    place := t[i].built_on;
    k := i;
    LOOP
      IF place IS NULL THEN
        below[i] := 0;
        EXIT;
      END IF;
      j := (SELECT x.j FROM generate_series(1, k - 1) AS x(j) WHERE t[x.j].hash = place);
      EXIT WHEN j IS NULL OR t[j].kind = 'ActUndone.v1' AND undo_at[j] IS NULL;
      IF t[j].kind <> 'ActUndone.v1' THEN
        below[i] := j;
        IF far[j] IS NOT NULL THEN
          far[j] := greatest(far[j], far[i]);
        END IF;
        EXIT;
      END IF;
      place := undo_on[j];
      k := undo_at[j];
    END LOOP;
  END LOOP;

  -- Of rival branches the one that reached furthest wins, then the first; facts of one act are none.
  branch := ARRAY[0];
  LOOP
    best := NULL;
    best_far := -1;
    FOR r IN
      SELECT t[x.i].act AS act, max(far[x.i]) AS reached
      FROM generate_series(1, n) AS x(i) WHERE below[x.i] = ANY (branch)
      GROUP BY 1 ORDER BY min(x.i)
    LOOP
      IF r.reached > best_far THEN
        best := r.act;
        best_far := r.reached;
      END IF;
    END LOOP;
    EXIT WHEN best IS NULL;
    branch := ARRAY(SELECT x.i FROM generate_series(1, n) AS x(i)
      WHERE below[x.i] = ANY (branch) AND t[x.i].act = best);
    kept := kept || branch;
  END LOOP;
  FOR i IN 1 .. n LOOP
    stands[i] := stands[i] AND NOT dropped[i] AND (loket.reach(t[i].kind) IS NULL OR i = ANY (kept))
      AND NOT EXISTS (SELECT FROM generate_series(1, n) AS x(j)
        WHERE t[x.j].hash = t[i].built_on AND loket.reach(t[x.j].kind) IS NOT NULL
          AND NOT x.j = ANY (kept));
  END LOOP;
  RETURN stands;
END $$;

-- domain/queue/TicketFold, as far as figures ask. Null: no such ticket stands.
CREATE FUNCTION loket.fold_ticket(t loket.told[]) RETURNS loket.ticket_figures
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  stands boolean[] := loket.standing(t);
  f loket.ticket_figures;
  since timestamptz;
  before loket.ticket_figures[];  -- what a cancelled call puts back, the last call last
  before_since timestamptz[];
  top int;
  at timestamptz;
BEGIN
  FOR i IN 1 .. coalesce(cardinality(t), 0) LOOP
    CONTINUE WHEN NOT stands[i] OR f.state IS NULL AND t[i].kind <> 'TicketIssued.v1';
    at := t[i].at;
    IF f.state = 'SERVING' AND t[i].kind IN
        ('TicketHeld.v1', 'TicketSentOn.v1', 'TicketLeft.v1', 'TicketFinished.v1') THEN
      f.served_seconds := f.served_seconds + greatest(0, floor(extract(epoch FROM at - since)));
    END IF;
    CASE t[i].kind
      WHEN 'TicketIssued.v1' THEN
        f.day := (t[i].body ->> 'day')::date;
        f.services := ARRAY(SELECT x ->> 'code' FROM jsonb_array_elements(t[i].body -> 'services') x);
        f.state := 'WAITING';
        f.place := greatest(coalesce((t[i].body ->> 'arrived')::timestamptz, at),
          (t[i].body #>> '{appointed,time}')::timestamptz);
        f.first_call := NULL;
        f.served_seconds := 0;
        f.done := NULL;
        before := '{}';
      WHEN 'TicketCalled.v1' THEN
        before := before || f;
        before_since[cardinality(before)] := since;
        f.first_call := coalesce(f.first_call, at);
        f.state := 'CALLED';
      WHEN 'CallCancelled.v1' THEN
        top := cardinality(before);
        IF f.state = 'CALLED' THEN
          f.state := before[top].state;
          f.first_call := before[top].first_call;
          f.served_seconds := before[top].served_seconds;
          f.done := before[top].done;
          since := before_since[top];
          before := before[1 : top - 1];
        END IF;
      WHEN 'TicketBegun.v1', 'TicketResumed.v1' THEN
        f.state := 'SERVING';
        since := at;
      WHEN 'TicketHeld.v1' THEN
        f.state := 'HELD';
      WHEN 'TicketSentOn.v1' THEN
        f.state := 'WAITING';
      WHEN 'TicketNoShow.v1' THEN
        f.state := 'NO_SHOW';
      WHEN 'TicketLeft.v1' THEN
        f.state := 'LEFT';
      WHEN 'TicketFinished.v1' THEN
        IF t[i].body ->> 'returnTo' IS NULL AND t[i].body ->> 'nextGroup' IS NULL THEN
          f.state := 'DONE';
          f.done := left(t[i].body ->> 'at', 10)::date;
        ELSE
          f.state := 'WAITING';
        END IF;
      WHEN 'ServiceAdded.v1' THEN
        f.services := f.services || (t[i].body #>> '{service,code}');
      ELSE NULL;
    END CASE;
  END LOOP;
  RETURN f;
END $$;

-- The last standing arrival: its day and what for. Null: no such visit stands.
CREATE FUNCTION loket.fold_visit(t loket.told[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  stands boolean[] := loket.standing(t);
  f jsonb;
BEGIN
  FOR i IN 1 .. coalesce(cardinality(t), 0) LOOP
    IF stands[i] AND t[i].kind = 'VisitArrived.v1' THEN
      f := t[i].body;
    END IF;
  END LOOP;
  RETURN f;
END $$;

-- domain/dossier/Dossier: whether and when all wanted papers were there.
CREATE FUNCTION loket.fold_dossier(t loket.told[]) RETURNS loket.dossier_figures
LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  stands boolean[] := loket.standing(t);
  f loket.dossier_figures;
  asked jsonb;
  handed jsonb;
BEGIN
  FOR i IN 1 .. coalesce(cardinality(t), 0) LOOP
    CONTINUE WHEN NOT stands[i];
    IF t[i].kind = 'DossierOpened.v1' THEN
      asked := t[i].body -> 'asked';
      handed := '[]';
      f := ROW((t[i].body ->> 'day')::date, asked ->> 'service', false, NULL, NULL);
    END IF;
    CONTINUE WHEN f.day IS NULL OR f.complete
      OR t[i].kind NOT IN ('DossierOpened.v1', 'PapersTaken.v1');
    handed := handed || (t[i].body -> 'handed');
    f.complete := NOT EXISTS (
      SELECT FROM jsonb_array_elements(asked -> 'requirements') AS r
      WHERE ((r #>> '{need,always}')::boolean
          OR (r #> '{need,conditions}') ?| ARRAY(SELECT jsonb_array_elements_text(asked -> 'conditions')))
        AND (r ->> 'count')::int > coalesce((
          SELECT sum((h ->> 'count')::int) FROM jsonb_array_elements(handed) AS h
          WHERE h ->> 'key' = coalesce(r ->> 'code', 'r' || (r ->> 'place'))
            AND h ->> 'form' = r ->> 'form'), 0));
    IF f.complete THEN
      f.at_once := t[i].kind = 'DossierOpened.v1';
      f.due := (t[i].body ->> 'due')::date;
    END IF;
  END LOOP;
  RETURN f;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;

-- By the value at position ceil(p / 100 x n), as report/DayFigures; 0 where there is none.
CREATE FUNCTION loket.nearest_rank(sorted bigint[], p int) RETURNS bigint
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, loket, pg_temp AS $$
  SELECT coalesce(sorted[greatest(1, (p * cardinality(sorted) + 99) / 100)], 0)
$$;

-- All facts of a subject, whatever wrote them. It replaces the index that only erasures used.
CREATE INDEX entry_subject ON loket.entry (office, subject);
DROP INDEX loket.entry_personal;
-- A day is found by its first facts.
CREATE INDEX entry_day ON loket.entry (loket.named_day(body), office)
  WHERE kind IN ('TicketIssued.v1', 'VisitArrived.v1', 'DossierOpened.v1');
-- The few entries by which offices are named and screenings counted.
CREATE INDEX entry_note ON loket.entry (kind, office)
  WHERE kind IN ('OfficeDescribed.v1', 'ScreeningCounted.v1');


-- Every ticket, visit and dossier that some first fact names a day for, with all facts of its sort in
-- fold order. Not for reporters: the views below count it.
CREATE VIEW loket.subject_told AS
SELECT o.kind, o.office, o.subject, o.day, (
  SELECT CASE WHEN count(*) <= 2000 THEN array_agg(ROW(
      encode(e.hash, 'hex'), CASE jsonb_typeof(e.f -> 'on') WHEN 'string' THEN e.f ->> 'on' END, e.act,
      split_part(e.origin, '.', 1), (e.f ->> 'at')::timestamptz, e.kind, e.f)::loket.told
    ORDER BY e.stamp, e.origin, e.seq) END
  FROM (
    SELECT x.*, loket.fact(x.kind, x.body) AS f FROM loket.entry x
    WHERE x.office = o.office AND x.subject = o.subject
      AND x.stamp >= 0 AND x.stamp < 268857822412800000
      AND x.kind ~ CASE o.kind
        WHEN 'TicketIssued.v1' THEN '^(Ticket|Call|ServiceAdded|ActUndone)'
        WHEN 'VisitArrived.v1' THEN '^(Visit|ActUndone)'
        ELSE '^(Dossier|PapersTaken|ActUndone)' END
    LIMIT 2001) e
  WHERE e.f IS NOT NULL) AS told
FROM (
  SELECT DISTINCT x.kind, x.office, x.subject, loket.named_day(x.body) AS day FROM loket.entry x
  WHERE x.kind IN ('TicketIssued.v1', 'VisitArrived.v1', 'DossierOpened.v1')) o
WHERE o.day IS NOT NULL AND split_part(o.subject, '/', 1) = CASE o.kind
  WHEN 'TicketIssued.v1' THEN 'ticket' WHEN 'VisitArrived.v1' THEN 'visit' ELSE 'dossier' END;

-- Of each ticket what the figures count. One that was served on another day than its own is flagged,
-- and left out of waits and service times.
CREATE VIEW loket.ticket_figure AS
SELECT s.office, s.day, f.state,
  ARRAY(SELECT DISTINCT unnest(f.services)) AS services,
  CASE WHEN f.first_call IS NOT NULL AND NOT (f.state = 'DONE' AND f.done <> f.day)
    THEN greatest(0, floor(extract(epoch FROM f.first_call - f.place)))::bigint END AS wait,
  CASE WHEN f.state = 'DONE' AND f.done = f.day THEN f.served_seconds END AS served_seconds
FROM loket.subject_told s CROSS JOIN LATERAL loket.fold_ticket(s.told) AS f
WHERE s.kind = 'TicketIssued.v1' AND f.day = s.day;

CREATE VIEW loket.visit_figure AS
SELECT s.office, s.day,
  ARRAY(SELECT DISTINCT jsonb_array_elements_text(f.f -> 'services')) AS services
FROM loket.subject_told s CROSS JOIN LATERAL loket.fold_visit(s.told) AS f(f)
WHERE s.kind = 'VisitArrived.v1' AND (f.f ->> 'day')::date = s.day;

CREATE VIEW loket.dossier_figure AS
SELECT s.office, s.day, f.service, f.complete, f.at_once, f.due
FROM loket.subject_told s CROSS JOIN LATERAL loket.fold_dossier(s.told) AS f
WHERE s.kind = 'DossierOpened.v1' AND f.day = s.day;

-- The three of them under each other, so that a filter on office and day reaches all three.
CREATE VIEW loket.figure AS
SELECT v.office, v.day, v.services, true AS visit, NULL::text AS state, NULL::bigint AS wait,
  NULL::bigint AS served_seconds, NULL::text AS opened
FROM loket.visit_figure v
UNION ALL
SELECT t.office, t.day, t.services, NULL, t.state, t.wait, t.served_seconds, NULL
FROM loket.ticket_figure t
UNION ALL
SELECT d.office, d.day, ARRAY[d.service], NULL, NULL, NULL, NULL,
  CASE WHEN d.at_once THEN 'COMPLETE' ELSE 'LACKED' END
FROM loket.dossier_figure d;

CREATE VIEW laporan.harian AS
SELECT x.office AS kantor, x.day AS tanggal, count(x.visit) AS kunjungan,
  count(*) FILTER (WHERE x.state IS NOT NULL) AS antrean,
  count(*) FILTER (WHERE x.state = 'DONE') AS dilayani,
  count(*) FILTER (WHERE x.state = 'NO_SHOW') AS tidak_hadir,
  count(*) FILTER (WHERE x.state = 'LEFT') AS pulang,
  count(*) FILTER (WHERE x.state IN ('WAITING', 'CALLED', 'HELD')) AS tidak_selesai,
  count(*) FILTER (WHERE x.state = 'SERVING') AS sedang_dilayani,
  count(x.wait) AS dipanggil,
  coalesce(round(avg(x.wait)), 0)::bigint AS tunggu_rata_detik,
  loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 50)
    AS tunggu_median_detik,
  loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 90)
    AS tunggu_p90_detik,
  coalesce(round(avg(x.served_seconds)), 0)::bigint AS layanan_rata_detik,
  count(x.opened) AS berkas_dibuka,
  count(*) FILTER (WHERE x.opened = 'LACKED') AS berkas_dikembalikan
FROM loket.figure x
GROUP BY x.office, x.day;
COMMENT ON VIEW laporan.harian IS
  'Satu baris per kantor dan hari pelayanan. Waktu dalam detik; 0 bila tidak ada yang diukur. Median dan p90 menurut peringkat terdekat. tidak_selesai: menunggu, dipanggil, atau ditunda. berkas_dikembalikan: berkas yang syaratnya kurang saat dibuka. (One row for each office and day; seconds; by nearest rank. Not counted: entries that this schema cannot read; of a forked origin the way that came second. Screening: laporan.skrining; promises not kept: laporan.janji.)';

CREATE VIEW laporan.layanan AS
SELECT x.office AS kantor, x.day AS tanggal, x.service AS layanan, count(x.visit) AS kunjungan,
  count(*) FILTER (WHERE x.state IS NOT NULL) AS antrean,
  count(*) FILTER (WHERE x.state = 'DONE') AS dilayani,
  count(*) FILTER (WHERE x.state = 'NO_SHOW') AS tidak_hadir,
  count(*) FILTER (WHERE x.state = 'LEFT') AS pulang,
  count(*) FILTER (WHERE x.state IN ('WAITING', 'CALLED', 'HELD')) AS tidak_selesai,
  count(*) FILTER (WHERE x.state = 'SERVING') AS sedang_dilayani,
  count(x.wait) AS dipanggil,
  coalesce(round(avg(x.wait)), 0)::bigint AS tunggu_rata_detik,
  loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 50)
    AS tunggu_median_detik,
  loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 90)
    AS tunggu_p90_detik,
  coalesce(round(avg(x.served_seconds)), 0)::bigint AS layanan_rata_detik,
  count(x.opened) AS berkas_dibuka,
  count(*) FILTER (WHERE x.opened = 'LACKED') AS berkas_dikembalikan
FROM (SELECT f.office, f.day, unnest(f.services) AS service, f.visit, f.state, f.wait,
    f.served_seconds, f.opened FROM loket.figure f) x
GROUP BY x.office, x.day, x.service;
COMMENT ON VIEW laporan.layanan IS
  'Seperti laporan.harian, per layanan. Nomor antrean dengan beberapa layanan dihitung di setiap layanannya. (As laporan.harian, for each service; a ticket of several services counts under each.)';

-- A month is a range of days, so that the index finds it; only the months asked for are worked out.
CREATE VIEW laporan.bulanan AS
SELECT m.bulan, y.*
FROM (SELECT generate_series(timestamp '2020-01-01', timestamp '2099-12-01', interval '1 month')::date
    AS bulan) m
CROSS JOIN LATERAL (
  SELECT x.office AS kantor, count(DISTINCT x.day) AS hari_lapor, count(x.visit) AS kunjungan,
    count(*) FILTER (WHERE x.state IS NOT NULL) AS antrean,
    count(*) FILTER (WHERE x.state = 'DONE') AS dilayani,
    count(*) FILTER (WHERE x.state = 'NO_SHOW') AS tidak_hadir,
    count(*) FILTER (WHERE x.state = 'LEFT') AS pulang,
    count(*) FILTER (WHERE x.state IN ('WAITING', 'CALLED', 'HELD')) AS tidak_selesai,
    count(*) FILTER (WHERE x.state = 'SERVING') AS sedang_dilayani,
    count(x.wait) AS dipanggil,
    coalesce(round(avg(x.wait)), 0)::bigint AS tunggu_rata_detik,
    loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 50)
      AS tunggu_median_detik,
    loket.nearest_rank(array_agg(x.wait ORDER BY x.wait) FILTER (WHERE x.wait IS NOT NULL), 90)
      AS tunggu_p90_detik,
    coalesce(round(avg(x.served_seconds)), 0)::bigint AS layanan_rata_detik,
    count(x.opened) AS berkas_dibuka,
    count(*) FILTER (WHERE x.opened = 'LACKED') AS berkas_dikembalikan
  FROM loket.figure x
  WHERE x.day >= m.bulan AND x.day < (m.bulan + interval '1 month')::date
  GROUP BY x.office) y;
COMMENT ON VIEW laporan.bulanan IS
  'Seperti laporan.harian, per kantor dan bulan (bulan = tanggal satu). hari_lapor: hari yang ada catatannya. Sebut bulannya dalam WHERE; tanpa itu semua bulan dihitung. (As laporan.harian, for each office and month. Name the month in WHERE, or all are worked out.)';

CREATE VIEW laporan.skrining AS
SELECT c.office AS kantor, (c.f ->> 'day')::date AS tanggal, o.key AS hasil,
  sum(o.value::int)::bigint AS jumlah
FROM (
  SELECT DISTINCT ON (e.office, e.subject) e.office, e.subject, e.f FROM (
    SELECT x.*, loket.fact(x.kind, x.body) AS f FROM loket.entry x
    WHERE x.kind = 'ScreeningCounted.v1' AND x.stamp >= 0 AND x.stamp < 268857822412800000) e
  WHERE e.subject = 'screening/' || (e.f ->> 'desk') || '.' || (e.f ->> 'day')
  ORDER BY e.office, e.subject, e.stamp DESC, e.origin DESC, e.seq DESC) c
CROSS JOIN LATERAL jsonb_each_text(c.f -> 'outcomes') AS o(key, value)
GROUP BY 1, 2, 3;
COMMENT ON VIEW laporan.skrining IS
  'Hasil pemeriksaan protokol per kantor dan hari, dari hitungan tiap meja. Hari yang belum dihitung mejanya belum ada di sini. (Outcomes of the screening, from the roll-up of each desk; a day that its desk has not rolled up yet is not here.)';

CREATE VIEW laporan.janji AS
SELECT d.office AS kantor, d.due AS dijanjikan, count(*) AS masih_di_kantor
FROM loket.dossier_figure d
WHERE d.complete AND d.due IS NOT NULL
GROUP BY d.office, d.due;
COMMENT ON VIEW laporan.janji IS
  'Berkas lengkap yang masih di kantor, per hari yang dijanjikan. Terlambat pada tanggal T = jumlah dengan dijanjikan < T. Penyerahan belum dicatat program, jadi belum ada yang keluar dari hitungan ini. (Complete dossiers still here, by promised day; late on T = all promised before T. Handing over is not built yet.)';

CREATE VIEW laporan.kantor AS
SELECT k.office AS kantor, n.f #>> '{names,name}' AS nama, n.f #>> '{names,regency}' AS kabupaten
-- what a regency publishes is nobody's office
FROM (SELECT d.office FROM loket.desk d UNION SELECT o.office FROM loket.origin o WHERE o.desk <> '0') k
LEFT JOIN LATERAL (
  SELECT e.f FROM (
    SELECT x.*, loket.fact(x.kind, x.body) AS f FROM loket.entry x
    JOIN loket.origin o ON o.office = x.office AND o.origin = x.origin AND o.authority
    WHERE x.kind = 'OfficeDescribed.v1' AND x.office = k.office AND x.subject = 'office/' || x.office
      AND x.stamp >= 0 AND x.stamp < 268857822412800000) e
  WHERE e.f IS NOT NULL
  ORDER BY e.stamp DESC, e.origin DESC, e.seq DESC LIMIT 1) n ON true;
COMMENT ON VIEW laporan.kantor IS
  'Kantor yang mejanya terdaftar atau pernah mengirim, dengan nama yang ditulisnya sendiri; nama kosong: belum pernah menyebut nama. (Offices with an enrolled desk or entries, by the name they gave.)';

CREATE VIEW laporan.pusat AS SELECT h.kind AS jenis, h.sample AS contoh FROM loket.hub h;
COMMENT ON VIEW laporan.pusat IS
  'Jenis pusat data ini, dan apakah isinya data CONTOH. (The kind of this hub, and whether it holds practice data.)';

-- The views are the owner's, with the owner's eyes; a reporter has nothing else.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA laporan FROM PUBLIC;
GRANT USAGE ON SCHEMA laporan TO loket_report;
GRANT SELECT ON ALL TABLES IN SCHEMA laporan TO loket_report;
GRANT EXECUTE ON FUNCTION
  loket.fact(text, bytea), loket.named_day(bytea), loket.fold_ticket(loket.told[]),
  loket.fold_visit(loket.told[]), loket.fold_dossier(loket.told[]),
  loket.nearest_rank(bigint[], int)
  TO loket_report;

-- Own entries without their personal part are asked for at each start of a desk: nearly always there
-- are none, and that must not cost a walk through all that the desk ever wrote.
CREATE INDEX entry_withheld ON loket.entry (office, origin, seq) WHERE personal_state = 2;
