SELECT
  `dt`,
  `device_type`,
  `users`,
  `share`
FROM `game_db`.`ADS_MV_USER_DEVICE_PREFERENCE`;
