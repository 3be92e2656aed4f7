-- The latest profile of a user; of several, the greatest by the other columns, NULLs least.
WITH details AS (
  SELECT
    user_id,
    gender,
    os_version,
    CAST(current_level AS INT) AS current_level,
    device_type,
    CAST(last_login_date AS DATE) AS last_login_date,
    favorite_game_mode,
    language_preference,
    active_time,
    CAST(registration_date AS DATE) AS registration_date,
    CAST(total_deaths AS INT) AS total_deaths,
    CAST(game_hours AS DOUBLE) AS game_hours,
    location,
    play_frequency
  FROM user_profile
),
placed AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY user_id
      ORDER BY
        last_login_date DESC NULLS LAST,
        gender DESC NULLS LAST,
        os_version DESC NULLS LAST,
        current_level DESC NULLS LAST,
        device_type DESC NULLS LAST,
        favorite_game_mode DESC NULLS LAST,
        language_preference DESC NULLS LAST,
        active_time DESC NULLS LAST,
        registration_date DESC NULLS LAST,
        total_deaths DESC NULLS LAST,
        game_hours DESC NULLS LAST,
        location DESC NULLS LAST,
        play_frequency DESC NULLS LAST
    ) AS place
  FROM details
)
SELECT
  user_id, gender, os_version, current_level, device_type, last_login_date, favorite_game_mode,
  language_preference, active_time, registration_date, total_deaths, game_hours, location,
  play_frequency, DATE'1970-01-01' AS load_date
FROM placed
WHERE place = 1
