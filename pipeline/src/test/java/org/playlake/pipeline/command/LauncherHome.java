package org.playlake.pipeline.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A checkout with the real launcher, whose mvn and java only write down what they are told. JDKs
 * and Maven's repository lie beside it.
 */
record LauncherHome(Path home) {
  private static final String MVN =
      """
      #!/bin/sh
      echo "mvn $* in $PWD" >>"%1$s/calls"
      repository="%1$s/repository" && mkdir -p "$repository"
      touch "$repository/dependency.jar" "$repository/spark.jar" "$repository/vendor.jar"
      mkdir -p transforms/target && touch transforms/target/transforms.jar
      transforms="$PWD/transforms/target/transforms.jar"
      mkdir -p submit/target/launcher
      printf %%s "$repository/vendor.jar" >submit/target/launcher/dependencies
      mkdir -p pipeline/target/launcher && cd pipeline/target
      echo jar >playlake-pipeline-1.jar
      echo "$PWD/playlake-pipeline-1.jar" >launcher/job-jar
      echo "$transforms:$repository/dependency.jar" >launcher/dependencies
      printf %%s "$repository/spark.jar" >launcher/spark-classpath
      printf -- '--add-opens=a\\n  --add-opens=b' >launcher/spark-jvm-options
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      echo "java $*" >>"%1$s/calls"
      echo "$LC_ALL" >"%1$s/locale"
      [ ! -e "%1$s/broken" ] || case "$*" in *ArchiveClassesAtExit*) echo oh; exit 1;; esac
      for word; do
        case "$word" in -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}";; esac
      done
      """;

  static LauncherHome in(Path home) throws IOException {
    Files.createDirectories(home);
    Files.copy(Path.of("..", "playlake"), home.resolve("playlake"));
    Files.createFile(home.resolve("pom.xml"));
    for (String module : List.of("transforms", "io-paimon", "sample-data", "submit", "pipeline")) {
      Files.createDirectories(home.resolve(module).resolve("src/main"));
      Files.createDirectories(home.resolve(module).resolve("target"));
      Files.createFile(home.resolve(module).resolve("pom.xml"));
      Files.createFile(home.resolve(module).resolve("target/" + module + ".jar"));
    }
    LauncherHome launcher = new LauncherHome(home);
    script(launcher.beside("jdk/bin/mvn"), MVN.formatted(home.getParent()));
    launcher.installJdk("jdk");
    return launcher;
  }

  Path beside(String name) {
    return home.getParent().resolve(name);
  }

  /** A checkout that something brings to another place, such as {@code mv}. */
  LauncherHome brought(String name, String... by) throws Exception {
    Path other = beside(name);
    List<String> command = new ArrayList<>(List.of(by));
    command.addAll(List.of(home.toString(), other.toString()));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(command + " failed");
    }
    return new LauncherHome(other);
  }

  void installJdk(String name) throws IOException {
    script(beside(name).resolve("bin/java"), JAVA.formatted(home.getParent()) + "# " + name + "\n");
  }

  static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void script(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  void breakArchives() throws IOException {
    Files.createFile(beside("broken"));
  }

  /** As if it had been built an hour ago and {@code file} been changed since. */
  void changeSinceBuilt(String file) throws IOException {
    Instant now = Instant.now();
    try (var all = Files.walk(home)) {
      for (Path each : all.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(now.minus(Duration.ofHours(2))));
      }
    }
    Path built = home.resolve("pipeline/target/launcher/built");
    Files.setLastModifiedTime(built, FileTime.from(now.minus(Duration.ofHours(1))));
    Files.setLastModifiedTime(home.resolve(file), FileTime.from(now.minus(Duration.ofMinutes(30))));
  }

  String run(String... words) throws Exception {
    return run(Map.of(), words);
  }

  /** Gives what it printed. */
  String run(Map<String, String> environment, String... words) throws Exception {
    return call(home.resolve("playlake"), environment, words);
  }

  String call(Path launcher, Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().merge("PATH", beside("jdk/bin") + ":", (old, own) -> own + old);
    builder.environment().put("JAVA_HOME", beside("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The launcher failed: " + said);
    }
    return said;
  }

  /** Arguments of mvn and java since this was asked last. */
  List<String> calls() throws IOException {
    Path file = beside("calls");
    List<String> calls = Files.exists(file) ? Files.readAllLines(file) : List.of();
    Files.deleteIfExists(file);
    return calls;
  }
}
