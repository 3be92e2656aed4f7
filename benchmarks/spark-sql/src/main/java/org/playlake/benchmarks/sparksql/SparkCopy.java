package org.playlake.benchmarks.sparksql;

import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** A program that copies a Paimon table by Spark SQL, or reads it. */
public final class SparkCopy {

  private SparkCopy() {}

  /** Takes the warehouse and the kind of work. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    try (SparkSession spark = LocalSession.open(args[0])) {
      if (args[1].equals("read")) {
        System.out.println(
            "sums: "
                + spark
                    .sql(
                        "SELECT COUNT(*), SUM(id), SUM(quantity), SUM(LENGTH(region)),"
                            + " SUM(LENGTH(player)), CAST(SUM(amount) * 4 AS BIGINT),"
                            + " UNIX_MICROS(MAX(sold_at)) FROM paimon.bench.source")
                    .first()
                    .mkString(" "));
      } else {
        spark.sql("INSERT INTO paimon.bench.target SELECT * FROM paimon.bench.source");
      }
      System.out.printf(Locale.ROOT, "job seconds: %.3f%n", (System.nanoTime() - start) / 1e9);
    }
  }
}
