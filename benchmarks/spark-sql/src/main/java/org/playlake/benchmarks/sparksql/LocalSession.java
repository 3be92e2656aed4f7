package org.playlake.benchmarks.sparksql;

import org.apache.spark.sql.SparkSession;

/** Spark with two threads, and Paimon's connector for it. */
final class LocalSession {

  private LocalSession() {}

  static SparkSession open(String warehouse) {
    return SparkSession.builder()
        .master("local[2]")
        .appName("spark-sql")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", 2)
        .config(
            "spark.sql.extensions",
            "org.apache.paimon.spark.extensions.PaimonSparkSessionExtensions")
        .config("spark.sql.catalog.paimon", "org.apache.paimon.spark.SparkCatalog")
        .config("spark.sql.catalog.paimon.warehouse", warehouse)
        .getOrCreate();
  }
}
