package org.playlake.pipeline.source;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.SourceFiles;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.FileFooter;

/**
 * The Parquet files of a source, looked at before anything is started: all are readable, and all
 * have the columns the source must have, in forms that one form holds.
 */
public final class ParquetFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SourceColumns columns;
  private final List<ParquetFile> files;
  private final List<String> warnings;

  private ParquetFiles(SourceColumns columns, List<ParquetFile> files, List<String> warnings) {
    this.columns = columns;
    this.files = files;
    this.warnings = warnings;
  }

  /** The columns that a source of profiles must have, in order. */
  public static List<String> profileColumns() {
    return SourceColumn.USER_PROFILE.stream().map(SourceColumn::name).toList();
  }

  /** The columns that a source of events must have, in order. */
  public static List<String> eventColumns() {
    return SourceColumn.USER_EVENT.stream().map(SourceColumn::name).toList();
  }

  /**
   * The profiles under {@code patterns}.
   *
   * @param option the option that gave the patterns
   * @param patterns as {@link SourceFiles} reads them
   * @param zone in which an instant is written as text
   * @throws InputException if nothing is there, or a file cannot serve; the message names {@code
   *     option}, the file and what is wrong
   */
  public static ParquetFiles profiles(
      String option, List<String> patterns, FileAccess access, ZoneId zone) {
    return profiles(List.of(LoadFiles.undated(option, patterns, access)), access, zone);
  }

  /**
   * The profiles of some loads, perhaps without files.
   *
   * @throws InputException if a file cannot serve
   */
  public static ParquetFiles profiles(List<LoadFiles> loads, FileAccess access, ZoneId zone) {
    return inspect(loads, access, SourceColumn.USER_PROFILE, zone);
  }

  /** The events under {@code patterns}; else as {@link #profiles}. */
  public static ParquetFiles events(
      String option, List<String> patterns, FileAccess access, ZoneId zone) {
    return events(List.of(LoadFiles.undated(option, patterns, access)), access, zone);
  }

  /** The events of some loads; else as {@link #profiles(List, FileAccess, ZoneId)}. */
  public static ParquetFiles events(List<LoadFiles> loads, FileAccess access, ZoneId zone) {
    return inspect(loads, access, SourceColumn.USER_EVENT, zone);
  }

  private static ParquetFiles inspect(
      List<LoadFiles> loads, FileAccess access, List<SourceColumn> known, ZoneId zone) {
    List<LoadFiles.Each> found = loads.stream().flatMap(load -> load.each().stream()).toList();
    List<FileFooter> footers =
        found.parallelStream()
            .map(each -> FileFooter.read(access, each.file().name(), each.file().length()))
            .toList();
    List<ParquetFile> files = new ArrayList<>();
    for (int i = 0; i < footers.size(); i++) {
      LoadFiles.Each each = found.get(i);
      files.add(ParquetFile.of(footers.get(i), each.file().modified(), each.loadDate()));
    }
    List<ColumnForm> forms = KnownColumns.forms(known, footers);
    MoreColumns more = MoreColumns.of(known, footers);
    return new ParquetFiles(
        new SourceColumns(known, forms, more.columns(), zone), List.copyOf(files), more.warnings());
  }

  /** The same files, with these types of the columns beside the known ones. */
  public ParquetFiles withMore(List<MoreColumn> more) {
    return new ParquetFiles(
        new SourceColumns(columns.known(), columns.forms(), more, columns.zone()), files, warnings);
  }

  /** The same files, where a column that is only NULL has the form of its counterpart. */
  public ParquetFiles withForm(String column, ColumnForm form) {
    List<ColumnForm> forms =
        columns.known().stream()
            .map(each -> each.name().equals(column) ? form : form(each.name()))
            .toList();
    return new ParquetFiles(
        new SourceColumns(columns.known(), forms, columns.more(), columns.zone()), files, warnings);
  }

  /** The form that holds a known column in all files. */
  public ColumnForm form(String column) {
    return forms().get(column);
  }

  /** Every known column and its form, in the source's order. */
  public Map<String, ColumnForm> forms() {
    Map<String, ColumnForm> forms = new LinkedHashMap<>();
    for (int i = 0; i < columns.known().size(); i++) {
      forms.put(columns.known().get(i).name(), columns.forms().get(i));
    }
    return forms;
  }

  /** The columns beside the known ones, in the order in which the files first show them. */
  public List<MoreColumn> more() {
    return columns.more();
  }

  /** Warnings about the files, a sentence each. */
  public List<String> warnings() {
    return warnings;
  }

  /** Compressed bytes in all files. */
  public long bytes() {
    return files.stream().mapToLong(ParquetFile::length).sum();
  }

  /** Bytes of the ids of players in all files, not compressed. */
  public long idBytes() {
    return files.stream()
        .flatMap(file -> file.rowGroups().stream())
        .mapToLong(ParquetFile.RowGroup::idBytes)
        .sum();
  }

  /** Number of files. */
  public long count() {
    return files.size();
  }

  /** Rows in all files. */
  public long rows() {
    return files.stream().mapToLong(ParquetFile::rows).sum();
  }

  /**
   * The first file with a value of a column that is no well-formed UTF-8, or null. Reads the column
   * in all files.
   */
  public @Nullable String malformed(FileAccess access, String column) {
    return ColumnScan.malformed(access, files, column);
  }

  /** The zone in which an instant is written as text. */
  public ZoneId zone() {
    return columns.zone();
  }

  /** What tells the files of a load from others that may come in their place. */
  public List<FileMark> marks(int loadDate) {
    return files.stream()
        .filter(file -> file.loadDate() == loadDate)
        .map(
            file ->
                new FileMark(
                    file.name(), file.length(), file.modified(), file.rows(), file.digest()))
        .toList();
  }

  /** The columns that are read. */
  public SourceColumns columns() {
    return columns;
  }

  /** The files, in order. */
  public List<ParquetFile> files() {
    return files;
  }
}
