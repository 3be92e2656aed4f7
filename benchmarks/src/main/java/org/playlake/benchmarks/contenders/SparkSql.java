package org.playlake.benchmarks.contenders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.process.Home;
import org.playlake.benchmarks.process.MeasuredProcess;

/** The same job by hand in Spark SQL, with Paimon's own connector for Spark. */
public final class SparkSql implements Contender {
  private static final String BUILD = "benchmarks/spark-sql/target/";

  @Override
  public String name() {
    return "spark-sql";
  }

  @Override
  public String madeOf() {
    return "Spark SQL "
        + LibraryVersions.of(BUILD + "class-path", "spark-sql_2.12")
        + " `local[2]`, paimon-spark-3.5 "
        + LibraryVersions.of(BUILD + "class-path", "paimon-spark-3.5");
  }

  @Override
  public MeasuredProcess process(DataSet data, Path lake, String heap, Path log) {
    List<String> command = new ArrayList<>(List.of(JavaProgram.path(), "-Xmx" + heap));
    Arrays.stream(read("pipeline/target/launcher/spark-jvm-options").split("\\s+", 0))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            Home.resolve(BUILD + "classes") + ":" + read(BUILD + "class-path"),
            "org.playlake.benchmarks.sparksql.SparkSqlJob",
            data.profiles(),
            data.events(),
            lake.toString()));
    return new MeasuredProcess(command, Map.of(), log);
  }

  private static String read(String file) {
    try {
      return Files.readString(Home.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
