-- DAU. Visualization: Trend.
SELECT
  `dt`,
  SUM(`dau`) / COUNT(`dt`) AS `avg_dau`
FROM `game_db`.`ADS_MV_USER_RETENTION`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
