package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format in which rows are put out. */
public enum OutputFormat {
  /** For people: aligned columns. */
  TABLE,
  /** For spreadsheets: comma-separated values with a header, as RFC 4180 has them. */
  CSV,
  /** For programs: an array of objects. */
  JSON;

  /** The format of that name, in any case; empty if there is none. */
  public static Optional<OutputFormat> of(String name) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** Begins an output of rows with these columns. */
  public RowOutput begin(List<RowColumn> columns, PrintWriter out) {
    return switch (this) {
      case TABLE -> new TableOutput(columns, out);
      case CSV -> CsvOutput.begin(columns, out);
      case JSON -> JsonOutput.begin(columns, out);
    };
  }
}
