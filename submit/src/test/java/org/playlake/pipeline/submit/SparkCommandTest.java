package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkCommandTest {
  private static final List<String> WORDS =
      List.of(
          "--",
          "--profiles=/data/the profiles/*.parquet",
          "--events=/data/it's/*.parquet",
          "--warehouse=/data/lake");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makeSpark() throws Exception {
    home = folder.resolve("my spark");
    Path program = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$0.words\"\nexit 3\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private SubmitRun submit(String... options) {
    return SubmitRun.of(
        Stream.of(
                Stream.of("spark", "--jar=/jars/playlake-spark.jar", "--sparkHome=" + home),
                Stream.of(options),
                WORDS.stream())
            .flatMap(each -> each)
            .toList());
  }

  private List<String> words() throws Exception {
    return Files.readAllLines(home.resolve("bin/spark-submit.words"));
  }

  @Test
  void sparkSubmitGetsTheJobAndItsExitCodeIsOurs() throws Exception {
    SubmitRun run = submit("--master=yarn", "--size=medium", "--executorMemory=20g");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(words())
        .startsWith("--master", "yarn", "--deploy-mode", "client", "--name", "playlake")
        .containsSequence("--class", "org.playlake.pipeline.Main")
        .contains("spark.executor.instances=8", "spark.executor.memory=20g")
        .endsWith(
            "/jars/playlake-spark.jar",
            "run",
            "--profiles=/data/the profiles/*.parquet",
            "--events=/data/it's/*.parquet",
            "--warehouse=/data/lake");
  }

  @Test
  void aShellThatRunsTheShownCommandDoesTheSame() throws Exception {
    submit("--master=yarn");
    List<String> done = words();
    SubmitRun shown = submit("--master=yarn", "--dryRun");
    Files.delete(home.resolve("bin/spark-submit.words"));

    int exitCode = new ProcessBuilder("bash", "-c", shown.out()).start().waitFor();

    assertThat(exitCode).isEqualTo(3);
    assertThat(words()).isEqualTo(done);
  }

  @Test
  void aStandaloneMasterIsToldTheCores() {
    assertThat(submit("--master=spark://host:7077", "--dryRun").out())
        .contains("--conf spark.cores.max=8");
    assertThat(submit("--master=spark://host:7077", "--dryRun", "--conf=spark.cores.max=2").out())
        .contains("--conf spark.cores.max=2")
        .doesNotContain("spark.cores.max=8");
    assertThat(submit("--master=yarn", "--dryRun").out()).doesNotContain("spark.cores.max");
  }

  @Test
  void aDriverElsewhereCannotReadThisMachinesFiles() {
    SubmitRun run = submit("--master=yarn", "--deployMode=cluster", "--dryRun");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--profiles=", "--events=").doesNotContain("--warehouse");
  }

  @Test
  void whatSparkSubmitIsMissingIsToldInOneGo() {
    SubmitRun run =
        SubmitRun.of(
            List.of("spark", "--deployMode=here", "--sparkHome=" + folder.resolve("none")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--master is missing", "--deployMode=here", "--jar is missing", "SPARK_HOME");
  }
}
