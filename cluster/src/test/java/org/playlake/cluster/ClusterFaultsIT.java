package org.playlake.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Executors and drivers that are killed while the job runs. */
@Tag("faults")
class ClusterFaultsIT {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static Sources sources;
  private static StandaloneCluster cluster;
  private Lake lake;

  /** Progress of a run, by the files that it has left. */
  enum Moment {
    READING("ods_user_event", "data-"),
    SHUFFLED("dwd_user_event", "data-"),
    WRITTEN("ads_retention_daily", "data-"),
    COMMITTING("ods_user_profile", "snapshot-1"),
    COMMITTED("ads_region_distribution_daily", "snapshot-1");

    private final String table;
    private final String file;

    Moment(String table, String file) {
      this.table = table;
      this.file = file;
    }

    BooleanSupplier in(Lake lake) {
      return () -> lake.has(table, file);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    sources = Sources.make(shared);
    SparkHome spark = SparkHome.make(shared.resolve("spark"), SparkHome.Version.NEWEST);
    cluster = StandaloneCluster.start(spark, shared.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @BeforeEach
  void nameLake() {
    lake = new Lake(folder.resolve("lake"));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "COMMITTED")
  void anExecutorThatIsKilledChangesNothing(Moment moment) throws Exception {
    ChildProcess run = cluster.submit("client", Map.of(), sources.arguments(lake));
    run.waitUntil(moment.in(lake));
    assertThat(cluster.executors(0)).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    assertThat(run.waitForEnd()).as(run.err()).isZero();
    sources.check(lake);
    assertThat(lake.filesOnDisk()).containsAll(lake.filesOfSnapshots());
  }

  @Test
  void norDoesItWhereEventsAndPlayersAreShuffled() throws Exception {
    List<String> arguments = new ArrayList<>(sources.arguments(lake));
    arguments.add("--playerJoin=shuffle");
    ChildProcess run = cluster.submit("client", Map.of(), arguments);
    run.waitUntil(Moment.SHUFFLED.in(lake));
    assertThat(cluster.executors(0)).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);
    assertThat(run.waitForEnd()).as(run.err()).isZero();
    sources.check(lake);
    assertThat(lake.filesOnDisk()).containsAll(lake.filesOfSnapshots());
  }

  /** Too little room for classes is one way of running out of memory. */
  @Test
  void executorsThatRunOutOfMemoryEndItWithTheRemedy() throws Exception {
    String opens = String.join(" ", SparkHome.moduleOptions());
    ChildProcess run =
        cluster.submit(
            "client",
            Map.of("spark.executor.extraJavaOptions", opens + " -XX:MaxMetaspaceSize=56m"),
            sources.arguments(lake));
    assertThat(run.waitForEnd()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).contains("code 52", "spark.executor.memory");
    assertThat(lake.filesOfSnapshots()).isEmpty();
  }

  /** The same command again leaves what one run that nothing disturbed leaves. */
  @ParameterizedTest
  @EnumSource(names = {"WRITTEN", "COMMITTING", "COMMITTED"})
  void aDriverThatIsKilledIsFollowedByTheSameCommand(Moment moment) throws Exception {
    ChildProcess run = cluster.submit("client", Map.of(), sources.arguments(lake));
    run.waitUntil(moment.in(lake));
    run.kill();
    ChildProcess again = cluster.submit("client", Map.of(), sources.arguments(lake));
    assertThat(again.waitForEnd()).as(again.err()).isZero();
    sources.check(lake);
  }
}
