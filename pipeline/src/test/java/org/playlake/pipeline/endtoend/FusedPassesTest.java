package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.sample.SampleData;

class FusedPassesTest {
  private static LocalSpark spark;
  @TempDir static Path sample;

  @TempDir Path folder;

  @BeforeAll
  static void writeSampleAndStartSpark() throws IOException {
    new SampleData(300, 6_000, 12, LocalDate.of(2026, 3, 1), 5, 3).writeTo(sample, rows -> {});
    spark = LocalSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @ParameterizedTest
  @EnumSource
  void fusedPassesGiveTheRowsThatTheStepsGiveOneByOne(Engine engine) throws Exception {
    Job job = new Job(new Sources(sample), "Asia/Shanghai");
    Lake fused = job.run(folder.resolve("fused"), engine);
    Lake shuffled = job.run(folder.resolve("shuffled"), engine, "--playerJoin=shuffle");
    Lake steps =
        job.run(folder.resolve("steps"), engine, UnaryOperator.identity(), StepByStep::build);
    for (String table : Lake.TABLES) {
      assertThat(fused.rows(table)).as(table).isNotEmpty().isEqualTo(steps.rows(table));
      assertThat(shuffled.rows(table)).as(table).isEqualTo(steps.rows(table));
    }
  }
}
