-- Devices. Visualization: Bar, stacked to 100 %.
SELECT
  `dt`,
  `device_type`,
  SUM(`users`) AS `player_days`
FROM `game_db`.`ADS_MV_USER_DEVICE_PREFERENCE`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`, `device_type`
ORDER BY `dt`, `device_type`;
