package org.playlake.pipeline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts for schedulers, with a command in the place of Playlake that ends as told. */
class SchedulersTest {
  private static final Path STUB = Path.of("src", "test", "airflow").toAbsolutePath();
  private static final Path DAG =
      Path.of("deploy", "airflow", "playlake_daily.py").toAbsolutePath();
  private static final Path CRON = Path.of("deploy", "cron", "playlake-daily").toAbsolutePath();

  @TempDir Path folder;
  private Path playlake;

  @BeforeEach
  void playlakeKeepsItsArguments() throws IOException {
    playlake = folder.resolve("playlake");
    Files.writeString(
        playlake,
        """
        #!/usr/bin/env bash
        printf '%s\\n' "$@" >> "$(dirname "$0")/arguments"
        echo call >> "$(dirname "$0")/calls"
        exit "$(cat "$(dirname "$0")/exit-code")"
        """);
    assertThat(playlake.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "load, 0, done",
    "load, 1, AirflowException",
    "load, 2, AirflowFailException",
    "load, 3, AirflowException",
    "status, 0, done",
    "status, 1, AirflowException",
  })
  void airflowTriesAgainWhatMayEndOtherwise(String task, int exitCode, String end)
      throws Exception {
    assertThat(airflow(task, exitCode)).isEqualTo(end);
  }

  @Test
  void airflowLoadsTheDayOfTheLakesZone() throws Exception {
    // Half past two of 2024-05-09 in Shanghai ends the interval of the eighth.
    airflow("load", 0);
    assertThat(arguments())
        .contains("run", "--date=2024-05-08", "--events=/data/user_event/{date}/*.parquet");

    airflow("status", 0);
    assertThat(arguments()).contains("status", "--from=2024-04-08", "--to=2024-05-08");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 3", "2, 1", "3, 3"})
  void cronTriesAgainWhatMayEndOtherwise(int exitCode, int calls) throws Exception {
    assertThat(cron(exitCode).exitCode()).isEqualTo(exitCode);

    assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(calls);
  }

  @Test
  void cronLoadsYesterdayUnlessADateIsGiven() throws Exception {
    cron(0);
    assertThat(arguments()).filteredOn(each -> each.startsWith("--date=")).hasSize(1);

    cron(0, "--from=2024-01-01", "--to=2024-01-31");
    assertThat(arguments())
        .contains("--from=2024-01-01", "--to=2024-01-31")
        .filteredOn(each -> each.startsWith("--date="))
        .hasSize(1);
  }

  private Ended cron(int exitCode, String... arguments) throws Exception {
    return run(
        exitCode,
        Map.of("PLAYLAKE", playlake.toString(), "PLAYLAKE_TRIES", "3", "PLAYLAKE_PAUSE", "0"),
        Stream.concat(Stream.of("bash", CRON.toString()), Stream.of(arguments)).toList());
  }

  private String airflow(String task, int exitCode) throws Exception {
    assumeTrue(
        run(0, Map.of(), List.of("bash", "-c", "python3 -c 'import zoneinfo'")).exitCode() == 0,
        "Python 3.9 or later");
    Ended ended =
        run(
            exitCode,
            Map.of("PYTHONPATH", STUB.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
            List.of(
                "python3",
                STUB.resolve("run_task.py").toString(),
                DAG.toString(),
                playlake.toString(),
                task,
                "2024-05-07T18:30:00+00:00"));
    assertThat(ended.exitCode()).as(ended.out()).isZero();
    return ended.out().strip();
  }

  private List<String> arguments() throws IOException {
    return Files.readAllLines(folder.resolve("arguments"));
  }

  private Ended run(int exitCode, Map<String, String> environment, List<String> command)
      throws Exception {
    Files.writeString(folder.resolve("exit-code"), Integer.toString(exitCode));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out);
  }

  private record Ended(int exitCode, String out) {}
}
