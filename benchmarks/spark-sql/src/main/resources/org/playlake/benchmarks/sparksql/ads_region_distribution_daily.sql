-- As in the tests, but a place of a player on a date is taken apart once.
WITH visited AS (
  SELECT DISTINCT event_date AS dt, user_id, location FROM dwd_user_event
),
stripped AS (
  SELECT
    dt,
    user_id,
    REGEXP_REPLACE(location, r'^\p{javaWhitespace}+|\p{javaWhitespace}+\z', '') AS place
  FROM visited
),
halved AS (
  SELECT
    *,
    place RLIKE r'[ /,，|\-·_]' AS separated,
    REGEXP_EXTRACT(place, r'(?s)^\p{javaWhitespace}*(.*?)\p{javaWhitespace}*[ /,，|\-·_]', 1)
      AS before,
    REGEXP_EXTRACT(
      place, r'(?s)^[^ /,，|\-·_]*[ /,，|\-·_]\p{javaWhitespace}*(.*?)\p{javaWhitespace}*\z', 1)
      AS after
  FROM stripped
),
named AS (
  SELECT
    dt,
    user_id,
    CASE
      WHEN COALESCE(place, '') = '' THEN 'unknown'
      WHEN separated THEN before
      WHEN place RLIKE r'^(.+?(?:省|自治区|特别行政区))(.*)$'
        THEN REGEXP_EXTRACT(place, r'^(.+?(?:省|自治区|特别行政区))(.*)$', 1)
      WHEN place RLIKE r'^(.+?市)(.*)$' THEN REGEXP_EXTRACT(place, r'^(.+?市)(.*)$', 1)
      ELSE place
    END AS province,
    CASE
      WHEN COALESCE(place, '') = '' THEN 'unknown'
      WHEN separated THEN after
      WHEN place RLIKE r'^(.+?(?:省|自治区|特别行政区))(.*)$'
        THEN REGEXP_EXTRACT(place, r'^(.+?(?:省|自治区|特别行政区))(.*)$', 2)
      WHEN place RLIKE r'^(.+?市)(.*)$'
        THEN COALESCE(
          NULLIF(REGEXP_EXTRACT(place, r'^(.+?市)(.*)$', 2), ''),
          REGEXP_EXTRACT(place, r'^(.+?市)(.*)$', 1))
      ELSE 'unknown'
    END AS city
  FROM halved
),
counted AS (
  SELECT
    dt,
    COALESCE(NULLIF(province, ''), 'unknown') AS province,
    COALESCE(NULLIF(city, ''), 'unknown') AS city,
    COUNT(DISTINCT user_id) AS users
  FROM named
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
