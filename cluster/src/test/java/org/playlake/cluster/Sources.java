package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.playlake.pipeline.command.Playlake;
import org.playlake.sample.SampleData;

/**
 * Two sources with dirty rows, and what a run on this machine alone makes of them.
 *
 * @param folder of the sources
 * @param rows of each table
 * @param counts the part of the summary with the counts of rejected events and failed casts
 */
record Sources(Path folder, Map<String, List<String>> rows, String counts) {

  static Sources make(Path folder) throws IOException {
    new SampleData(3_000, 60_000, 8, LocalDate.of(2026, 1, 1), 7, 12)
        .writeTo(folder.resolve("sources"), rows -> {});
    Path warehouse = folder.resolve("local");
    Path summary = folder.resolve("local.json");
    List<String> run =
        arguments(folder.toString(), warehouse.toString(), "DirectRunner", summary.toString());
    assertThat(Playlake.run(run.toArray(new String[0]))).isZero();
    return new Sources(folder, new Lake(warehouse).rows(), counts(summary));
  }

  private static List<String> arguments(
      String folder, String warehouse, String runner, String summary) {
    return List.of(
        "run",
        "--profiles=" + folder + "/sources/user_profile",
        "--events=" + folder + "/sources/user_event",
        "--warehouse=" + warehouse,
        "--runner=" + runner,
        "--summary=" + summary);
  }

  /** Arguments of the same job on the cluster. */
  List<String> arguments(Lake lake) {
    return arguments(
        folder.toString(), lake.warehouse().toString(), "SparkRunner", summary(lake).toString());
  }

  /** The same with all files on another file system that leads to these folders. */
  List<String> arguments(String root, Lake lake) {
    String warehouse = root + "/" + lake.warehouse().getFileName();
    return arguments(root, warehouse, "SparkRunner", root + "/" + summary(lake).getFileName());
  }

  private static Path summary(Lake lake) {
    return lake.warehouse().resolveSibling(lake.warehouse().getFileName() + ".json");
  }

  /** Fails where a table or a count of a run on the cluster differs. */
  void check(Lake lake) throws IOException {
    lake.rows().forEach((table, found) -> assertThat(found).as(table).isEqualTo(rows.get(table)));
    assertThat(counts(summary(lake))).isEqualTo(counts);
  }

  private static String counts(Path summary) throws IOException {
    String json = Files.readString(summary);
    return json.substring(json.indexOf("\"rejectedByReason\""));
  }
}
