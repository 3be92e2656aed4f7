-- Paying rate. Visualization: Trend.
SELECT
  `dt`,
  SUM(`paying_users`) / NULLIF(SUM(`dau`), 0) AS `avg_paying_rate`
FROM `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
