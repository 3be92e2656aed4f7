package org.playlake.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A folder as a distribution of Spark lays it out, with links to the jars of the registry. */
record SparkHome(Path folder) {

  /** The oldest and the newest Spark that the jar is for. */
  enum Version {
    OLDEST,
    NEWEST;

    private Path classPath() {
      return Path.of(
          System.getProperty("playlake.cluster"),
          "spark-" + name().toLowerCase(Locale.ROOT),
          "target",
          "class-path");
    }
  }

  /**
   * @param first jars that are found before Spark's own
   */
  static SparkHome make(Path folder, Version version, Path... first) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    // Spark's launcher looks for it to tell a distribution from a checkout.
    Files.createFile(folder.resolve("RELEASE"));
    for (String jar : Files.readString(version.classPath()).strip().split(File.pathSeparator, -1)) {
      Path file = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
    }
    for (Path jar : first) {
      Files.createSymbolicLink(jars.resolve("a-" + jar.getFileName()), jar);
    }
    return new SparkHome(folder);
  }

  /** Options of the JVM that Spark needs from JDK 17 on. */
  static List<String> moduleOptions() {
    return List.of(System.getProperty("playlake.sparkJvmOptions").strip().split("\\s+", -1));
  }

  List<String> java(String heap, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.addAll(moduleOptions());
    command.add("-cp");
    command.add(folder.resolve("jars") + "/*");
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", folder.toString(),
        "SPARK_SCALA_VERSION", "2.12",
        "SPARK_LOCAL_IP", "127.0.0.1",
        "SPARK_USER", "playlake");
  }
}
