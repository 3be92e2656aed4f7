-- The work of the job on Parquet files alone. DuckDB's casts are a little stricter than Spark's.
SET threads = 2;

SET memory_limit = '${heap}B';

SET TimeZone = 'UTC';

SET preserve_insertion_order = false;

-- DECODE fails on what is no UTF-8; such a text keeps its escapes.
CREATE MACRO utf8(b) AS
  CASE
    WHEN CONTAINS(b::VARCHAR, '\xFF') OR CONTAINS(b::VARCHAR, '\xFE') THEN b::VARCHAR
    ELSE DECODE(b)
  END;

CREATE MACRO quotient(part, whole) AS
  CAST(ROUND(part::DOUBLE / NULLIF(whole, 0), 4) AS DECIMAL(27, 4));

COPY (SELECT * FROM read_parquet('${profiles}'))
TO '${lake}/ods_user_profile.parquet' (FORMAT PARQUET, COMPRESSION ZSTD);

COPY (SELECT * FROM read_parquet('${events}'))
TO '${lake}/ods_user_event.parquet' (FORMAT PARQUET, COMPRESSION ZSTD);

COPY (
  WITH details AS (
    SELECT
      user_id,
      utf8(gender) AS gender,
      utf8(os_version) AS os_version,
      TRY_CAST(utf8(current_level) AS INT) AS current_level,
      utf8(device_type) AS device_type,
      TRY_CAST(utf8(last_login_date) AS DATE) AS last_login_date,
      utf8(favorite_game_mode) AS favorite_game_mode,
      utf8(language_preference) AS language_preference,
      utf8(active_time) AS active_time,
      TRY_CAST(utf8(registration_date) AS DATE) AS registration_date,
      TRY_CAST(utf8(total_deaths) AS INT) AS total_deaths,
      TRY_CAST(utf8(game_hours) AS DOUBLE) AS game_hours,
      utf8(location) AS location,
      utf8(play_frequency) AS play_frequency
    FROM read_parquet('${lake}/ods_user_profile.parquet')
  )
  SELECT *
  FROM details
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY user_id
    ORDER BY
      last_login_date DESC NULLS LAST, gender DESC NULLS LAST, os_version DESC NULLS LAST,
      current_level DESC NULLS LAST, device_type DESC NULLS LAST,
      favorite_game_mode DESC NULLS LAST, language_preference DESC NULLS LAST,
      active_time DESC NULLS LAST, registration_date DESC NULLS LAST,
      total_deaths DESC NULLS LAST, game_hours DESC NULLS LAST, location DESC NULLS LAST,
      play_frequency DESC NULLS LAST
  ) = 1
) TO '${lake}/dwd_user_details.parquet' (FORMAT PARQUET, COMPRESSION ZSTD);

CREATE VIEW timed_event AS
WITH trimmed AS (
  SELECT *, TRIM(utf8("timestamp")) AS time
  FROM read_parquet('${lake}/ods_user_event.parquet')
)
SELECT
  *,
  CASE
    WHEN REGEXP_FULL_MATCH(time, '[0-9]{13}') THEN MAKE_TIMESTAMP(time::BIGINT // 1000 * 1000000)
    WHEN REGEXP_FULL_MATCH(time, '[0-9]{10}') THEN MAKE_TIMESTAMP(time::BIGINT * 1000000)
    -- A cast to TIMESTAMP takes no notice of an offset.
    ELSE TRY_CAST(time AS TIMESTAMPTZ) AT TIME ZONE 'UTC'
  END AS event_ts
FROM trimmed;

COPY (
  SELECT
    e.user_id,
    e.event_ts,
    e.event_ts::DATE AS event_date,
    LOWER(utf8(e.event_type)) AS event_type,
    COALESCE(NULLIF(utf8(e.location), ''), d.location) AS location,
    CASE
      WHEN JSON_VALID(utf8(e.event_details))
      THEN COALESCE(TRY_CAST(utf8(e.event_details) ->> '$.amount' AS DOUBLE), 0)
      ELSE 0
    END AS amount,
    d.gender,
    d.device_type
  FROM timed_event e
  LEFT JOIN read_parquet('${lake}/dwd_user_details.parquet') d USING (user_id)
  WHERE event_ts IS NOT NULL
) TO '${lake}/dwd_user_event'
(FORMAT PARQUET, COMPRESSION ZSTD, PARTITION_BY (event_date), WRITE_PARTITION_COLUMNS true);

COPY (
  SELECT
    'user_event' AS source, 'unreadable time' AS reason, user_id, event_type, "timestamp",
    event_details, location, NOW() AS rejected_at
  FROM timed_event
  WHERE event_ts IS NULL
) TO '${lake}/dwd_rejected_event.parquet' (FORMAT PARQUET, COMPRESSION ZSTD);

CREATE VIEW dwd_user_event AS
SELECT * FROM read_parquet('${lake}/dwd_user_event/*/*.parquet', hive_partitioning = false);

COPY (
  WITH active AS (
    SELECT DISTINCT event_date AS dt, user_id FROM dwd_user_event WHERE user_id IS NOT NULL
  )
  SELECT
    a.dt,
    COUNT(*) AS dau,
    COUNT(d1.user_id) AS d1_retained,
    quotient(COUNT(d1.user_id), COUNT(*)) AS d1_retention_rate,
    COUNT(d7.user_id) AS d7_retained,
    quotient(COUNT(d7.user_id), COUNT(*)) AS d7_retention_rate,
    a.dt + 1 IN (SELECT dt FROM active) AS d1_observed,
    a.dt + 7 IN (SELECT dt FROM active) AS d7_observed
  FROM active a
  LEFT JOIN active d1 ON d1.user_id = a.user_id AND d1.dt = a.dt + 1
  LEFT JOIN active d7 ON d7.user_id = a.user_id AND d7.dt = a.dt + 7
  GROUP BY a.dt
) TO '${lake}/ads_retention_daily'
(FORMAT PARQUET, COMPRESSION ZSTD, PARTITION_BY (dt), WRITE_PARTITION_COLUMNS true);

CREATE VIEW dau AS
SELECT dt, dau
FROM read_parquet('${lake}/ads_retention_daily/*/*.parquet', hive_partitioning = false);

COPY (
  WITH purchased AS (
    SELECT
      event_date AS dt,
      SUM(amount::DECIMAL(20, 4)) AS gmv,
      COUNT(DISTINCT user_id) AS paying_users,
      COUNT(*) AS purchases
    FROM dwd_user_event
    WHERE amount > 0 AND amount < 'Infinity'::DOUBLE
    GROUP BY ALL
  )
  SELECT
    dt,
    COALESCE(gmv, 0)::DECIMAL(30, 4) AS gmv,
    COALESCE(paying_users, 0) AS paying_users,
    COALESCE(purchases, 0) AS purchases,
    dau,
    quotient(COALESCE(paying_users, 0), dau) AS paying_rate,
    quotient(COALESCE(gmv, 0), dau) AS arpu,
    quotient(gmv, paying_users) AS arppu
  FROM dau
  LEFT JOIN purchased USING (dt)
) TO '${lake}/ads_purchase_trends_daily'
(FORMAT PARQUET, COMPRESSION ZSTD, PARTITION_BY (dt), WRITE_PARTITION_COLUMNS true);

COPY (
  WITH counted AS (
    SELECT
      event_date AS dt,
      COALESCE(NULLIF(device_type, ''), 'unknown') AS device_type,
      COUNT(DISTINCT user_id) AS users
    FROM dwd_user_event
    GROUP BY ALL
  )
  SELECT dt, device_type, users, quotient(users, dau) AS share
  FROM counted
  JOIN dau USING (dt)
) TO '${lake}/ads_device_preference_daily'
(FORMAT PARQUET, COMPRESSION ZSTD, PARTITION_BY (dt), WRITE_PARTITION_COLUMNS true);

COPY (
  WITH visited AS (
    SELECT DISTINCT event_date AS dt, user_id, TRIM(location) AS place FROM dwd_user_event
  ),
  split AS (
    SELECT
      *,
      REGEXP_EXTRACT(place, '^([^ /,，|\-·_]*)[ /,，|\-·_](.*)$', ['before', 'after']) AS halves,
      REGEXP_EXTRACT(place, '^(.+?(?:省|自治区|特别行政区))(.*)$', ['before', 'after']) AS region,
      REGEXP_EXTRACT(place, '^(.+?市)(.*)$', ['before', 'after']) AS town
    FROM visited
  ),
  named AS (
    SELECT
      dt,
      user_id,
      CASE
        WHEN COALESCE(place, '') = '' THEN 'unknown'
        WHEN REGEXP_MATCHES(place, '[ /,，|\-·_]') THEN TRIM(halves.before)
        WHEN region.before <> '' THEN region.before
        WHEN town.before <> '' THEN town.before
        ELSE place
      END AS province,
      CASE
        WHEN COALESCE(place, '') = '' THEN 'unknown'
        WHEN REGEXP_MATCHES(place, '[ /,，|\-·_]') THEN TRIM(halves.after)
        WHEN region.before <> '' THEN region.after
        WHEN town.before <> '' THEN COALESCE(NULLIF(town.after, ''), town.before)
        ELSE 'unknown'
      END AS city
    FROM split
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
  SELECT dt, province, city, users AS dau, quotient(users, dau) AS share
  FROM counted
  JOIN dau USING (dt)
) TO '${lake}/ads_region_distribution_daily'
(FORMAT PARQUET, COMPRESSION ZSTD, PARTITION_BY (dt), WRITE_PARTITION_COLUMNS true);
