package org.playlake.pipeline.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.outcome.HttpDelivery;
import org.playlake.pipeline.outcome.ReportTarget;
import org.playlake.pipeline.outcome.ReportTarget.HttpServer;
import org.playlake.pipeline.outcome.ReportTarget.LocalFile;
import org.playlake.pipeline.outcome.RunReport;
import org.playlake.pipeline.outcome.SecretTexts;

/**
 * The file or the server that gets the OpenLineage events of runs. Variables of the environment are
 * OpenLineage's own: {@code OPENLINEAGE_API_KEY}, {@code OPENLINEAGE_NAMESPACE}, {@code
 * OPENLINEAGE_PARENT_ID}, and {@code OPENLINEAGE_URL} where the option is {@code env}.
 */
public final class LineageOutlet {
  private static final String OPTION = "--lineage";
  private static final String ENVIRONMENT = "env";
  private static final String PATH = "/api/v1/lineage";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private final ReportTarget target;
  private final @Nullable String apiKey;
  private final LineageEvents events;

  private LineageOutlet(ReportTarget target, @Nullable String apiKey, LineageEvents events) {
    this.target = target;
    this.apiKey = apiKey;
    this.events = events;
  }

  /**
   * The outlet that the option names: a file, an address, or {@code env}.
   *
   * @param environment the process's
   * @throws InputException if it is none of them
   */
  public static LineageOutlet of(String value, Map<String, String> environment) {
    String named = value;
    if (value.equals(ENVIRONMENT)) {
      named = environment.getOrDefault("OPENLINEAGE_URL", "");
      if (named.isBlank()) {
        throw new InputException(
            OPTION
                + "=env, but OPENLINEAGE_URL is not set. Set it, or give the address itself:"
                + " "
                + OPTION
                + "=http://host:5000.");
      }
    }
    return new LineageOutlet(
        ReportTarget.of(OPTION, named),
        environment.get("OPENLINEAGE_API_KEY"),
        new LineageEvents(
            environment.getOrDefault("OPENLINEAGE_NAMESPACE", "playlake"),
            environment.get("OPENLINEAGE_PARENT_ID")));
  }

  /**
   * Tells that a run begins, or has ended; gives a sentence for the user where that did not work.
   */
  public Optional<String> tell(RunReport report) {
    try {
      String event = JSON.writeValueAsString(events.event(report));
      if (target instanceof HttpServer server) {
        HttpDelivery.of("POST", "application/json")
            .withAuthorization(apiKey == null ? null : "Bearer " + apiKey)
            .send(endpoint(server.address()), event);
      } else if (target instanceof LocalFile file) {
        // In one piece, so that runs can share a file.
        Files.writeString(
            file.path(), event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.of(
          OPTION
              + "="
              + target
              + ": the event that this run "
              + (report.ended() == null ? "begins" : "has ended")
              + " is not there: "
              + SecretTexts.masked(Causes.explain(e))
              + ". The run itself does not need it.");
    }
  }

  /** As OpenLineage's clients have it: an address with a path is taken as it is. */
  private static URI endpoint(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() || path.equals("/") ? address.resolve(PATH) : address;
  }
}
