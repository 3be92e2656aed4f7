package org.playlake.pipeline.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.source.MoreColumn;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * A table that keeps a source's rows as they came: the columns that the job knows, then all others
 * that the source has, or an earlier one had.
 *
 * @param table the table as it will be
 * @param source the source, read in the types of the table where these are wider
 * @param columns the table's columns but the load date, in order
 * @param there the table as it was in the lake when the run was planned
 */
public record OdsTable(
    PaimonTable table, ParquetFiles source, List<OdsColumn> columns, Optional<PaimonTable> there) {

  static final String AS_IN_THE_SOURCE = "as in the source";

  /** The type of a text without annotation, which all known columns but the first usually have. */
  static final String RAW = "BYTES";

  /**
   * The table for a source.
   *
   * @param empty the table without columns
   * @param option the option of the source, for messages
   * @param asTexts known columns whose values a row holds as the texts that stand for them
   * @param there the table as it is in the lake
   * @throws InputException if a column's type in the lake does not hold the source's
   */
  static OdsTable of(
      PaimonTable empty,
      String option,
      ParquetFiles source,
      Set<String> asTexts,
      Optional<PaimonTable> there,
      FileAccess access) {
    Map<String, PaimonColumn> stored = new LinkedHashMap<>();
    there.ifPresent(table -> table.columns().forEach(each -> stored.put(each.name(), each)));
    stored.remove(LakeTables.LOAD_DATE.name());
    refuseLoadDate(option, source);
    Merge merge = new Merge(empty.name(), option, source, access);
    List<OdsColumn> columns = new ArrayList<>();
    List<MoreColumn> alsoAsValues = new ArrayList<>();
    for (Map.Entry<String, ColumnForm> known : source.forms().entrySet()) {
      PaimonColumn old = stored.remove(known.getKey());
      ColumnShape to = merge.shape(known.getKey(), known.getValue(), old);
      // The hour that a clock goes back has every local time twice, and a text only one of them.
      boolean ambiguous =
          known.getValue().equals(ColumnForm.INSTANT) && asTexts.contains(known.getKey());
      if (ambiguous) {
        alsoAsValues.add(new MoreColumn(known.getKey(), to));
      }
      columns.add(
          new OdsColumn(
              known.getKey(),
              old == null ? sql(to) : old.type(),
              ambiguous ? -1 : columns.size(),
              ambiguous ? source.more().size() + alsoAsValues.size() - 1 : -1,
              known.getValue(),
              (ColumnForm) to));
    }
    List<MoreColumn> more = new ArrayList<>();
    for (MoreColumn each : source.more()) {
      more.add(
          new MoreColumn(
              each.name(), merge.shape(each.name(), each.shape(), stored.get(each.name()))));
    }
    List<String> names = source.more().stream().map(MoreColumn::name).toList();
    for (PaimonColumn old : stored.values()) {
      columns.add(
          new OdsColumn(
              old.name(),
              old.type(),
              -1,
              names.indexOf(old.name()),
              ColumnForm.NULL,
              ColumnForm.NULL));
    }
    for (int i = 0; i < names.size(); i++) {
      if (!stored.containsKey(names.get(i))) {
        columns.add(
            new OdsColumn(
                names.get(i), sql(more.get(i).shape()), -1, i, ColumnForm.NULL, ColumnForm.NULL));
      }
    }
    more.addAll(alsoAsValues);
    PaimonTable table = empty;
    for (OdsColumn column : columns) {
      table = table.withColumn(column.name(), column.type(), AS_IN_THE_SOURCE);
    }
    return new OdsTable(loaded(table), source.withMore(more), List.copyOf(columns), there);
  }

  /**
   * The table for a source that has the known columns alone, all but the first as raw texts.
   *
   * @param known their names, in order
   */
  static PaimonTable usual(PaimonTable empty, List<String> known, String userId) {
    PaimonTable table = empty;
    for (String column : known) {
      table = table.withColumn(column, column.equals("user_id") ? userId : RAW, AS_IN_THE_SOURCE);
    }
    return loaded(table);
  }

  /** The names of the columns that a source may bring values for, in the source and the table. */
  public List<String> sourceColumns() {
    return columns.stream()
        .filter(column -> column.known() >= 0 || column.more() >= 0)
        .map(OdsColumn::name)
        .toList();
  }

  private static PaimonTable loaded(PaimonTable table) {
    return LakeTables.withLoadDate(table).withPartitionKeys(LakeTables.LOAD_DATE.name());
  }

  private static void refuseLoadDate(String option, ParquetFiles source) {
    for (MoreColumn each : source.more()) {
      if (each.name().equalsIgnoreCase(LakeTables.LOAD_DATE.name())) {
        throw new InputException(
            option
                + " has a column "
                + each.name()
                + ", and that is the name of the column in which the lake keeps the delivery that a"
                + " row came in. Give it another name where the files are written.");
      }
    }
  }

  private static String sql(ColumnShape shape) {
    return TableTypes.of(shape).asSQLString();
  }

  /** True if the table in the lake has the columns and keys that it had. */
  boolean isAsItWas(Optional<PaimonTable> now) {
    return keys(now).equals(keys(there)) && columns(now).equals(columns(there));
  }

  private static List<PaimonColumn> columns(Optional<PaimonTable> table) {
    return table.map(PaimonTable::columns).orElse(List.of());
  }

  private static List<List<String>> keys(Optional<PaimonTable> table) {
    return table.map(each -> List.of(each.partitionKeys(), each.primaryKeys())).orElse(List.of());
  }

  /** A column that the job knows. */
  OdsColumn column(String name) {
    return columns.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** The types of the lake, where they hold what the source brings. */
  private record Merge(String table, String option, ParquetFiles source, FileAccess access) {

    ColumnShape shape(String name, ColumnShape brought, @Nullable PaimonColumn old) {
      if (old == null) {
        return brought;
      }
      Optional<ColumnShape> stored = TableTypes.shape(old.dataType());
      if (stored.isPresent() && stored.get().with(brought).equals(stored)) {
        return stored.get();
      }
      if (stored.isPresent()
          && stored.get().equals(ColumnForm.STRING)
          && brought.equals(ColumnForm.BYTES)) {
        String malformed = source.malformed(access, name);
        if (malformed == null) {
          return ColumnForm.STRING;
        }
        throw refused(name, "raw bytes in " + malformed + ", some of them no UTF-8", old);
      }
      throw refused(name, brought + " in " + option, old);
    }

    private InputException refused(String name, String brought, PaimonColumn old) {
      return new InputException(
          "Column "
              + name
              + " is "
              + old.type()
              + " in table "
              + table
              + " and "
              + brought
              + ", which that type does not hold. Cast it where the files are written, give another"
              + " --database, or drop the table if it is not needed.");
    }
  }
}
