package org.playlake.pipeline.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.outcome.HttpDelivery;
import org.playlake.pipeline.outcome.ReportTarget;
import org.playlake.pipeline.outcome.ReportTarget.HttpServer;
import org.playlake.pipeline.outcome.ReportTarget.LocalFile;
import org.playlake.pipeline.outcome.RunReport;
import org.playlake.pipeline.outcome.SecretTexts;

/**
 * The file or the pushgateway that gets the metrics of each run. The time of the last success
 * outlives a run that fails: an alert on its age is the one that tells of runs that do not run.
 */
public final class MetricsOutlet {
  private static final String OPTION = "--metrics";
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final ReportTarget target;

  private MetricsOutlet(ReportTarget target) {
    this.target = target;
  }

  /**
   * The outlet that the option names.
   *
   * @throws org.playlake.pipeline.options.InputException if it is neither a file nor an address
   */
  public static MetricsOutlet of(String value) {
    return new MetricsOutlet(ReportTarget.of(OPTION, value));
  }

  /** Tells of a run that has ended; gives a sentence for the user where that did not work. */
  public Optional<String> tell(RunReport report) {
    try {
      Instant ended = Objects.requireNonNull(report.ended(), "a run that has ended");
      String text = RunMetrics.text(report, ended);
      if (target instanceof HttpServer server) {
        // PUT replaces the group, POST leaves the metrics that are not in the text.
        HttpDelivery.of(report.isDone() ? "PUT" : "POST", TYPE)
            .send(group(server.address(), report.database()), text);
      } else if (target instanceof LocalFile file) {
        replace(file.path(), report.isDone() ? text : lastSuccess(file.path()) + text);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.of(
          OPTION
              + "="
              + target
              + ": the metrics of this run are not there: "
              + SecretTexts.masked(Causes.explain(e))
              + ". The run itself is as it was told above.");
    }
  }

  /** The lines of that metric in the file as it is. */
  private static String lastSuccess(Path file) throws IOException {
    try {
      return Files.readString(file)
          .lines()
          .filter(line -> line.contains(RunMetrics.LAST_SUCCESS))
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Never half a file: the collector may read at any time. It reads names that end in .prom. */
  private static void replace(Path file, String text) throws IOException {
    Path part =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.writeString(
          part,
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static URI group(URI server, String database) {
    String address = server.toString().replaceFirst("/+$", "");
    return address.contains("/metrics/job/")
        ? URI.create(address)
        : URI.create(address + "/metrics/job/playlake/" + label("database", database));
  }

  /** In a path a slash would end the value, so the pushgateway has a second form. */
  private static String label(String name, String value) {
    return value.contains("/")
        ? name + "@base64/" + Base64.getUrlEncoder().encodeToString(value.getBytes(UTF_8))
        : name + "/" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
