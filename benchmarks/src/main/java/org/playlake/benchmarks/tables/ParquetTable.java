package org.playlake.benchmarks.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Parquet files that a contender has left as a table: one file, or a folder of them.
 *
 * @param lake the folder of all
 * @param name of the table
 */
record ParquetTable(Path lake, String name) {

  long count() throws SQLException {
    Path folder = lake.resolve(name);
    String files = Files.isDirectory(folder) ? folder + "/*/*.parquet" : folder + ".parquet";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT COUNT(*) FROM read_parquet('" + files + "')")) {
      result.next();
      return result.getLong(1);
    }
  }
}
