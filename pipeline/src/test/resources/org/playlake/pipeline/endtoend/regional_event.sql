-- Every event with its province and city.
WITH stripped AS (
  SELECT
    *,
    REGEXP_REPLACE(location, r'^\p{javaWhitespace}+|\p{javaWhitespace}+\z', '') AS place
  FROM dwd_user_event
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
    *,
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
)
SELECT
  user_id, event_ts, event_date, amount, device_type, load_date,
  COALESCE(NULLIF(province, ''), 'unknown') AS province,
  COALESCE(NULLIF(city, ''), 'unknown') AS city
FROM named
