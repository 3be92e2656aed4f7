package org.playlake.benchmarks.contenders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.process.MeasuredProcess;

/** The work of the job in DuckDB, which has no Paimon and no more than one machine. */
public final class DuckDb implements Contender {

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public String madeOf() {
    return "DuckDB "
        + LibraryVersions.of("duckdb_jdbc")
        + ", two threads, Parquet files without tables";
  }

  @Override
  public MeasuredProcess process(DataSet data, Path lake, String heap, Path log) {
    try {
      Files.createDirectories(lake);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MeasuredProcess(
        List.of(
            JavaProgram.path(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            DuckDbJob.class.getName(),
            data.profiles(),
            data.events(),
            lake.toString(),
            heap),
        Map.of(),
        log);
  }
}
