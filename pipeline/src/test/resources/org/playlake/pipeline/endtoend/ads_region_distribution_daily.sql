WITH counted AS (
  SELECT event_date AS dt, province, city, COUNT(DISTINCT user_id) AS users
  FROM regional_event
  GROUP BY ALL
)
SELECT
  dt,
  province,
  city,
  users AS dau,
  CAST(CAST(users AS DECIMAL(10, 0)) / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4)) AS share
FROM counted
JOIN ads_retention_daily USING (dt)
