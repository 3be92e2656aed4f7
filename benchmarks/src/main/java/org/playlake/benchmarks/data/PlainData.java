package org.playlake.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.playlake.benchmarks.process.Home;
import org.playlake.benchmarks.process.MeasuredProcess;
import picocli.CommandLine.Option;

/** Options of every command here: on which data. They are made when they are missing. */
public final class PlainData {

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

  /** What lies there already, or is made now. */
  public DataSet get() throws IOException, InterruptedException {
    String name = events + "-events-" + users + "-players-" + days + "-days";
    return made(name, List.of("--events=" + events, "--users=" + users, "--days=" + days));
  }

  private DataSet made(String name, List<String> options) throws IOException, InterruptedException {
    Path root = folder == null ? Home.resolve("benchmarks/target/data") : folder;
    DataSet data = new DataSet(root.resolve(name).toAbsolutePath());
    if (!Files.isDirectory(data.folder())) {
      System.err.println("Making " + data.folder() + " ...");
      Files.createDirectories(root);
      Path draft = Files.createTempDirectory(root, "draft-");
      List<String> command =
          new ArrayList<>(
              List.of(Home.resolve("playlake").toString(), "generate", "--output=" + draft));
      command.addAll(options);
      new MeasuredProcess(command, Map.of(), root.resolve(name + ".log")).run();
      Files.move(draft, data.folder());
    }
    return data;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d events, %,d players, %d days", events, users, days);
  }
}
