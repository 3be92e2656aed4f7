package org.playlake.pipeline.endtoend;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The two sources of a job, in one folder. */
record Sources(Path folder) {

  /** Writes the rows, mixed, to as many files of each source. */
  static Sources write(Path folder, Dataset<Row> profiles, Dataset<Row> events, int files) {
    profiles.repartition(files).write().parquet(folder.resolve("user_profile").toString());
    events.repartition(files).write().parquet(folder.resolve("user_event").toString());
    return new Sources(folder);
  }

  /** Adds the rows, in one file of each source. */
  static void add(Path folder, Dataset<Row> profiles, Dataset<Row> events) {
    profiles.coalesce(1).write().mode("append").parquet(folder.resolve("user_profile").toString());
    events.coalesce(1).write().mode("append").parquet(folder.resolve("user_event").toString());
  }

  String profiles() {
    return folder + "/user_profile/*.parquet";
  }

  String events() {
    return folder + "/user_event/*.parquet";
  }
}
