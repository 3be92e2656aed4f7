package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.internal.commit.Tally;
import org.playlake.io.paimon.internal.commit.TallyTable;
import org.playlake.io.paimon.table.PaimonTable;

/** Pipelines that know nothing of each other and write to the same tables at the same time. */
class ManyPipelinesTest {

  /**
   * Paimon's ten are for few writers: on a slow machine one of these loses more races than that.
   */
  private static final String TRIES = "1000";

  private static final int PIPELINES = 16;
  private static final int ROWS = 40;
  private static final int COMPACTIONS = 20;
  private static final int REPLACED_DAY = 99;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void loseAndDoubleNoRowOfAnyOfThem() throws Exception {
    PaimonTable append =
        warehouse.create(
            TallyTable.APPEND.named("db.append").withOption("commit.max-retries", TRIES));
    PaimonTable key =
        warehouse.create(
            TallyTable.KEY_IN_BUCKETS.named("db.key").withOption("commit.max-retries", TRIES));
    PaimonTable last =
        warehouse.create(
            TallyTable.KEY_IN_BUCKETS
                .named("db.last")
                .withOption("commit.max-retries", TRIES)
                .withOption("merge-engine", "deduplicate")
                .withOption("sequence.field", "times"));
    List<PaimonTable> tables = List.of(append, key, last);
    List<Tally> replaced = List.of(Tally.once(REPLACED_DAY, -1), Tally.once(REPLACED_DAY, -2));
    append(tables, replaced);
    List<Tally> instead = List.of(Tally.once(REPLACED_DAY, -2), Tally.once(REPLACED_DAY, -3));

    List<Callable<Void>> pipelines = new ArrayList<>();
    for (int pipeline = 0; pipeline < PIPELINES - 1; pipeline++) {
      List<Tally> rows =
          IntStream.range(pipeline * ROWS, (pipeline + 1) * ROWS)
              .mapToObj(id -> Tally.once(id % 3, id))
              .toList();
      pipelines.add(
          () -> {
            append(tables, rows);
            return null;
          });
    }
    pipelines.add(
        () -> {
          replace(tables, instead);
          return null;
        });
    runAll(pipelines);

    List<Tally> expected = new ArrayList<>(instead);
    for (int id = 0; id < (PIPELINES - 1) * ROWS; id++) {
      expected.add(Tally.once(id % 3, id));
    }
    for (PaimonTable table : tables) {
      assertThat(warehouse.read(table, Tally::of))
          .as(table.name())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** Runs them, and compacts as long as they run. */
  private void runAll(List<Callable<Void>> pipelines) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PIPELINES + 1);
    AtomicBoolean done = new AtomicBoolean();
    try {
      Future<Void> compacting =
          threads.submit(
              () -> {
                for (int round = 0; round < COMPACTIONS && !done.get(); round++) {
                  for (String table : List.of("db.append", "db.key", "db.last")) {
                    PaimonMaintenance.of(warehouse.options()).compact(table);
                  }
                }
                return null;
              });
      for (Future<Void> each : threads.invokeAll(pipelines)) {
        each.get();
      }
      done.set(true);
      compacting.get();
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private void append(List<PaimonTable> tables, List<Tally> rows) {
    CommitPaimonFiles commit = PaimonIO.commitFiles().withCatalogOptions(warehouse.options());
    for (PaimonTable table : tables) {
      commit = commit.append(table);
    }
    run(rows, files(tables), commit);
  }

  private void replace(List<PaimonTable> tables, List<Tally> rows) {
    CommitPaimonFiles commit = PaimonIO.commitFiles().withCatalogOptions(warehouse.options());
    for (PaimonTable table : tables) {
      commit =
          commit.replacePartitions(table, List.of(Map.of("day", Integer.toString(REPLACED_DAY))));
    }
    run(rows, files(tables).replacing(), commit);
  }

  private WritePaimonFiles<Tally> files(List<PaimonTable> tables) {
    WritePaimonFiles<Tally> files =
        PaimonIO.<Tally>writeFiles().withCatalogOptions(warehouse.options());
    for (PaimonTable table : tables) {
      files = files.to(table, Tally::row);
    }
    return files;
  }

  private static void run(
      List<Tally> rows, WritePaimonFiles<Tally> files, CommitPaimonFiles commit) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList.of(
            pipeline
                .apply(Create.of(rows).withCoder(SerializableCoder.of(Tally.class)))
                .apply(files))
        .apply(commit);
    pipeline.run().waitUntilFinish();
  }
}
