-- After each run: forget what was cached of the tables, then fill the views anew.
-- A statement that fails ends the client with 1; what comes before it has been done.
SET CATALOG default_catalog;
REFRESH EXTERNAL TABLE `playlake`.`game_db`.`ads_retention_daily`;
REFRESH EXTERNAL TABLE `playlake`.`game_db`.`ads_purchase_trends_daily`;
REFRESH EXTERNAL TABLE `playlake`.`game_db`.`ads_device_preference_daily`;
REFRESH EXTERNAL TABLE `playlake`.`game_db`.`ads_region_distribution_daily`;
REFRESH MATERIALIZED VIEW `game_db`.`ADS_MV_USER_RETENTION` FORCE WITH SYNC MODE;
REFRESH MATERIALIZED VIEW `game_db`.`ADS_MV_USER_PURCHASE_TRENDS` FORCE WITH SYNC MODE;
REFRESH MATERIALIZED VIEW `game_db`.`ADS_MV_USER_DEVICE_PREFERENCE` FORCE WITH SYNC MODE;
REFRESH MATERIALIZED VIEW `game_db`.`ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION` FORCE WITH SYNC MODE;
