-- ARPU and ARPPU. Visualization: Line.
SELECT
  `dt`,
  SUM(`gmv`) / NULLIF(SUM(`dau`), 0) AS `avg_arpu`,
  SUM(`gmv`) / NULLIF(SUM(`paying_users`), 0) AS `avg_arppu`
FROM `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`
WHERE `dt` IS NOT NULL
  [[AND `dt` >= {{from}}]]
  [[AND `dt` <= {{to}}]]
GROUP BY `dt`
ORDER BY `dt`;
