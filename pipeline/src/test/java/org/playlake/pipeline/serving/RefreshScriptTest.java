package org.playlake.pipeline.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script refresh, with a command in the place of MySQL's client that ends as told. */
class RefreshScriptTest {
  private static final Path SCRIPT = Path.of("serving", "starrocks", "refresh").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void theClientKeepsWhatItIsGiven() throws IOException {
    Path mysql = folder.resolve("mysql");
    Files.writeString(
        mysql,
        """
        #!/usr/bin/env bash
        folder=$(dirname "$0")
        printf '%s\\n' "$@" > "$folder/arguments"
        cat > "$folder/statements"
        exit "$(cat "$folder/exit-code")"
        """);
    assertThat(mysql.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void theStatementsGoToTheClient() throws Exception {
    Ended ended = refresh(0, Map.of("STARROCKS_HOST", "fe", "STARROCKS_USER", "playlake"));

    assertThat(ended).isEqualTo(new Ended(0, ""));
    assertThat(folder.resolve("statements"))
        .hasSameTextualContentAs(SCRIPT.resolveSibling("refresh.sql"));
    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .containsExactly(
            "--host=fe", "--port=9030", "--user=playlake", "--connect-timeout=30", "--batch");
  }

  @Test
  void aFileWithAPasswordIsNamedFirst() throws Exception {
    Path defaults = Files.writeString(folder.resolve("my.cnf"), "[client]\npassword=secret\n");

    refresh(0, Map.of("STARROCKS_HOST", "fe", "STARROCKS_DEFAULTS", defaults.toString()));

    assertThat(Files.readAllLines(folder.resolve("arguments")))
        .startsWith("--defaults-extra-file=" + defaults)
        .noneMatch(argument -> argument.contains("secret"));
  }

  @Test
  void whateverStarRocksRefusesIsAFailureThatMayBeRepeated() throws Exception {
    Ended ended = refresh(7, Map.of("STARROCKS_HOST", "fe"));

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).startsWith("refresh: ").contains("call this again");
  }

  @Test
  void aCallThatCannotWorkIsToldBeforeAnythingIsDone() throws Exception {
    assertThat(refresh(0, Map.of()).out()).contains("STARROCKS_HOST");
    assertThat(refresh(0, Map.of("STARROCKS_HOST", "fe"), "gone.sql").out()).contains("gone.sql");
    assertThat(refresh(0, Map.of("STARROCKS_HOST", "fe"), "a", "b").exitCode()).isEqualTo(2);
    Ended ended = refresh(0, Map.of("STARROCKS_HOST", "fe", "STARROCKS_DEFAULTS", "gone.cnf"));
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).contains("gone.cnf");
    assertThat(folder.resolve("arguments")).doesNotExist();
  }

  @Test
  void aMissingClientIsTold() throws Exception {
    Files.delete(folder.resolve("mysql"));

    Ended ended = run(Map.of("STARROCKS_HOST", "fe"), folder.toString());

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).contains("mysql");
  }

  private Ended refresh(int exitCode, Map<String, String> environment, String... arguments)
      throws Exception {
    Files.writeString(folder.resolve("exit-code"), Integer.toString(exitCode));
    return run(environment, folder + ":" + System.getenv("PATH"), arguments);
  }

  /** On a path without the client, the script's own commands are found by the shell's path. */
  private Ended run(Map<String, String> environment, String path, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("PATH", path);
    builder.environment().keySet().removeIf(name -> name.startsWith("STARROCKS_"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out);
  }

  private record Ended(int exitCode, String out) {}
}
