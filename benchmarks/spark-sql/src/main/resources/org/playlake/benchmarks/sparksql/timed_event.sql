-- As in the tests, but Spark moves the filter on the reason below a plain projection and parses each
-- time again there, several times. It moves nothing below a LATERAL VIEW.
WITH timed AS (
  SELECT
    *,
    CASE
      WHEN time RLIKE r'^[0-9]{13}$' THEN TIMESTAMP_SECONDS(CAST(time AS BIGINT) DIV 1000)
      WHEN time RLIKE r'^[0-9]{10}$' THEN TIMESTAMP_SECONDS(CAST(time AS BIGINT))
      ELSE CAST(time AS TIMESTAMP)
    END AS parsed
  FROM user_event
  LATERAL VIEW INLINE(ARRAY(STRUCT(TRIM(timestamp)))) AS time
),
dated AS (
  SELECT *, CAST(event_ts AS DATE) AS event_date
  FROM timed
  LATERAL VIEW INLINE(ARRAY(STRUCT(parsed))) AS event_ts
)
SELECT
  *,
  CASE
    WHEN event_ts IS NULL THEN 'unreadable time'
    WHEN time RLIKE r'^[\x00-\x20\x7F]*(T|[0-9]+:)' THEN 'time without date'
    WHEN event_date NOT BETWEEN DATE'0001-01-01' AND DATE'9999-12-31' THEN 'date out of range'
  END AS reason
FROM dated
