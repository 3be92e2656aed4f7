package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonDistribution;

/**
 * Clustering columns, by which the rows of a partition are spread over files and sorted in them.
 *
 * @param columns the first decides first; none where nothing was asked for
 */
public record Clustering(List<String> columns) implements Serializable {

  public static final Clustering NONE = new Clustering(List.of());

  private static final Set<DataTypeRoot> UNORDERED =
      EnumSet.of(
          DataTypeRoot.ARRAY,
          DataTypeRoot.MAP,
          DataTypeRoot.MULTISET,
          DataTypeRoot.ROW,
          DataTypeRoot.VARIANT,
          DataTypeRoot.BLOB,
          DataTypeRoot.VECTOR);

  public Clustering {
    columns = List.copyOf(columns);
  }

  public static Clustering by(List<String> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "Rows are clustered by at least one column, and none was given. Name one or more.");
    }
    if (new LinkedHashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException(
          "Rows are clustered twice by one column: " + columns + ". Name each column once.");
    }
    return new Clustering(columns);
  }

  public boolean isAsked() {
    return !columns.isEmpty();
  }

  /** Throws {@link IllegalArgumentException} when rows that travel this way cannot be clustered. */
  public void check(
      boolean unbounded, PaimonDistribution distribution, List<? extends Route<?>> routes) {
    if (!isAsked()) {
      return;
    }
    if (unbounded) {
      throw refused(
          "the collection is unbounded, and its keys are known only at its end",
          "Leave out withClusteringColumns, and cluster when the table is compacted");
    }
    if (distribution != PaimonDistribution.BY_PARTITION) {
      throw refused(
          "with PaimonDistribution." + distribution + " rows stay where they are",
          "Use PaimonDistribution.BY_PARTITION");
    }
    if (routes.stream().anyMatch(Route::isDynamic)) {
      throw refused(
          "the table depends on the element, so it is not known to have these columns",
          "Name the tables one by one, or leave out withClusteringColumns");
    }
  }

  /**
   * Throws an unchecked exception that says why when rows of this table cannot be clustered.
   *
   * @param type the columns it has, or will have when rows are written
   */
  public void check(String table, boolean hasBuckets, RowType type) {
    if (isAsked() && hasBuckets) {
      throw new UnsupportedOperationException(
          "Rows of table "
              + table
              + " cannot be clustered by "
              + columns
              + ": it has buckets or a primary key, which say already where a row belongs. Leave out"
              + " withClusteringColumns, or use a table without both.");
    }
    for (String column : columns) {
      if (!type.containsField(column)) {
        throw new IllegalArgumentException(
            "Rows of table "
                + table
                + " cannot be clustered by "
                + column
                + ": it is none of its columns "
                + type.getFieldNames()
                + ". Correct the name, or add the column first.");
      }
      DataField field = type.getField(column);
      if (UNORDERED.contains(field.type().getTypeRoot())) {
        throw new IllegalArgumentException(
            "Rows of table "
                + table
                + " cannot be clustered by "
                + column
                + ": values of "
                + field.type().asSQLString()
                + " have no order. Choose columns with numbers, texts, bytes or times.");
      }
    }
  }

  /** Positions of the columns in a table that was checked. */
  public int[] positions(RowType type) {
    return columns.stream().mapToInt(type::getFieldIndex).toArray();
  }

  private IllegalArgumentException refused(String why, String remedy) {
    return new IllegalArgumentException(
        "Rows cannot be clustered by " + columns + ": " + why + ". " + remedy + ".");
  }
}
