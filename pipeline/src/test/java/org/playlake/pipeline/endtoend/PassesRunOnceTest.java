package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleData;

/**
 * Spark with more threads than a stage has tasks starts the stages behind a pass at the same time;
 * a pass that each of them computed would leave files that no snapshot names.
 */
class PassesRunOnceTest {
  private static LocalSpark spark;
  @TempDir static Path sample;

  @TempDir Path warehouse;

  @BeforeAll
  static void writeSampleAndStartSpark() throws IOException {
    new SampleData(2_000, 120_000, 20, LocalDate.of(2026, 1, 1), 3, 12).writeTo(sample, rows -> {});
    spark = LocalSpark.start(32, 8);
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @Test
  void everyDataFileOnDiskIsNamedByASnapshot() throws Exception {
    Lake lake = new Job(new Sources(sample), "UTC").run(warehouse, Engine.SPARK);
    for (String table : Lake.TABLES) {
      assertThat(onDisk(table)).as(table).hasSameSizeAs(lake.files(table));
    }
  }

  private List<Path> onDisk(String table) throws IOException {
    try (Stream<Path> all = Files.walk(warehouse.resolve("game_db.db").resolve(table))) {
      return all.filter(file -> file.getFileName().toString().startsWith("data-")).toList();
    }
  }
}
