package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.paimon.Snapshot;
import org.apache.paimon.fs.Path;
import org.apache.paimon.utils.FailingFileIO;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.Tally;
import org.playlake.io.paimon.internal.commit.TallyStore;
import org.playlake.io.paimon.internal.commit.TallyTable;

/** Whole pipelines on a disk that fails at random, of which Spark tries tasks again. */
class SparkFaultyDiskTest {

  private static final int ROWS = 60;
  private static final int ROUNDS = Integer.getInteger("playlake.faults.rounds", 2);

  /** Spark tries a task four times. */
  private static final int FAILURES = 3;

  /** Of so many operations one fails. */
  private static final int OPERATIONS = 40;

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(3);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "KEY_IN_BUCKETS"})
  void everyRowIsThereOnceThoughTheDiskFailsNowAndThen(TallyTable kind) throws Exception {
    String disk = UUID.randomUUID().toString();
    Map<String, String> failing =
        Map.of(
            "warehouse",
            FailingFileIO.getFailingPath(disk, warehouse.directory().toAbsolutePath().toString()));
    int failures = 0;
    for (int round = 0; round < ROUNDS; round++) {
      TallyStore store =
          new TallyStore(warehouse, failing, warehouse.create(kind.named("db.t" + round)));
      FailingFileIO.reset(disk, FAILURES, OPERATIONS);
      run(store);
      failures += FAILURES - failuresLeft(failing.get("warehouse"));
      List<Tally> expected =
          IntStream.range(0, ROWS).mapToObj(id -> Tally.once(id % 3, id)).toList();
      assertThat(store.read()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(store.snapshotsOfRows()).extracting(Snapshot::id).containsExactly(1L);
    }
    assertThat(failures).isPositive();
  }

  /** Lets fail what has not failed yet. */
  private static int failuresLeft(String path) {
    FailingFileIO disk = new FailingFileIO();
    int failures = 0;
    for (int operation = 0; operation < 100 * OPERATIONS; operation++) {
      try {
        disk.getFileStatus(new Path(path));
      } catch (IOException e) {
        failures++;
      }
    }
    return failures;
  }

  private static void run(TallyStore store) {
    Pipeline pipeline = SPARK.pipeline(true);
    PCollectionList.of(
            pipeline
                .apply(GenerateSequence.from(0).to(ROWS))
                .apply(
                    PaimonIO.<Long>writeFiles()
                        .withCatalogOptions(store.catalog())
                        .withoutValidation()
                        .to(store.table(), id -> Tally.once((int) (id % 3), id.intValue()).row())))
        .apply(PaimonIO.commitFiles().withCatalogOptions(store.catalog()).append(store.table()));
    pipeline.run().waitUntilFinish();
  }
}
