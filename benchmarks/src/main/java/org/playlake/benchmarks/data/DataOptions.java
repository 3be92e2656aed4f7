package org.playlake.benchmarks.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Options of every command here: on which data. They are made when they are missing. */
public final class DataOptions {
  private static final int FILES = 4;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Events. Default: ${DEFAULT-VALUE}.")
  private long events;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Players. Default: ${DEFAULT-VALUE}.")
  private long users;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      description = "Days. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where data are made and kept for the next time, a folder for each size and shape."
              + " Default: benchmarks/target/data.")
  private Path folder;

  /** The data in this shape, which are there already or are made now. */
  public DataSet get(Shape shape) throws IOException, InterruptedException, SQLException {
    DataFolder data = DataFolder.of(folder);
    DataSize size = shape.size(size());
    return shape.change().isEmpty()
        ? data.generated(size)
        : data.changed(size, shape.label(), shape.change());
  }

  private DataSize size() {
    return new DataSize(events, users, days, FILES);
  }

  @Override
  public String toString() {
    return size().toString();
  }
}
