SELECT
  'user_event' AS source,
  reason,
  user_id,
  raw.event_type,
  raw.timestamp,
  raw.event_details,
  raw.location,
  CURRENT_TIMESTAMP() AS rejected_at,
  DATE'1970-01-01' AS load_date
FROM timed_event
WHERE reason IS NOT NULL
