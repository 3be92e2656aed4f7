-- The views that BI tools read. They are empty until refresh.sql has run.
SET CATALOG default_catalog;
CREATE DATABASE IF NOT EXISTS `game_db`;

CREATE MATERIALIZED VIEW IF NOT EXISTS `game_db`.`ADS_MV_USER_RETENTION`
COMMENT "users of a date and who came back"
DISTRIBUTED BY HASH(`dt`) BUCKETS 1
REFRESH DEFERRED MANUAL
AS
SELECT
  `dt`,
  `dau`,
  CASE WHEN `d1_observed` THEN `d1_retained` END AS `d1_retained`,
  CASE WHEN `d1_observed` THEN `d1_retention_rate` END AS `d1_retention_rate`,
  CASE WHEN `d7_observed` THEN `d7_retained` END AS `d7_retained`,
  CASE WHEN `d7_observed` THEN `d7_retention_rate` END AS `d7_retention_rate`,
  `d1_observed`,
  `d7_observed`
FROM `playlake`.`game_db`.`ads_retention_daily`;

CREATE MATERIALIZED VIEW IF NOT EXISTS `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`
COMMENT "what was paid on a date"
DISTRIBUTED BY HASH(`dt`) BUCKETS 1
REFRESH DEFERRED MANUAL
AS
SELECT
  `dt`,
  `gmv`,
  `paying_users`,
  `purchases`,
  `dau`,
  `paying_rate`,
  `arpu`,
  `arppu`
FROM `playlake`.`game_db`.`ads_purchase_trends_daily`;

CREATE MATERIALIZED VIEW IF NOT EXISTS `game_db`.`ADS_MV_USER_DEVICE_PREFERENCE`
COMMENT "users of a date by device"
DISTRIBUTED BY HASH(`dt`) BUCKETS 1
REFRESH DEFERRED MANUAL
AS
SELECT
  `dt`,
  `device_type`,
  `users`,
  `share`
FROM `playlake`.`game_db`.`ads_device_preference_daily`;

CREATE MATERIALIZED VIEW IF NOT EXISTS `game_db`.`ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION`
COMMENT "users of a date by region"
DISTRIBUTED BY HASH(`dt`) BUCKETS 1
REFRESH DEFERRED MANUAL
AS
SELECT
  `dt`,
  `province`,
  `city`,
  `dau`,
  `share`
FROM `playlake`.`game_db`.`ads_region_distribution_daily`;
