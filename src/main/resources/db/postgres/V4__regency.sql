-- What a regency publishes to its offices (loket hub publish). The owner's alone: no desk may run it.
-- Its entries are those of a pseudo-office, the regency's code, under a desk code that no desk has.

-- Takes one publication, an origin of its own, whole or not at all:
--   TAKEN       it is there, and the desks of the regency's offices are told
--   NOT_OWN     no regency, or no origin of the stream
--   KIND        something that is not the stream's, or is about a person
--   SAMPLE      practice data at a real hub, or the reverse
--   CHAIN       an entry does not fit its hash or the one before
CREATE FUNCTION loket.publish(
  p_office text, p_origin text, p_first bigint, p_stamp bigint[], p_act text[], p_subject text[],
  p_kind text[], p_actor text[], p_body bytea[], p_state smallint[], p_personal bytea[],
  p_salt bytea[], p_personal_hash bytea[], p_hash bytea[]) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, loket, pg_temp AS $$
DECLARE
  n int := cardinality(p_hash);
  here timestamptz := clock_timestamp();
  told text;
BEGIN
  IF (p_office ~ '^[0-9]{2}\.[0-9]{2}$' AND p_origin ~ '^0\.[0-9a-z]{1,64}$' AND p_first = 1
      AND n > 1) IS NOT TRUE THEN
    RETURN 'NOT_OWN';
  END IF;
  IF p_kind[1] <> 'OriginOpened.v1' OR p_subject[1] <> 'origin/' || p_origin
      OR EXISTS (
        SELECT FROM unnest(p_kind[2:], p_subject[2:]) AS r(kind, subject)
        WHERE (r.kind ~ '^([A-Z][A-Za-z]*Published|PublicationWithdrawn)\.v[0-9]+$'
          AND r.subject LIKE 'regency/%') IS NOT TRUE)
      OR EXISTS (SELECT FROM unnest(p_state) AS s WHERE s <> 0) THEN
    RETURN 'KIND';
  END IF;
  IF loket.said(p_body[1]) -> 'sample' IS DISTINCT FROM (SELECT to_jsonb(h.sample) FROM loket.hub h) THEN
    RETURN 'SAMPLE';
  END IF;
  IF loket.first_unlinked(p_office, p_origin, 1, ''::bytea, 1, p_stamp, p_act, p_subject, p_kind,
      p_actor, p_body, p_state, p_personal, p_salt, p_personal_hash, p_hash) IS NOT NULL THEN
    RETURN 'CHAIN';
  END IF;
  INSERT INTO loket.origin (office, origin, desk, authority, seq, hash)
    VALUES (p_office, p_origin, '0', true, n, p_hash[n]);
  INSERT INTO loket.entry
    SELECT p_office, p_origin, r.i, r.stamp, r.act, r.subject, r.kind, r.actor, r.body, 0,
      ''::bytea, ''::bytea, ''::bytea, r.hash, here
    FROM unnest(p_stamp, p_act, p_subject, p_kind, p_actor, p_body, p_hash) WITH ORDINALITY
      AS r(stamp, act, subject, kind, actor, body, hash, i);
  INSERT INTO loket.head VALUES (p_office, p_origin, n, p_hash[n], here);
  FOR told IN
    SELECT DISTINCT x.office FROM loket.desk x
    WHERE x.revoked IS NULL AND left(x.office, 6) = p_office || '.'
  LOOP
    PERFORM pg_notify('loket_' || told, '');
  END LOOP;
  RETURN 'TAKEN';
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM PUBLIC;
