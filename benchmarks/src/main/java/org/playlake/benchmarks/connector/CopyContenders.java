package org.playlake.benchmarks.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.playlake.benchmarks.connector.plain.PlainCopy;
import org.playlake.benchmarks.contenders.ClassPaths;

/** All ways to copy a table. */
final class CopyContenders {
  private static final String PAIMON_IO = "benchmarks/paimon-io/target/";
  private static final String FLINK = "benchmarks/flink-sql/target/";
  private static final String SPARK = "benchmarks/spark-sql/target/";
  private static final Set<Kind> ALL_KINDS = EnumSet.allOf(Kind.class);

  private CopyContenders() {}

  static CopyContender named(String name) {
    return switch (name) {
      case "row-spark", "typed-spark", "row-direct", "typed-direct" -> paimonIO(name);
      case "flink-sql" ->
          new CopyContender(
              name,
              "Flink SQL "
                  + ClassPaths.version(FLINK, "flink-clients")
                  + " with parallelism 2, paimon-flink-2.0 "
                  + ClassPaths.version(FLINK, "paimon-flink-2.0"),
              ALL_KINDS,
              program(
                  List.of(), ClassPaths.of(FLINK), "org.playlake.benchmarks.flinksql.FlinkCopy"));
      case "spark-sql" ->
          new CopyContender(
              name,
              "Spark SQL "
                  + ClassPaths.version(SPARK, "spark-sql_2.12")
                  + " `local[2]`, paimon-spark-3.5 "
                  + ClassPaths.version(SPARK, "paimon-spark-3.5"),
              ALL_KINDS,
              program(
                  sparkOptions(),
                  ClassPaths.of(SPARK),
                  "org.playlake.benchmarks.sparksql.SparkCopy"));
      case "java" ->
          new CopyContender(
              name,
              "Paimon's Java API in two threads, paimon-bundle "
                  + ClassPaths.version("paimon-bundle"),
              EnumSet.complementOf(EnumSet.of(Kind.DYNAMIC)),
              program(List.of(), System.getProperty("java.class.path"), PlainCopy.class.getName()));
      default ->
          throw new IllegalArgumentException(
              "No contender is called "
                  + name
                  + ". Give some of [row-spark, typed-spark, row-direct, typed-direct, flink-sql,"
                  + " spark-sql, java].");
    };
  }

  private static CopyContender paimonIO(String name) {
    String[] words = name.split("-", 2);
    List<String> program =
        program(sparkOptions(), ClassPaths.of(PAIMON_IO), "org.playlake.benchmarks.paimonio.Copy");
    program.addAll(List.of(words[1], words[0]));
    return new CopyContender(
        name,
        (words[0].equals("row") ? "PaimonIO with Beam's `Row`" : "PaimonIO with own elements")
            + " on Beam "
            + ClassPaths.version(PAIMON_IO, "beam-sdks-java-core")
            + (words[1].equals("spark")
                ? ", Spark " + ClassPaths.version(PAIMON_IO, "spark-core_2.12") + " `local[2]`"
                : ", DirectRunner with two threads")
            + (", paimon-bundle " + ClassPaths.version(PAIMON_IO, "paimon-bundle")),
        ALL_KINDS,
        program);
  }

  private static List<String> program(List<String> options, String classPath, String main) {
    List<String> program = new ArrayList<>(options);
    program.addAll(List.of("-cp", classPath, main));
    return program;
  }

  /** Packages that spark-submit opens on Java 17. */
  private static List<String> sparkOptions() {
    return Arrays.stream(ClassPaths.text("benchmarks/target/kernels/jvm-options").split("\\s+", 0))
        .filter(option -> !option.isEmpty())
        .toList();
  }
}
