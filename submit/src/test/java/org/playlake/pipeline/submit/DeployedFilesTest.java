package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are given to clusters by hand, which say the same as submit. */
class DeployedFilesTest {
  private static final Path DEPLOY = Path.of("../pipeline/deploy");

  private static Map<String, String> settings() {
    return SparkSettings.of(options(), new Checks());
  }

  private static JobOptions options() {
    JobOptions options = new JobOptions();
    options.size = "small";
    return options;
  }

  @Test
  void theSettingsFileHoldsTheSettings() throws Exception {
    try (Stream<String> lines = Files.lines(DEPLOY.resolve("emr-serverless/spark-defaults.conf"))) {
      Map<String, String> held =
          lines
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .map(line -> line.split(" ", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

      assertThat(held).isEqualTo(settings());
    }
  }

  @Test
  void theNodeOfDataWorksSubmitsTheJobWithTheSettings(@TempDir Path folder) throws Exception {
    Path stub = folder.resolve("spark-submit");
    Files.writeString(stub, "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$0.words\"\n");
    assertThat(stub.toFile().setExecutable(true)).isTrue();
    // As DataWorks does before it runs the script.
    String script =
        Files.readString(DEPLOY.resolve("emr-serverless/dataworks-node.sh"))
            .replace("${bizdate}", "20240508");
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).inheritIO();
    bash.environment().merge("PATH", folder + ":", (old, own) -> own + old);

    assertThat(bash.start().waitFor()).isZero();

    List<String> words = Files.readAllLines(folder.resolve("spark-submit.words"));
    assertThat(words)
        .containsAll(
            settings().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList())
        .containsSequence("--name", "playlake-20240508")
        .containsSequence("--class", "org.playlake.pipeline.Main")
        .containsSequence("oss://my-bucket/jars/playlake-spark.jar", "run")
        .contains("--summary=oss://my-bucket/summaries/20240508.json");
    int run = words.indexOf("run");
    Checks checks = new Checks();
    JobWords.check(words.subList(run + 1, words.size()), true, checks);
    assertThat(checks.problems()).isEmpty();
  }
}
