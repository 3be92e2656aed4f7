package org.playlake.benchmarks.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.playlake.benchmarks.BenchmarkCommand;
import org.playlake.benchmarks.contenders.PlaylakeJob;
import org.playlake.benchmarks.data.DataOptions;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.data.Shape;
import org.playlake.benchmarks.process.ThreadTimes;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the job once and says where the time went. */
@Command(
    name = "benchmarks/profile",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    description = "Runs playlake once under Java's flight recorder and says where the time went.")
public final class Profile implements Callable<Integer> {

  @Mixin private DataOptions plain;

  @Option(
      names = "--heap",
      defaultValue = "6g",
      description = "Heap of the run. Default: ${DEFAULT-VALUE}.")
  private String heap;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many methods are shown. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--recording",
      paramLabel = "FILE",
      description = "Keeps the recording, for JDK Mission Control or the jfr tool.")
  private Path recording;

  /** The entry for {@code benchmarks/profile}. */
  public static void main(String[] args) {
    BenchmarkCommand.run(new Profile(), args);
  }

  @Override
  public Integer call() throws Exception {
    DataSet data = plain.get(Shape.PLAIN);
    try (WorkFolder work = WorkFolder.create()) {
      Path settings = work.resolve("settings.jfc");
      try (InputStream file = Profile.class.getResourceAsStream("settings.jfc")) {
        Files.copy(file, settings);
      }
      Path recorded = work.resolve("run.jfr");
      ThreadTimes threads = new ThreadTimes();
      Usage usage =
          new PlaylakeJob()
              .process(
                  data,
                  work.resolve("lake"),
                  heap,
                  work.log("playlake"),
                  options(recorded, settings))
              .run(threads::sample);
      print(new ProfileReport(usage, threads.byName(), Recording.read(recorded), top));
      keep(recorded);
    }
    return 0;
  }

  /**
   * Iterators of Spark and Beam lie deep in each other. Without what is known between safepoints, a
   * sample would be told of the nearest of them, which may be in another method.
   */
  private static String options(Path recorded, Path settings) {
    return "-XX:FlightRecorderOptions=stackdepth=512"
        + " -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints"
        + (" -XX:StartFlightRecording=maxsize=0,filename=" + recorded + ",settings=" + settings);
  }

  private static void print(ProfileReport report) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
  }

  private void keep(Path recorded) throws IOException {
    if (recording != null) {
      Files.move(recorded, recording, StandardCopyOption.REPLACE_EXISTING);
      System.out.println("The recording is " + recording + ".");
    }
  }
}
