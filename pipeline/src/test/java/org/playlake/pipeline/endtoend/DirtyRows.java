package org.playlake.pipeline.endtoend;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.playlake.sample.SampleData;

/**
 * Generated rows, with rows among them that are made to be read wrongly. All columns are raw bytes.
 *
 * @param profiles rows of {@code user_profile}
 * @param events rows of {@code user_event}
 */
record DirtyRows(Dataset<Row> profiles, Dataset<Row> events) {

  /**
   * Makes the rows.
   *
   * @param folder where the generator may write
   */
  static DirtyRows make(SparkSession session, Path folder, UserIds ids, ZoneId zone)
      throws IOException {
    new SampleData(200, 3_000, 10, LocalDate.of(2026, 1, 1), 7, 2).writeTo(folder, rows -> {});
    return new DirtyRows(
        all(session, folder.resolve("user_profile"), NastyProfiles.rows(ids), ids),
        all(session, folder.resolve("user_event"), NastyEvents.rows(ids, zone), ids));
  }

  private static Dataset<Row> all(
      SparkSession session, Path generated, List<Row> nasty, UserIds ids) {
    Dataset<Row> sample = session.read().parquet(generated.toString());
    StructType bytes = new StructType();
    for (String column : sample.columns()) {
      bytes = bytes.add(column, DataTypes.BinaryType);
    }
    return sample
        .withColumn("user_id", expr("CAST(CAST(user_id AS STRING) AS BINARY)"))
        .union(session.createDataFrame(nasty, bytes))
        .withColumn("user_id", ids.column());
  }
}
