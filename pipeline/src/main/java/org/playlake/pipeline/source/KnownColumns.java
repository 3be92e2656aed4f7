package org.playlake.pipeline.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.ParquetShapes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.FileFooter;

/** Inspection of the columns that a source must have. */
final class KnownColumns {

  private KnownColumns() {}

  /**
   * For each column the form that holds it in all files.
   *
   * @throws InputException if a file lacks one or has it in a form that cannot be read, or if no
   *     form holds those of two files
   */
  static List<ColumnForm> forms(List<SourceColumn> known, List<FileFooter> footers) {
    return known.stream().map(column -> form(column, footers)).toList();
  }

  private static ColumnForm form(SourceColumn column, List<FileFooter> footers) {
    Map<ColumnForm, String> seen = new LinkedHashMap<>();
    ColumnForm all = ColumnForm.NULL;
    for (FileFooter footer : footers) {
      ColumnForm form = form(column, footer);
      seen.putIfAbsent(form, footer.name());
      Optional<ColumnShape> both = all.with(form);
      if (both.isEmpty()) {
        throw disagreement(column.name(), seen);
      }
      all = (ColumnForm) both.get();
    }
    if (!column.kind().accepts(all)) {
      throw disagreement(column.name(), seen);
    }
    return all;
  }

  private static ColumnForm form(SourceColumn column, FileFooter footer) {
    String name = column.name();
    if (!footer.schema().containsField(name)) {
      throw new InputException(
          footer.name()
              + " has no column "
              + name
              + ". It has: "
              + String.join(", ", footer.schema().getFields().stream().map(Type::getName).toList())
              + ".");
    }
    if (footer.unreadable().containsKey(name)) {
      throw new InputException(
          footer.name() + ": column " + name + " " + footer.unreadable().get(name));
    }
    if (footer.isNull(name)) {
      return ColumnForm.NULL;
    }
    Type type = footer.schema().getType(name);
    ColumnForm form = readable(type, footer);
    if (form == null || !column.kind().accepts(form)) {
      throw refused(column, footer, type);
    }
    if (UnsignedCheck.applies(type)) {
      UnsignedCheck.refuseBeyondBigint(footer, name);
    }
    return form;
  }

  private static @Nullable ColumnForm readable(Type type, FileFooter footer) {
    boolean refused =
        !type.isPrimitive()
            || type.isRepetition(Repetition.REPEATED)
            || footer.isUnknown(type.getName())
            || ParquetShapes.isBinary(type);
    return refused ? null : ParquetShapes.leaf(type.asPrimitiveType());
  }

  private static InputException refused(SourceColumn column, FileFooter footer, Type type) {
    return new InputException(
        footer.name()
            + ": column "
            + column.name()
            + " is "
            + type.toString().strip().lines().findFirst().orElse("").strip()
            + (footer.isUnknown(column.name())
                ? " with an annotation that this version of Parquet does not know"
                : "")
            + ", which the job cannot read. It may be "
            + column.kind().description()
            + ". Cast it where the file is written.");
  }

  static InputException disagreement(String column, Map<? extends ColumnShape, String> seen) {
    StringBuilder files = new StringBuilder();
    seen.forEach((form, file) -> files.append(file).append(" (").append(form).append("), "));
    files.setLength(files.length() - 2);
    return new InputException(
        "Column "
            + column
            + " has types that no one type holds: "
            + files
            + ". Load files of one type, or cast it where they are written.");
  }
}
