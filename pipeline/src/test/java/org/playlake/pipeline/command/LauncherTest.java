package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final String SPARK = "--runner=SparkRunner";

  @TempDir private Path folder;
  private LauncherHome launcher;

  @BeforeEach
  void makeHome() throws Exception {
    launcher = LauncherHome.in(folder.resolve("a checkout"));
  }

  @Test
  void whateverIsAskedFirstTheFirstBuildMakesArchives() throws Exception {
    assertThat(launcher.run("help")).contains("Building Playlake", "Preparing quick starts");
    launcher.calls();

    assertThat(launcher.run("run")).isEmpty();

    assertThat(launcher.calls()).singleElement().asString().contains("-XX:SharedArchiveFile=");
  }

  @Test
  void theFirstRunBuildsAndMakesAnArchiveForEachRunner() throws Exception {
    assertThat(launcher.run("run", SPARK)).contains("Building Playlake", "Preparing quick starts");

    List<String> calls = launcher.calls();
    assertThat(calls).hasSize(5);
    assertThat(calls.get(0)).startsWith("mvn ");
    assertThat(calls.get(1)).contains(" generate ");
    assertThat(calls.subList(2, 4))
        .allMatch(call -> call.contains("-XX:ArchiveClassesAtExit="))
        .anyMatch(call -> call.contains("--runner=DirectRunner") && !call.contains("spark.jar"))
        .anyMatch(call -> call.contains("--runner=SparkRunner") && call.contains("spark.jar"));
    assertThat(calls.get(4))
        .contains("/spark-", "--add-opens=a --add-opens=b")
        .contains(
            "/playlake-pipeline-1.jar:"
                + launcher.home().resolve("transforms/target/transforms.jar:")
                + launcher.home().resolve("pipeline/target/launcher/lib/dependency.jar:")
                + launcher.home().resolve("pipeline/target/launcher/lib/spark.jar"))
        .endsWith("Main run " + SPARK);
  }

  @Test
  void theNextRunOnlyRuns() throws Exception {
    launcher.run("run");
    launcher.calls();

    assertThat(launcher.run("run", "--events=a b")).isEmpty();

    assertThat(launcher.calls())
        .singleElement()
        .asString()
        .contains("-XX:SharedArchiveFile=", "/direct-")
        .endsWith("Main run --events=a b");
  }

  @Test
  void helpDoesNotWaitForArchivesThatGotLost() throws Exception {
    launcher.run("run");
    launcher.changeSinceBuilt("io-paimon/target/io-paimon.jar");
    launcher.calls();

    assertThat(launcher.run("help")).isEmpty();

    assertThat(launcher.calls()).hasSize(1);
  }

  @Test
  void aRunRightAfterAChangeDoesNotWaitForArchivesAndUsesNoOldOnes() throws Exception {
    launcher.run("run");
    launcher.calls();
    launcher.changeSinceBuilt("transforms/src/main");

    assertThat(launcher.run("run")).contains("Building").doesNotContain("Preparing");
    assertThat(launcher.calls()).hasSize(2).noneMatch(call -> call.contains("Archive"));
    assertThat(launcher.run("run")).doesNotContain("Building").contains("Preparing");
  }

  @Test
  void aJarThatWasBuiltByHandMakesAnArchiveOld() throws Exception {
    launcher.run("run");
    launcher.changeSinceBuilt("io-paimon/target/io-paimon.jar");

    assertThat(launcher.run("run")).doesNotContain("Building").contains("Preparing");
  }

  @Test
  void anArchiveThatCannotBeMadeIsTriedOnceAndNotMissed() throws Exception {
    launcher.breakArchives();
    assertThat(launcher.run("run")).doesNotContain("oh");
    launcher.calls();

    assertThat(launcher.run("run")).isEmpty();

    assertThat(launcher.calls())
        .singleElement()
        .asString()
        .doesNotContain("SharedArchiveFile")
        .endsWith("Main run");
  }

  @Test
  void anotherJdkHasArchivesOfItsOwn() throws Exception {
    launcher.run("run");
    launcher.installJdk("other");
    Map<String, String> other = Map.of("JAVA_HOME", folder.resolve("other").toString());

    assertThat(launcher.run(other, "run")).contains("Preparing");
    assertThat(launcher.run(other, "run")).isEmpty();
    assertThat(launcher.run("run")).isEmpty();
  }

  @Test
  void theHeapIsHalfOfTheMemoryOfTheProcessOrWhatIsAskedFor() throws Exception {
    launcher.run("run");
    assertThat(launcher.calls()).last().asString().contains("-XX:MaxRAMPercentage=50 ");
    launcher.run(Map.of("PLAYLAKE_HEAP", "6g"), "run");
    assertThat(launcher.calls()).last().asString().contains("-Xmx6g ").doesNotContain("MaxRAM");
    assertThatThrownBy(() -> launcher.run(Map.of("PLAYLAKE_HEAP", "lots"), "run"))
        .hasMessageContaining("PLAYLAKE_HEAP=lots is no size of memory")
        .hasMessageContaining("such as 6g");
    assertThat(launcher.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--runner=spark", "--runner=SPARKRunner", "--runner SparkRunner"})
  void aRunnerMayBeNamedInShortAndWithASpace(String option) throws Exception {
    launcher.run("run");
    launcher.calls();

    launcher.run(
        Stream.concat(Stream.of("run"), Stream.of(option.split(" "))).toArray(String[]::new));

    assertThat(launcher.calls()).last().asString().contains("spark.jar").endsWith(option);
  }

  @Test
  void jarsAndAConfigurationOfHadoopCanBeAdded() throws Exception {
    launcher.run("run");
    launcher.run(
        Map.of("PLAYLAKE_CLASSPATH", "/a.jar:/b/*", "HADOOP_CONF_DIR", "/etc/hadoop"), "run");

    assertThat(launcher.calls()).last().asString().contains(":/a.jar:/b/*:/etc/hadoop ");
  }

  @Test
  void onlySubmitHasTheLibrariesOfTheVendors() throws Exception {
    launcher.run("run", SPARK);
    assertThat(launcher.calls()).noneMatch(call -> call.contains("vendor.jar"));

    launcher.run("submit", "spark", "--", SPARK);

    assertThat(launcher.calls())
        .singleElement()
        .asString()
        .contains(":" + launcher.home().resolve("pipeline/target/launcher/lib/vendor.jar"))
        .doesNotContain("spark.jar")
        .contains("-XX:SharedArchiveFile=", "/direct-")
        .endsWith("Main submit spark -- " + SPARK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:StartFlightRecording", "-javaagent:a.jar", "-Xshare:off"})
  void optionsThatDoNotGoWithAnArchiveLeaveItOut(String option) throws Exception {
    launcher.run("run");
    launcher.calls();

    launcher.run(Map.of("PLAYLAKE_JAVA_OPTS", option), "run");

    assertThat(launcher.calls())
        .singleElement()
        .asString()
        .contains(option)
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void aReleaseRunsTheJarsInItAndCallsNoMvn() throws Exception {
    Path lib = Files.createDirectories(launcher.home().resolve("lib"));
    Files.writeString(lib.resolve("class-path"), "lib/a.jar:lib/b.jar");
    Files.writeString(lib.resolve("spark-class-path"), "lib/spark.jar");
    Files.writeString(lib.resolve("spark-jvm-options"), "--add-opens=a");
    for (String jar : List.of("playlake-pipeline-1", "a", "b", "spark")) {
      Files.createFile(lib.resolve(jar + ".jar"));
    }
    Map<String, String> cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());

    launcher.run(cache, "run", SPARK);

    List<String> calls = launcher.calls();
    assertThat(calls).noneMatch(call -> call.startsWith("mvn"));
    assertThat(calls.get(calls.size() - 1))
        .contains(
            lib
                + "/playlake-pipeline-1.jar:"
                + lib
                + "/a.jar:"
                + lib
                + "/b.jar:"
                + lib
                + "/spark.jar",
            "--add-opens=a",
            "-XX:SharedArchiveFile=" + folder.resolve("cache"))
        .endsWith("Main run " + SPARK);
  }
}
