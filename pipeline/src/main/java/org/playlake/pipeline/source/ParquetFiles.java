package org.playlake.pipeline.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.InputException;

/**
 * The Parquet files of a source, looked at before anything is started: all are readable, and all
 * have the columns the source must have.
 */
public final class ParquetFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<SourceColumn> columns;
  private final List<ParquetFile> files;
  private final Map<String, ColumnForm> forms;

  private ParquetFiles(
      List<SourceColumn> columns, List<ParquetFile> files, Map<String, ColumnForm> forms) {
    this.columns = columns;
    this.files = files;
    this.forms = forms;
  }

  /**
   * The profiles under {@code glob}.
   *
   * @throws InputException if nothing is there, or a file cannot serve; the message names {@code
   *     option}, the file and what is wrong
   */
  public static ParquetFiles profiles(String option, String glob) {
    return inspect(option, glob, SourceColumn.USER_PROFILE);
  }

  /** The events under {@code glob}; else as {@link #profiles}. */
  public static ParquetFiles events(String option, String glob) {
    return inspect(option, glob, SourceColumn.USER_EVENT);
  }

  private static ParquetFiles inspect(String option, String glob, List<SourceColumn> columns) {
    List<ParquetFile.Footer> footers =
        match(option, glob).parallelStream()
            .map(found -> ParquetFile.readFooter(found.resourceId().toString(), found.sizeBytes()))
            .toList();
    Map<String, ColumnForm> forms = new LinkedHashMap<>();
    for (SourceColumn column : columns) {
      forms.put(column.name(), form(column, footers));
    }
    return new ParquetFiles(
        columns, footers.stream().map(ParquetFile.Footer::file).toList(), forms);
  }

  private static List<MatchResult.Metadata> match(String option, String glob) {
    List<MatchResult.Metadata> found;
    try {
      found = FileSystems.match(glob, EmptyMatchTreatment.ALLOW).metadata();
    } catch (IOException | RuntimeException e) {
      throw new InputException(option + "=" + glob + " cannot be listed: " + e.getMessage(), e);
    }
    List<MatchResult.Metadata> files =
        found.stream()
            .filter(each -> !each.resourceId().isDirectory() && !isHidden(each))
            .sorted(Comparator.comparing(each -> each.resourceId().toString()))
            .toList();
    if (files.isEmpty()) {
      throw new InputException(option + "=" + glob + nothingThere(glob, found));
    }
    return files;
  }

  private static String nothingThere(String glob, List<MatchResult.Metadata> found) {
    if (found.stream().anyMatch(each -> each.resourceId().isDirectory())) {
      return " is a folder. Name the files in it: " + glob.replaceAll("/+$", "") + "/*.parquet";
    }
    return found.isEmpty()
        ? " matches no file. Check the path; quote the glob so that the shell leaves it alone."
        : " matches only files whose names begin with '_' or '.', which are passed over.";
  }

  /** Hidden files are skipped, as Spark does: markers and checksums are no data. */
  private static boolean isHidden(MatchResult.Metadata file) {
    String name = file.resourceId().getFilename();
    return name != null && (name.startsWith("_") || name.startsWith("."));
  }

  private static ColumnForm form(SourceColumn column, List<ParquetFile.Footer> footers) {
    Map<ColumnForm, String> seen = new EnumMap<>(ColumnForm.class);
    @Nullable ColumnForm all = null;
    for (ParquetFile.Footer footer : footers) {
      ColumnForm form = form(column, footer.file().name(), footer.schema());
      seen.putIfAbsent(form, footer.file().name());
      ColumnForm before = all == null ? form : all;
      all = before.with(form).orElseThrow(() -> disagreement(column, seen));
    }
    return all;
  }

  private static ColumnForm form(SourceColumn column, String file, MessageType schema) {
    if (!schema.containsField(column.name())) {
      throw new InputException(
          file
              + " has no column "
              + column.name()
              + ". It has: "
              + String.join(", ", schema.getFields().stream().map(f -> f.getName()).toList())
              + ".");
    }
    var type = schema.getType(column.name());
    return ColumnForm.of(type)
        .filter(column.kind()::accepts)
        .orElseThrow(
            () ->
                new InputException(
                    file
                        + ": column "
                        + column.name()
                        + " is "
                        + type
                        + ", which the job cannot read. It may be "
                        + column.kind().description()
                        + "."));
  }

  private static InputException disagreement(SourceColumn column, Map<ColumnForm, String> seen) {
    return new InputException(
        "Column "
            + column.name()
            + " has another type in each of these files: "
            + seen
            + ". Load files of one type in one run.");
  }

  /** The form that holds {@code column} in all files. */
  public ColumnForm form(String column) {
    return forms.get(column);
  }

  /** Every column and its form, in the source's order. */
  public Map<String, ColumnForm> forms() {
    return forms;
  }

  /** Compressed bytes in all files. */
  public long bytes() {
    return files.stream().mapToLong(ParquetFile::length).sum();
  }

  /** Rows in all files. */
  public long rows() {
    return files.stream().mapToLong(ParquetFile::rows).sum();
  }

  List<SourceColumn> columns() {
    return columns;
  }

  List<ParquetFile> files() {
    return files;
  }
}
