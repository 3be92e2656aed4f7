WITH counted AS (
  SELECT
    event_date AS dt,
    COALESCE(NULLIF(device_type, ''), 'unknown') AS device_type,
    COUNT(DISTINCT user_id) AS users
  FROM dwd_user_event
  GROUP BY ALL
)
SELECT
  dt,
  device_type,
  users,
  CAST(CAST(users AS DECIMAL(10, 0)) / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4)) AS share
FROM counted
JOIN ads_retention_daily USING (dt)
