-- The lake in Data Lake Formation (2.5 and later), for EMR Serverless StarRocks 3.3.8-1.99 and later.
-- It is read as the RAM user who is logged in to StarRocks; admin reads nothing of it.
CREATE EXTERNAL CATALOG `playlake`
COMMENT "Playlake's tables, in Data Lake Formation"
PROPERTIES (
  "type" = "paimon",
  "paimon.catalog.type" = "rest",
  "uri" = "http://cn-hangzhou-vpc.dlf.aliyuncs.com",
  "paimon.catalog.warehouse" = "playlake",
  "token.provider" = "dlf"
);
