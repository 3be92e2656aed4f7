SELECT
  `dt`,
  `gmv`,
  `paying_users`,
  `purchases`,
  `dau`,
  `paying_rate`,
  `arpu`,
  `arppu`
FROM `game_db`.`ADS_MV_USER_PURCHASE_TRENDS`;
