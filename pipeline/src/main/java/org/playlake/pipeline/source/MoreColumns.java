package org.playlake.pipeline.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.paimon.table.SpecialFields;
import org.apache.parquet.schema.Type;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.ParquetShapes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.FileFooter;

/**
 * Inspection of the columns beside those that the job knows.
 *
 * @param columns those that are kept, in the order in which the files first show them
 * @param warnings a sentence for each that is passed over
 */
record MoreColumns(List<MoreColumn> columns, List<String> warnings) {

  /**
   * @throws InputException if a column has types that no one type holds, or a codec or encoding
   *     that cannot be read
   */
  static MoreColumns of(List<SourceColumn> known, List<FileFooter> footers) {
    List<MoreColumn> columns = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(column -> names.put(fold(column.name()), column.name()));
    for (String name : names(footers)) {
      String same = names.putIfAbsent(fold(name), name);
      if (same != null && !same.equals(name)) {
        warnings.add(
            passedOver(name, "SQL cannot tell its name from that of column " + same, null));
      } else if (same == null) {
        String file = unknown(name, footers);
        if (file == null) {
          columns.add(new MoreColumn(name, shape(name, footers)));
        } else {
          warnings.add(passedOver(name, "its type is none that the tables can hold", file));
        }
      }
    }
    return new MoreColumns(List.copyOf(columns), List.copyOf(warnings));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String passedOver(String column, String reason, @Nullable String file) {
    return "Column "
        + column
        + (file == null ? "" : " of " + file)
        + " is passed over: "
        + reason
        + ". The rest of its rows is loaded.";
  }

  private static Set<String> names(List<FileFooter> footers) {
    Set<String> names = new LinkedHashSet<>();
    footers.forEach(footer -> footer.schema().getFields().forEach(f -> names.add(f.getName())));
    return names;
  }

  /** A file in which the column has a type that no table can hold, or null. */
  private static @Nullable String unknown(String name, List<FileFooter> footers) {
    if (name.isBlank() || isReserved(name)) {
      return footers.get(0).name();
    }
    for (FileFooter footer : footers) {
      if (footer.isUnknown(name)
          || (footer.schema().containsField(name)
              && ParquetShapes.of(footer.schema().getType(name)).isEmpty())) {
        return footer.name();
      }
    }
    return null;
  }

  /** Names that Paimon keeps for itself. */
  private static boolean isReserved(String name) {
    return name.startsWith("_KEY_") || SpecialFields.isSystemField(name);
  }

  private static ColumnShape shape(String name, List<FileFooter> footers) {
    Map<ColumnShape, String> seen = new LinkedHashMap<>();
    ColumnShape all = ColumnForm.NULL;
    for (FileFooter footer : footers) {
      if (!footer.schema().containsField(name)) {
        continue;
      }
      if (footer.unreadable().containsKey(name)) {
        throw new InputException(
            footer.name() + ": column " + name + " " + footer.unreadable().get(name));
      }
      Type type = footer.schema().getType(name);
      ColumnShape shape =
          footer.isNull(name) ? ColumnForm.NULL : ParquetShapes.of(type).orElseThrow();
      if (UnsignedCheck.applies(type)) {
        UnsignedCheck.refuseBeyondBigint(footer, name);
      }
      seen.putIfAbsent(shape, footer.name());
      Optional<ColumnShape> both = all.with(shape);
      if (both.isEmpty()) {
        throw KnownColumns.disagreement(name, seen);
      }
      all = both.get();
    }
    return all;
  }
}
