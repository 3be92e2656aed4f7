SELECT
  `dt`,
  `dau`,
  `d1_retained`,
  `d1_retention_rate`,
  `d7_retained`,
  `d7_retention_rate`,
  `d1_observed`,
  `d7_observed`
FROM `game_db`.`ADS_MV_USER_RETENTION`;
