-- Appointments: which kinds are about how to reach somebody (V1).
CREATE OR REPLACE FUNCTION loket.covers(what text, kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE what
    WHEN 'ALL' THEN true
    WHEN 'HEALTH' THEN kind IN ('VisitScreened.v1')
    WHEN 'CONTACT' THEN kind IN ('VisitArrived.v1', 'DossierOpened.v1', 'AppointmentBooked.v1')
    ELSE false
  END
$$;
