-- As in the tests, but Spark moves the filter on the reason below all this and works it out again
-- there: cheap looks come before regular expressions, which few rows need then.
WITH trimmed AS (
  SELECT *, TRIM(timestamp) AS time FROM user_event
),
timed AS (
  SELECT
    *,
    CASE
      WHEN LENGTH(time) BETWEEN 13 AND 15 AND time RLIKE r'^[0-9]{13}$'
        THEN TIMESTAMP_SECONDS(CAST(time AS BIGINT) DIV 1000)
      WHEN LENGTH(time) BETWEEN 10 AND 12 AND time RLIKE r'^[0-9]{10}$'
        THEN TIMESTAMP_SECONDS(CAST(time AS BIGINT))
      ELSE CAST(time AS TIMESTAMP)
    END AS event_ts
  FROM trimmed
),
dated AS (
  SELECT *, CAST(event_ts AS DATE) AS event_date FROM timed
)
SELECT
  *,
  CASE
    WHEN event_ts IS NULL THEN 'unreadable time'
    WHEN SUBSTRING(time, 5, 1) <> '-' AND time RLIKE r'^[\x00-\x20\x7F]*(T|[0-9]+:)'
      THEN 'time without date'
    WHEN event_date NOT BETWEEN DATE'0001-01-01' AND DATE'9999-12-31' THEN 'date out of range'
  END AS reason
FROM dated
