-- The raw profiles, decoded.
SELECT
  user_id,
  DECODE(gender, 'UTF-8') AS gender,
  DECODE(os_version, 'UTF-8') AS os_version,
  DECODE(current_level, 'UTF-8') AS current_level,
  DECODE(device_type, 'UTF-8') AS device_type,
  DECODE(last_login_date, 'UTF-8') AS last_login_date,
  DECODE(favorite_game_mode, 'UTF-8') AS favorite_game_mode,
  DECODE(language_preference, 'UTF-8') AS language_preference,
  DECODE(active_time, 'UTF-8') AS active_time,
  DECODE(registration_date, 'UTF-8') AS registration_date,
  DECODE(total_deaths, 'UTF-8') AS total_deaths,
  DECODE(game_hours, 'UTF-8') AS game_hours,
  DECODE(location, 'UTF-8') AS location,
  DECODE(play_frequency, 'UTF-8') AS play_frequency
FROM ods_user_profile
