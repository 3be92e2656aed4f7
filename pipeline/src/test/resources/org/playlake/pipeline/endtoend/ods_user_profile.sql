SELECT
  user_id, gender, os_version, current_level, device_type, last_login_date, favorite_game_mode,
  language_preference, active_time, registration_date, total_deaths, game_hours, location,
  play_frequency/* and all others */, DATE'1970-01-01' AS load_date
FROM raw_profile
