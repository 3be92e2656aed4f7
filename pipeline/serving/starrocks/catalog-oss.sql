-- The lake in a folder of Alibaba Cloud OSS.
-- Put your own values in the place of what stands in < >, and keep the file to yourself.
CREATE EXTERNAL CATALOG `playlake`
COMMENT "Playlake's tables, in a folder"
PROPERTIES (
  "type" = "paimon",
  "paimon.catalog.type" = "filesystem",
  "paimon.catalog.warehouse" = "oss://lake/warehouse",
  "aliyun.oss.endpoint" = "oss-cn-hangzhou-internal.aliyuncs.com",
  "aliyun.oss.access_key" = "<access key id>",
  "aliyun.oss.secret_key" = "<access key secret>"
);
