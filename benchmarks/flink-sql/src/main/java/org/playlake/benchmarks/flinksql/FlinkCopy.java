package org.playlake.benchmarks.flinksql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** A program that copies a Paimon table by Flink SQL, or reads it. */
public final class FlinkCopy {
  private static final String SOURCE = "lake.bench.source /*+ OPTIONS('scan.parallelism'='2') */";

  private FlinkCopy() {}

  /** Takes the warehouse and the kind of work. */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    TableEnvironment flink =
        TableEnvironment.create(EnvironmentSettings.newInstance().inBatchMode().build());
    flink.getConfig().set("parallelism.default", "2");
    flink.getConfig().setLocalTimeZone(ZoneOffset.UTC);
    flink.executeSql(
        "CREATE CATALOG lake WITH ('type' = 'paimon', 'warehouse' = '" + args[0] + "')");
    if (args[1].equals("read")) {
      System.out.println("sums: " + sums(flink));
    } else {
      flink.executeSql("INSERT INTO lake.bench.target SELECT * FROM " + SOURCE).await();
    }
    System.out.printf(Locale.ROOT, "job seconds: %.3f%n", (System.nanoTime() - start) / 1e9);
  }

  private static String sums(TableEnvironment flink) throws Exception {
    CloseableIterator<Row> rows =
        flink
            .executeSql(
                "SELECT COUNT(*), SUM(id), SUM(CAST(quantity AS BIGINT)),"
                    + " SUM(CAST(CHAR_LENGTH(region) AS BIGINT)),"
                    + " SUM(CAST(CHAR_LENGTH(player) AS BIGINT)),"
                    + " CAST(SUM(amount) * 4 AS BIGINT), MAX(sold_at) FROM "
                    + SOURCE)
            .collect();
    Row row = rows.next();
    rows.close();
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      sums.append(row.getField(i)).append(' ');
    }
    return sums.append(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) row.getField(6)))
        .toString();
  }
}
