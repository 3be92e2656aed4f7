-- GMV. Visualization: Trend.
SELECT
  `dt`,
  SUM(`gmv`) AS `sum_gmv`
FROM `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
