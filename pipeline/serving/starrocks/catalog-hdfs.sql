-- The lake in a folder that StarRocks' own configuration of Hadoop reaches.
CREATE EXTERNAL CATALOG `playlake`
COMMENT "Playlake's tables, in a folder"
PROPERTIES (
  "type" = "paimon",
  "paimon.catalog.type" = "filesystem",
  "paimon.catalog.warehouse" = "hdfs://namenode:8020/lake/warehouse"
);
