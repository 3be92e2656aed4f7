-- Provinces. Visualization: Row.
SELECT
  `province`,
  SUM(`dau`) AS `player_days`
FROM `game_db`.`ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `province`
ORDER BY `player_days` DESC;
