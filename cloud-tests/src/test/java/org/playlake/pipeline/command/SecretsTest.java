package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.PlayerAnalytics;
import org.playlake.pipeline.job.TableCreation;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;

/** Keys of object stores, wherever a run leaves a word. */
class SecretsTest {
  /** In core-site.xml, and in the environment of this module's tests. */
  private static final String SECRET = "open-sesame";

  private static final String REFERENCE = "${env:PLAYLAKE_TEST_SECRET}";

  private static final Pattern PLACE = Pattern.compile(".{0,80}" + SECRET);

  @TempDir private static Path folder;
  private static S3Server store;
  private static SampleSources sources;

  @BeforeAll
  static void start() throws Exception {
    store = S3Server.start(folder).withBucket("logs").withBucket("lake");
    System.setProperty("playlake.test.s3", store.url());
    sources = FewDays.in(folder.resolve("sources"));
    store.upload("logs", sources.folder());
  }

  @AfterAll
  static void stop() throws Exception {
    store.close();
  }

  @Test
  void areOnNoPageOfTheEngineAndInNoFile() throws Exception {
    // What Spark's pages show of a run, and keep.
    Path events = Files.createDirectory(folder.resolve("events"));
    System.setProperty("spark.eventLog.enabled", "true");
    System.setProperty("spark.eventLog.dir", events.toUri().toString());
    Path summary = folder.resolve("summary.json");
    CommandRun run;
    try {
      run = CommandRun.of(words(SECRET, "--runner=SparkRunner", "--summary=" + summary));
    } finally {
      System.clearProperty("spark.eventLog.enabled");
      System.clearProperty("spark.eventLog.dir");
    }

    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<Path> logs = Files.list(events)) {
      assertThat(logs)
          .singleElement()
          .satisfies(
              log ->
                  assertThat(log).content().contains("fs.s3a.secret.key").doesNotContain(SECRET));
    }
    assertThat(run.out() + run.err()).doesNotContain(SECRET);
    assertThat(run.err())
        .contains("--catalogOptions holds s3.secret-key in plain words")
        .contains("Commits are not atomic in s3://lake/wh")
        .contains("\"metastore\":\"rest\"");
    assertThat(summary).content().contains("ods_user_event").doesNotContain(SECRET);
    assertThat(Path.of(System.getProperty("playlake.log"))).content().doesNotContain(SECRET);
  }

  @Test
  void areInNoOptionsAndNoGraph() throws Exception {
    RunOptions options = options(words(REFERENCE));
    JobPlan job = JobPlan.of(options);
    TableCreation.createMissing(job);
    Pipeline pipeline = Pipeline.create(options);
    PlayerAnalytics.build(pipeline, job);

    // As a runner sends them to workers.
    ObjectMapper json = new ObjectMapper().registerModules(ObjectMapper.findModules());
    assertThat(json.writeValueAsString(options))
        .contains("fs.s3a.endpoint")
        .doesNotContain(SECRET, REFERENCE);
    assertThat(json.writeValueAsString(options(sources.run())))
        .as("without anything for Hadoop to read")
        .contains("user_profile")
        .doesNotContain(SECRET);
    assertThat(DisplayData.from(options).toString()).doesNotContain(SECRET, REFERENCE);
    List<String> steps = new ArrayList<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitPrimitiveTransform(Node node) {
            steps.add(DisplayData.from(node.getTransform()).toString());
            steps.add(
                new String(
                    SerializableUtils.serializeToByteArray(node.getTransform()), ISO_8859_1));
          }
        });
    assertThat(steps).hasSizeGreaterThan(20);
    assertThat(steps).flatMap(SecretsTest::placesOfSecrets).isEmpty();
  }

  /** The secrets in a long text, each with what is around it. */
  private static List<String> placesOfSecrets(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The options of the words of a run. */
  private static RunOptions options(String... words) {
    return RunnerOptions.parse(
        Stream.of(words).filter(word -> word.contains("=")).toList(), new Problems());
  }

  private static String[] words(String secret, String... more) throws Exception {
    Map<String, String> options =
        new TreeMap<>(
            Map.of(
                "s3.endpoint",
                store.url(),
                "s3.access-key",
                "writer",
                "s3.secret-key",
                secret,
                "s3.path.style.access",
                "true"));
    List<String> words =
        new ArrayList<>(
            List.of(
                "--profiles=s3://logs/user_profile/*.parquet",
                "--events=s3a://logs/user_event/",
                "--warehouse=s3://lake/wh",
                "--catalogOptions=" + new ObjectMapper().writeValueAsString(options)));
    words.addAll(List.of(more));
    return sources.run(words.toArray(new String[0]));
  }
}
