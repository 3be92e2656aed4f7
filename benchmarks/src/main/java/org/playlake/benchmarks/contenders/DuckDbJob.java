package org.playlake.benchmarks.contenders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The work in DuckDB, from Parquet files to Parquet files: about the limit of the machine. */
final class DuckDbJob {

  private DuckDbJob() {}

  /** Takes the profile files, the event files, the folder of the tables and the memory. */
  public static void main(String[] args) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : script().split(";\n", -1)) {
        long start = System.nanoTime();
        String given =
            sql.replace("${profiles}", args[0])
                .replace("${events}", args[1])
                .replace("${lake}", args[2])
                .replace("${heap}", args[3]);
        if (!given.isBlank()) {
          statement.execute(given);
        }
        System.out.printf(
            Locale.ROOT, "%s %.1f s%n", lastLine(given), (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static String lastLine(String sql) {
    return sql.strip().substring(sql.strip().lastIndexOf('\n') + 1);
  }

  private static String script() throws IOException {
    try (InputStream text = DuckDbJob.class.getResourceAsStream("duckdb.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
