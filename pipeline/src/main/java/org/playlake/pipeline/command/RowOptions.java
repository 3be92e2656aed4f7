package org.playlake.pipeline.command;

import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.terminal.OutputFormat;
import picocli.CommandLine.Option;

/** The option that says how rows are put out. */
final class RowOptions {

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "How rows are put out. Default: ${DEFAULT-VALUE}.")
  private String format;

  /**
   * The format that was chosen.
   *
   * @throws InputException if it is none
   */
  OutputFormat format() {
    return OutputFormat.of(format)
        .orElseThrow(
            () ->
                new InputException(
                    "--format=" + format + " is no format. Give table, csv or json."));
  }
}
