-- As in the tests, and with players small enough to be sent to every task.
SELECT /*+ BROADCAST(d) */
  e.user_id,
  e.event_ts,
  e.event_date,
  LOWER(e.event_type) AS event_type,
  CASE WHEN e.location <> '' THEN e.location ELSE d.location END AS location,
  COALESCE(CAST(GET_JSON_OBJECT(e.event_details, '$.amount') AS DOUBLE), 0.0D) AS amount,
  d.gender,
  d.device_type,
  DATE'1970-01-01' AS load_date
FROM timed_event e
LEFT JOIN dwd_user_details d ON d.user_id = e.user_id
WHERE e.reason IS NULL
