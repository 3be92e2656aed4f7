-- Nine of the tables as the job has them. DATE partitions are folders named by the number of the day
-- here: Paimon 0.9 has no other way. Spark SQL has no TIMESTAMP(3): rejected_at has six digits.
CREATE DATABASE IF NOT EXISTS game_db;

USE game_db;

CREATE TABLE ods_user_profile (
  user_id BIGINT, gender BINARY, os_version BINARY, current_level BINARY, device_type BINARY,
  last_login_date BINARY, favorite_game_mode BINARY, language_preference BINARY,
  active_time BINARY, registration_date BINARY, total_deaths BINARY, game_hours BINARY,
  location BINARY, play_frequency BINARY, load_date DATE
) PARTITIONED BY (load_date)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE ods_user_event (
  user_id BIGINT, event_type BINARY, timestamp BINARY, event_details BINARY, location BINARY,
  load_date DATE
) PARTITIONED BY (load_date)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE dwd_user_details (
  user_id BIGINT, gender STRING, os_version STRING, current_level INT, device_type STRING,
  last_login_date DATE, favorite_game_mode STRING, language_preference STRING,
  active_time STRING, registration_date DATE, total_deaths INT, game_hours DOUBLE,
  location STRING, play_frequency STRING, load_date DATE
) TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE dwd_user_event (
  user_id BIGINT, event_ts TIMESTAMP, event_date DATE, event_type STRING, location STRING,
  amount DOUBLE, gender STRING, device_type STRING, load_date DATE
) PARTITIONED BY (event_date, load_date)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE dwd_rejected_event (
  source STRING, reason STRING, user_id BIGINT, event_type BINARY, timestamp BINARY,
  event_details BINARY, location BINARY, rejected_at TIMESTAMP, load_date DATE
) PARTITIONED BY (load_date)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE ads_retention_daily (
  dt DATE, dau BIGINT, d1_retained BIGINT, d1_retention_rate DECIMAL(27, 4),
  d7_retained BIGINT, d7_retention_rate DECIMAL(27, 4), d1_observed BOOLEAN, d7_observed BOOLEAN
) PARTITIONED BY (dt)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE ads_purchase_trends_daily (
  dt DATE, gmv DECIMAL(30, 4), paying_users BIGINT, purchases BIGINT, dau BIGINT,
  paying_rate DECIMAL(27, 4), arpu DECIMAL(27, 4), arppu DECIMAL(27, 4)
) PARTITIONED BY (dt)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE ads_device_preference_daily (
  dt DATE, device_type STRING, users BIGINT, share DECIMAL(27, 4)
) PARTITIONED BY (dt)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');

CREATE TABLE ads_region_distribution_daily (
  dt DATE, province STRING, city STRING, dau BIGINT, share DECIMAL(27, 4)
) PARTITIONED BY (dt)
TBLPROPERTIES ('file.format' = 'parquet', 'file.compression' = 'zstd');
