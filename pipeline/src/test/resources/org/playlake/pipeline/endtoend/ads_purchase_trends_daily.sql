-- NaN is greater than infinity. An amount that DECIMAL(20,4) cannot hold is NULL to SUM.
WITH purchased AS (
  SELECT
    event_date AS dt,
    COALESCE(SUM(CAST(amount AS DECIMAL(20, 4))), 0) AS gmv,
    COUNT(DISTINCT user_id) AS paying_users,
    COUNT(*) AS purchases
  FROM dwd_user_event
  WHERE amount > 0 AND amount < DOUBLE('Infinity')
  GROUP BY event_date
),
totals AS (
  SELECT
    dt,
    CAST(COALESCE(gmv, 0) AS DECIMAL(30, 4)) AS gmv,
    COALESCE(paying_users, 0L) AS paying_users,
    COALESCE(purchases, 0L) AS purchases,
    dau
  FROM ads_retention_daily
  LEFT JOIN purchased USING (dt)
)
SELECT
  *,
  CAST(CAST(paying_users AS DECIMAL(10, 0)) / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4))
    AS paying_rate,
  CAST(gmv / CAST(dau AS DECIMAL(10, 0)) AS DECIMAL(27, 4)) AS arpu,
  CAST(gmv / CAST(paying_users AS DECIMAL(10, 0)) AS DECIMAL(27, 4)) AS arppu
FROM totals
