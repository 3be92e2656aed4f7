WITH weighed AS (
  SELECT *, amount > 0 AND amount < DOUBLE('Infinity') AS is_purchase FROM regional_event
)
SELECT
  user_id,
  event_date AS dt,
  COUNT(*) AS events,
  COUNT_IF(is_purchase) AS purchases,
  CAST(
    COALESCE(SUM(CAST(amount AS DECIMAL(20, 4))) FILTER (WHERE is_purchase), 0) AS DECIMAL(30, 4))
    AS amount,
  ARRAY_SORT(COLLECT_SET(COALESCE(NULLIF(device_type, ''), 'unknown'))) AS devices,
  ARRAY_SORT(COLLECT_SET(STRUCT(province, city))) AS regions,
  MIN(event_ts) AS first_event_ts,
  MAX(event_ts) AS last_event_ts,
  load_date
FROM weighed
GROUP BY user_id, event_date, load_date
