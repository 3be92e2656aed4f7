package org.playlake.pipeline.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options of a run that a vendor's service starts, whichever it is. */
final class ServiceOptions {
  @Option(
      names = "--timeoutMinutes",
      paramLabel = "N",
      description = "After so many minutes the service ends the run. Default: its own limit.")
  private @Nullable String timeoutMinutes;

  @Option(
      names = "--clientToken",
      paramLabel = "TEXT",
      description = "A request with a token that the service has had starts nothing new.")
  @Nullable String clientToken;

  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description = "A tag of the run. May be repeated.")
  private List<String> tags = new ArrayList<>();

  @Nullable Integer timeoutMinutes(Checks checks) {
    return timeoutMinutes == null ? null : checks.number("--timeoutMinutes", timeoutMinutes);
  }

  Map<String, String> tags(Checks checks) {
    return checks.pairs("--tag", tags);
  }
}
