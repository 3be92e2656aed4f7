-- The lake in a folder of S3, or of a store that speaks S3. The front end reads metadata with
-- the keys of Paimon, the back ends read data with those of aws.s3.
-- Put your own values in the place of what stands in < >, and keep the file to yourself.
CREATE EXTERNAL CATALOG `playlake`
COMMENT "Playlake's tables, in a folder"
PROPERTIES (
  "type" = "paimon",
  "paimon.catalog.type" = "filesystem",
  "paimon.catalog.warehouse" = "s3://lake/warehouse",
  "aws.s3.endpoint" = "https://s3.example.com",
  "aws.s3.enable_path_style_access" = "true",
  "aws.s3.access_key" = "<access key>",
  "aws.s3.secret_key" = "<secret key>",
  "paimon.option.s3.endpoint" = "https://s3.example.com",
  "paimon.option.s3.path.style.access" = "true",
  "paimon.option.s3.access-key" = "<access key>",
  "paimon.option.s3.secret-key" = "<secret key>"
);
