package org.playlake.benchmarks.contenders;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.process.Home;
import org.playlake.benchmarks.process.MeasuredProcess;

/** Playlake as its users run it. */
public final class PlaylakeJob implements Contender {
  private static final String BUILD = "pipeline/target/launcher/";

  @Override
  public String name() {
    return "playlake";
  }

  @Override
  public String madeOf() {
    return "`./playlake run` on Beam "
        + LibraryVersions.of(BUILD + "dependencies", "beam-sdks-java-core")
        + ", Spark "
        + LibraryVersions.of(BUILD + "spark-classpath", "spark-core_2.12")
        + " `local[2]`, Paimon "
        + LibraryVersions.of(BUILD + "dependencies", "paimon-bundle");
  }

  @Override
  public MeasuredProcess process(DataSet data, Path lake, String heap, Path log) {
    return process(data, lake, heap, log, "");
  }

  /**
   * The process with more options of the JVM.
   *
   * @param javaOptions separated by spaces
   */
  public MeasuredProcess process(
      DataSet data, Path lake, String heap, Path log, String javaOptions) {
    return new MeasuredProcess(
        List.of(
            Home.resolve("playlake").toString(),
            "run",
            "--profiles=" + data.profiles(),
            "--events=" + data.events(),
            "--warehouse=" + lake,
            "--runner=SparkRunner",
            "--sparkMaster=local[2]"),
        Map.of("PLAYLAKE_HEAP", heap, "PLAYLAKE_JAVA_OPTS", javaOptions),
        log);
  }
}
