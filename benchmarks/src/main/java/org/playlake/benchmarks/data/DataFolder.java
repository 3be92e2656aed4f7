package org.playlake.benchmarks.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.playlake.benchmarks.process.Home;
import org.playlake.benchmarks.process.MeasuredProcess;

/**
 * Folder that keeps data from one benchmark to the next.
 *
 * @param root holds a folder for each size and shape
 */
public record DataFolder(Path root) {
  /** Else the shape would differ in how it is packed, too. */
  private static final String AS_GENERATED =
      "FORMAT PARQUET, COMPRESSION ZSTD, ROW_GROUP_SIZE 800000";

  /**
   * The folder for data.
   *
   * @param folder null for that of all benchmarks
   */
  public static DataFolder of(Path folder) {
    Path root = folder == null ? Home.resolve("benchmarks/target/data") : folder;
    return new DataFolder(root.toAbsolutePath());
  }

  /** Makes a folder's content. */
  private interface Maker {
    void make(Path folder) throws IOException, InterruptedException, SQLException;
  }

  /** Sample data as {@code ./playlake generate} makes them. */
  public DataSet generated(DataSize size) throws IOException, InterruptedException, SQLException {
    return kept(
        size.folder(),
        folder ->
            new MeasuredProcess(
                    List.of(
                        Home.resolve("playlake").toString(),
                        "generate",
                        "--output=" + folder,
                        "--events=" + size.events(),
                        "--users=" + size.players(),
                        "--days=" + size.days(),
                        "--files=" + size.files()),
                    Map.of(),
                    root.resolve("generate.log"))
                .run());
  }

  /**
   * Sample data with other events, file by file.
   *
   * @param name tells the folder from that of the same size
   * @param change the columns that differ, in SQL over the event and its {@code file_row_number}
   */
  DataSet changed(DataSize size, String name, String change)
      throws IOException, InterruptedException, SQLException {
    DataSet plain = generated(size);
    return kept(
        size.folder() + "-" + name,
        folder -> {
          copy(plain.folder().resolve("user_profile"), folder.resolve("user_profile"), "");
          copy(plain.folder().resolve("user_event"), folder.resolve("user_event"), change);
        });
  }

  private DataSet kept(String name, Maker maker)
      throws IOException, InterruptedException, SQLException {
    Path folder = root.resolve(name);
    if (!Files.isDirectory(folder)) {
      System.err.println("Making " + folder + " ...");
      Files.createDirectories(root);
      Path draft = Files.createTempDirectory(root, "draft-");
      maker.make(draft);
      Files.move(draft, folder);
    }
    return new DataSet(folder);
  }

  private static void copy(Path from, Path to, String change) throws IOException, SQLException {
    Files.createDirectories(to);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.parquet")) {
      for (Path file : files) {
        statement.execute(
            "COPY (SELECT * EXCLUDE (file_row_number) "
                + (change.isEmpty() ? "" : "REPLACE (" + change + ")")
                + (" FROM read_parquet('" + file + "', file_row_number = true)")
                + (") TO '" + to.resolve(file.getFileName()) + "' (" + AS_GENERATED + ")"));
      }
    }
  }
}
