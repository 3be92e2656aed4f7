-- D1 and D7 retention. Visualization: Line.
SELECT
  `dt`,
  SUM(`d1_retained`) / NULLIF(SUM(CASE WHEN `d1_observed` THEN `dau` END), 0) AS `avg_d1_retention`,
  SUM(`d7_retained`) / NULLIF(SUM(CASE WHEN `d7_observed` THEN `dau` END), 0) AS `avg_d7_retention`
FROM `game_db`.`ADS_MV_USER_RETENTION`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
