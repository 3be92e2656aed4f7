-- A quotient has eleven decimals: with fewer than a million users none of them is near enough to a
-- tie of the fifth decimal to be taken for one.
WITH active AS (
  SELECT DISTINCT event_date AS dt, user_id FROM dwd_user_event WHERE user_id IS NOT NULL
),
counted AS (
  SELECT
    active.dt,
    COUNT(*) AS dau,
    COUNT(d1.user_id) AS d1_retained,
    COUNT(d7.user_id) AS d7_retained
  FROM active
  LEFT JOIN active d1 ON d1.user_id = active.user_id AND d1.dt = DATE_ADD(active.dt, 1)
  LEFT JOIN active d7 ON d7.user_id = active.user_id AND d7.dt = DATE_ADD(active.dt, 7)
  GROUP BY active.dt
),
dates AS (
  SELECT DISTINCT event_date AS dt FROM dwd_user_event
)
SELECT
  dates.dt,
  COALESCE(dau, 0L) AS dau,
  COALESCE(d1_retained, 0L) AS d1_retained,
  CAST(CAST(d1_retained AS DECIMAL(10, 0)) / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4))
    AS d1_retention_rate,
  COALESCE(d7_retained, 0L) AS d7_retained,
  CAST(CAST(d7_retained AS DECIMAL(10, 0)) / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4))
    AS d7_retention_rate,
  next_day.dt IS NOT NULL AS d1_observed,
  next_week.dt IS NOT NULL AS d7_observed
FROM dates
LEFT JOIN counted ON counted.dt = dates.dt
LEFT JOIN dates next_day ON next_day.dt = DATE_ADD(dates.dt, 1)
LEFT JOIN dates next_week ON next_week.dt = DATE_ADD(dates.dt, 7)
