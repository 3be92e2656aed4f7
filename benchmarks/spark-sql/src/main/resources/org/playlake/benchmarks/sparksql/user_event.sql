-- The raw events, decoded.
SELECT
  user_id,
  DECODE(event_type, 'UTF-8') AS event_type,
  DECODE(timestamp, 'UTF-8') AS timestamp,
  DECODE(event_details, 'UTF-8') AS event_details,
  DECODE(location, 'UTF-8') AS location,
  STRUCT(event_type, timestamp, event_details, location) AS raw
FROM ods_user_event
