package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.sample.SampleData;

/**
 * Two stages that want the output of a pass at the same time would each compute it on a cluster:
 * its blocks are kept by the executor that made them, and another executor does not wait for them.
 * Threads of one JVM do wait, so this looks at the order of stages.
 */
class PassesRunOnceTest {
  private static LocalSpark spark;
  @TempDir static Path sample;

  @TempDir Path warehouse;

  @BeforeAll
  static void writeSampleAndStartSpark() throws IOException {
    new SampleData(300, 6_000, 10, LocalDate.of(2026, 1, 1), 3, 4).writeTo(sample, rows -> {});
    spark = LocalSpark.start(8, 8);
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"broadcast", "shuffle"})
  void aStageThatReadsWhatIsKeptStartsAfterTheOneThatComputesIt(String join) throws Exception {
    StageOrder stages = new StageOrder();
    spark.listen(stages);
    new Job(new Sources(sample), "UTC").run(warehouse, Engine.SPARK, "--playerJoin=" + join);
    spark.drainEvents();
    assertThat(stages.shared()).isNotEmpty();
    assertThat(stages.startedTooEarly()).isEmpty();
  }
}
