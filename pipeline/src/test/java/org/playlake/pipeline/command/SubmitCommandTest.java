package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playlake.pipeline.engine.SparkProperties;

class SubmitCommandTest {

  @Test
  void helpNamesSubmitAndItsTargets() {
    assertThat(CommandRun.of("help").out()).contains("submit");
    assertThat(CommandRun.of("help", "submit").out())
        .contains("emr-serverless", "emr-serverless-aws", "spark", "--dryRun");
    assertThat(CommandRun.of("submit", "spark", "--help").out())
        .contains("--master", "--deployMode", "--conf", "OPTIONS OF RUN");
  }

  @Test
  void aRunGoesWithoutTheLibrariesOfTheVendors() {
    assertThat(getClass().getResource("/com/aliyun/tea/TeaModel.class")).isNull();
    assertThat(getClass().getResource("/software/amazon/awssdk/regions/Region.class")).isNull();
  }

  @Test
  void withoutThemARequestIsShownAndNotSent() {
    String[] words = {
      "submit",
      "emr-serverless",
      "--workspaceId=w-1",
      "--region=cn-hangzhou",
      "--jar=oss://b/j.jar",
      "--dryRun",
      "--",
      "--profiles=oss://b/p",
      "--events=oss://b/e",
      "--warehouse=oss://b/lake"
    };
    assertThat(CommandRun.of(words).out().lines()).contains("  \"codeType\" : \"JAR\",");
    words[5] = "--name=now";

    CommandRun sent = CommandRun.of(words);

    assertThat(sent.exitCode()).isEqualTo(2);
    assertThat(sent.err()).contains("./playlake submit", "--dryRun");
  }

  @Test
  void whatIsWrongPointsToTheHelpOfTheTarget() {
    CommandRun run = CommandRun.of("submit", "spark", "--jar");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("See playlake submit spark --help.");
    assertThat(CommandRun.of("submit").exitCode()).isEqualTo(2);
  }

  @Test
  void whatTheJobSetsItselfIsInTheRequest() {
    SparkProperties.setDefaults("yarn");

    String shown =
        CommandRun.of(
                "submit",
                "spark",
                "--master=yarn",
                "--sparkHome=/opt/spark",
                "--jar=j.jar",
                "--dryRun",
                "--",
                "--profiles=p",
                "--events=e",
                "--warehouse=w")
            .out();

    for (String name :
        new String[] {
          "spark.serializer",
          "spark.kryo.registrator",
          "spark.kryoserializer.buffer.max",
          "spark.driver.maxResultSize",
          "spark.memory.storageFraction"
        }) {
      assertThat(shown.lines())
          .contains("  --conf " + name + "=" + System.getProperty(name) + " \\");
    }
  }
}
