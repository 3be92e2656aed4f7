-- GMV and paying rate. Visualization: Combo, the second figure as a line on an axis of its own.
SELECT
  `dt`,
  SUM(`gmv`) AS `sum_gmv`,
  SUM(`paying_users`) / NULLIF(SUM(`dau`), 0) AS `avg_paying_rate`
FROM `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
