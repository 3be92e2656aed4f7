package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Two runs on different data at the same time, each in a process of its own, into a lake in an
 * object store, with a database that keeps the tables' names and locks.
 */
class TwoRunsIntoBucketsTest {
  @TempDir private static Path folder;
  private static S3Server store;
  private static EmbeddedPostgres database;
  private static SampleSources first;
  private static SampleSources second;
  private static Map<String, List<String>> ofFirst;
  private static Map<String, List<String>> ofSecond;

  @BeforeAll
  static void runBothAlone() throws Exception {
    store = S3Server.start(folder).withBucket("lake");
    database = EmbeddedPostgres.builder().start();
    first = FewDays.in(folder.resolve("first"), 1);
    second = FewDays.in(folder.resolve("second"), 2);
    assertThat(CommandRun.of(first.run()).exitCode()).isZero();
    ofFirst = LakeContents.of(first.warehouse());
    assertThat(CommandRun.of(second.run()).exitCode()).isZero();
    ofSecond = LakeContents.of(second.warehouse());
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
    store.close();
  }

  @Test
  void findOneCatalogInADatabaseThatIsNew() throws Exception {
    Map<String, String> options =
        Map.of(
            "metastore", "jdbc",
            "uri", database.getJdbcUrl("postgres", "template1"),
            "jdbc.user", "postgres",
            "lock.enabled", "true",
            "warehouse", folder.resolve("new").toString());
    PaimonTable table = PaimonTable.of("db.t").withColumn("id", "BIGINT");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> create = () -> PaimonTables.createMissing(options, List.of(table));
      for (Future<List<String>> each : threads.invokeAll(Collections.nCopies(8, create))) {
        assertThat(each.get()).isSubsetOf("db.t");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(PaimonTables.describe(options, "db.t")).isPresent();
  }

  @Test
  void leaveTheLakeOfTheOneThatSaysSo() throws Exception {
    Map<String, String> options =
        new TreeMap<>(
            Map.of(
                "metastore", "jdbc",
                "uri", database.getJdbcUrl("postgres", "postgres"),
                "jdbc.user", "postgres",
                "jdbc.password", "open-sesame",
                "lock.enabled", "true",
                "warehouse", "s3://lake/wh",
                "s3.endpoint", store.url(),
                "s3.access-key", "writer",
                "s3.secret-key", "open-sesame"));
    options.put("s3.path.style.access", "true");
    Path file =
        Files.writeString(
            folder.resolve("catalog.json"), new ObjectMapper().writeValueAsString(options));
    String[] more = {"--warehouse=s3://lake/wh", "--catalogOptions=@" + file};
    Path log = folder.resolve("one.log");
    Path otherLog = folder.resolve("two.log");

    PlaylakeProcess process = PlaylakeProcess.start(log, first.run(more));
    PlaylakeProcess other = PlaylakeProcess.start(otherLog, second.run(more));
    CommandRun one = new CommandRun(process.process().waitFor(), "", Files.readString(log));
    CommandRun two = new CommandRun(other.process().waitFor(), "", Files.readString(otherLog));

    // On a busy machine one may end before the other begins.
    assertThat(List.of(one.exitCode(), two.exitCode()))
        .as(one.err() + two.err())
        .containsAnyOf(0)
        .isSubsetOf(0, 3);
    Map<String, List<String>> left = LakeContents.of(options);
    if (two.exitCode() == 3) {
      assertThat(left).isEqualTo(ofFirst);
      assertThat(two.err()).contains("playlake: Another run was there first");
    } else if (one.exitCode() == 3) {
      assertThat(left).isEqualTo(ofSecond);
      assertThat(one.err()).contains("playlake: Another run was there first");
    } else {
      assertThat(left).isIn(ofFirst, ofSecond);
    }
    assertThat(one.err() + two.err()).doesNotContain("not atomic", "open-sesame");
  }
}
