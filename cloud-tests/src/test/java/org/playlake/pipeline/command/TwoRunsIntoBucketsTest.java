package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.SampleData;

/**
 * Two runs on different data at the same time, each in a process of its own, into a lake in an
 * object store, with a database that keeps the tables' names and locks.
 */
class TwoRunsIntoBucketsTest {
  @TempDir private static Path folder;
  private static S3Server store;
  private static EmbeddedPostgres database;
  private static SampleSources small;
  private static SampleSources large;
  private static Map<String, List<String>> ofSmall;
  private static Map<String, List<String>> ofLarge;

  @BeforeAll
  static void runBothAlone() throws Exception {
    store = S3Server.start(folder).withBucket("lake");
    database = EmbeddedPostgres.builder().start();
    small = SampleSources.in(folder.resolve("small"));
    large =
        SampleSources.of(
            new SampleData(300, 4_000, 12, LocalDate.of(2026, 1, 3), 7, 3),
            folder.resolve("large"));
    assertThat(CommandRun.of(small.run()).exitCode()).isZero();
    ofSmall = LakeContents.of(small.warehouse());
    assertThat(CommandRun.of(large.run()).exitCode()).isZero();
    ofLarge = LakeContents.of(large.warehouse());
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
    store.close();
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
    Path log = folder.resolve("two.log");

    PlaylakeProcess other = PlaylakeProcess.start(log, large.run(more));
    CommandRun one = CommandRun.of(small.run(more));
    CommandRun two = new CommandRun(other.process().waitFor(), "", Files.readString(log));

    // On a busy machine one may end before the other begins.
    assertThat(List.of(one.exitCode(), two.exitCode()))
        .as(one.err() + two.err())
        .containsAnyOf(0)
        .isSubsetOf(0, 3);
    Map<String, List<String>> left = LakeContents.of(options);
    if (two.exitCode() == 3) {
      assertThat(left).isEqualTo(ofSmall);
      assertThat(two.err()).contains("playlake: Another run was there first");
    } else if (one.exitCode() == 3) {
      assertThat(left).isEqualTo(ofLarge);
      assertThat(one.err()).contains("playlake: Another run was there first");
    } else {
      assertThat(left).isIn(ofSmall, ofLarge);
    }
    assertThat(one.err() + two.err()).doesNotContain("not atomic", "open-sesame");
  }
}
