-- Ends the transactions of desks and reporters that are older than :age seconds, and the statements of
-- theirs that are: a client may set its own time limits to nothing, so the server looks itself. Run every
-- few seconds as a superuser, see hub-setup.sh. One row for each that was ended: who, and how old.
SELECT a.usename, extract(epoch FROM clock_timestamp() - a.xact_start)::int AS seconds,
  pg_terminate_backend(a.pid) AS ended
FROM pg_stat_activity a
WHERE a.xact_start < clock_timestamp() - make_interval(secs => :age)
  AND a.pid <> pg_backend_pid()
  AND EXISTS (
    SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member
    WHERE r.rolname = a.usename AND NOT r.rolsuper
      AND (g.rolname = 'loket_desk' AND a.xact_start < clock_timestamp() - make_interval(secs => :age)
        OR g.rolname = 'loket_report'
          AND a.xact_start < clock_timestamp() - make_interval(secs => 10 * :age)));
