package org.playlake.pipeline.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Statements for StarRocks, by file: catalogs, views, and what is to be done after each run.
 *
 * @param catalog the catalog's name in StarRocks
 * @param tables the daily tables
 */
record StarRocksFiles(String catalog, List<PaimonTable> tables) {
  private static final String KEYS =
      "-- Put your own values in the place of what stands in < >, and keep the file to yourself.\n";

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("catalog-hdfs.sql", hdfs());
    files.put("catalog-oss.sql", oss());
    files.put("catalog-s3.sql", s3());
    files.put("catalog-dlf.sql", dlf());
    files.put("views.sql", views());
    files.put("refresh.sql", refresh());
    return files;
  }

  private String hdfs() {
    return "-- The lake in a folder that StarRocks' own configuration of Hadoop reaches.\n"
        + ExternalCatalog.fileSystem(catalog, "hdfs://namenode:8020/lake/warehouse").sql();
  }

  private String oss() {
    return "-- The lake in a folder of Alibaba Cloud OSS.\n"
        + KEYS
        + ExternalCatalog.fileSystem(catalog, "oss://lake/warehouse")
            .with("aliyun.oss.endpoint", "oss-cn-hangzhou-internal.aliyuncs.com")
            .with("aliyun.oss.access_key", "<access key id>")
            .with("aliyun.oss.secret_key", "<access key secret>")
            .sql();
  }

  private String s3() {
    return "-- The lake in a folder of S3, or of a store that speaks S3. The front end reads"
        + " metadata with\n-- the keys of Paimon, the back ends read data with those of aws.s3.\n"
        + KEYS
        + ExternalCatalog.fileSystem(catalog, "s3://lake/warehouse")
            .with("aws.s3.endpoint", "https://s3.example.com")
            .with("aws.s3.enable_path_style_access", "true")
            .with("aws.s3.access_key", "<access key>")
            .with("aws.s3.secret_key", "<secret key>")
            .with("paimon.option.s3.endpoint", "https://s3.example.com")
            .with("paimon.option.s3.path.style.access", "true")
            .with("paimon.option.s3.access-key", "<access key>")
            .with("paimon.option.s3.secret-key", "<secret key>")
            .sql();
  }

  private String dlf() {
    return "-- The lake in Data Lake Formation (2.5 and later), for EMR Serverless StarRocks"
        + " 3.3.8-1.99 and later.\n"
        + "-- It is read as the RAM user who is logged in to StarRocks; admin reads nothing of"
        + " it.\n"
        + ExternalCatalog.dlf(catalog, "http://cn-hangzhou-vpc.dlf.aliyuncs.com", "playlake").sql();
  }

  private String views() {
    StringBuilder sql =
        new StringBuilder(
            """
            -- The views that BI tools read. They are empty until refresh.sql has run.
            SET CATALOG default_catalog;
            """);
    tables.stream()
        .map(PaimonTable::database)
        .distinct()
        .forEach(
            each ->
                sql.append("CREATE DATABASE IF NOT EXISTS ")
                    .append(StarRocksText.name(each))
                    .append(";\n"));
    tables.forEach(each -> sql.append('\n').append(ServingViews.of(catalog, each).sql()));
    return sql.toString();
  }

  private String refresh() {
    StringBuilder sql =
        new StringBuilder(
            """
            -- After each run: forget what was cached of the tables, then fill the views anew.
            -- A statement that fails ends the client with 1; what comes before it has been done.
            SET CATALOG default_catalog;
            """);
    for (PaimonTable each : tables) {
      sql.append("REFRESH EXTERNAL TABLE ")
          .append(StarRocksText.name(catalog, each.database(), each.table()))
          .append(";\n");
    }
    tables.forEach(each -> sql.append(ServingViews.of(catalog, each).refreshSql()));
    return sql.toString();
  }
}
