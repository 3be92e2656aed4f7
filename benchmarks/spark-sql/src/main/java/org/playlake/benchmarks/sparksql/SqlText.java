package org.playlake.benchmarks.sparksql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** SQL from the files beside this class, and from those that say what the tables are. */
final class SqlText {
  private static final String DEFINITIONS = "/org/playlake/pipeline/endtoend/";

  private SqlText() {}

  /** The statements of a file. */
  static List<String> statements(String name) {
    return Arrays.stream(read(name + ".sql").split(";\n"))
        .filter(statement -> !statement.isBlank())
        .toList();
  }

  /** A query of its own here, or else the one that the tests hold the job to. */
  static String query(String name) {
    String own = name + ".sql";
    return read(SqlText.class.getResource(own) == null ? DEFINITIONS + own : own);
  }

  private static String read(String resource) {
    try (InputStream text = SqlText.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException(
            resource + " is missing from the class path. Build with -Pbenchmarks.");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
