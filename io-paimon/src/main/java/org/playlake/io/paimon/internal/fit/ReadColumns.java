package org.playlake.io.paimon.internal.fit;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.paimon.schema.TableSchema;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.filter.Condition;

/**
 * Columns of a read as they were when the pipeline was built, which is what comes out of it.
 *
 * @param read those that come out, and after them those that only the filter needs: Paimon 1.4.2
 *     gives no rows when a filter that it was handed names a column that is not read
 * @param count how many come out
 * @param schema that they are of
 */
public record ReadColumns(RowType read, int count, long schema) implements Serializable {

  /** Columns of a schema, given by the names of those that come out. */
  public static ReadColumns of(
      RowType columns, List<String> names, @Nullable Condition filter, long schema) {
    Set<String> all = new LinkedHashSet<>(names);
    if (filter != null) {
      filter.addColumns(all);
    }
    return new ReadColumns(columns.project(List.copyOf(all)), names.size(), schema);
  }

  /** The columns that come out. */
  public RowType wanted() {
    return read.project(IntStream.range(0, count).toArray());
  }

  /** The schema to read rows with that were committed under another one: the later of the two. */
  public long schemaFor(long committed) {
    return Math.max(schema, committed);
  }

  /**
   * Finds the columns in a schema of the table that is not earlier than theirs.
   *
   * @throws IllegalStateException if a value of that schema could not come out as it is
   */
  public FittedColumns in(TableSchema found, String table) {
    check(found, table, "");
    RowType type = found.logicalRowType();
    RowType stored =
        type.project(
            read.getFields().stream()
                .mapToInt(column -> type.getFieldIndexByFieldId(column.id()))
                .toArray());
    return new FittedColumns(stored, fit(found, stored, table, ""));
  }

  /**
   * Checks that rows committed under a schema can come out as they are. Columns that were added
   * after it are null in them.
   *
   * @param where the rows are, as " in snapshot 3"
   * @throws IllegalStateException if there could be a value that does not
   */
  public void check(TableSchema found, String table, String where) {
    fit(found, found.logicalRowType(), table, where);
  }

  private ValueFit fit(TableSchema found, RowType type, String table, String where) {
    boolean earlier = found.id() < schema;
    try {
      return new TypeFit(earlier).fields("", type, read);
    } catch (UnfitException e) {
      throw new IllegalStateException(
          "Table "
              + table
              + (earlier ? " has changed since rows were committed" : " has changed since the")
              + (earlier ? where : " pipeline was built")
              + ": "
              + e.getMessage()
              + (earlier ? "" : where)
              + ", so its values could not be given as they are. "
              + (earlier
                  ? "Read a later snapshot, or leave the column out."
                  : "Build the pipeline anew; a continuous read goes on with withConsumer(..), or"
                      + " startingAfter(..) the last snapshot that it has read."),
          e);
    }
  }

  /** True if a filter on these columns means the same in that schema. */
  public boolean areNamedSoIn(TableSchema found) {
    RowType type = found.logicalRowType();
    return read.getFields().stream()
        .allMatch(
            column ->
                type.containsField(column.id())
                    && type.getField(column.id()).name().equals(column.name())
                    && type.getField(column.id()).type().equalsIgnoreNullable(column.type()));
  }
}
