package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One value a row, or none. */
final class FieldValues implements ColumnValues {
  private final int column;
  private final String name;
  private final boolean nullable;
  private final Levels levels = new Levels();
  private int rows;

  FieldValues(int column, String name, boolean nullable) {
    this.column = column;
    this.name = name;
    this.nullable = nullable;
  }

  @Override
  public void write(InternalRow row, ColumnChunkWriter out) {
    if (row.isNullAt(column)) {
      addNull(rows);
    } else {
      out.add(row);
    }
    rows++;
  }

  @Override
  public void count(BatchValues in, int value, int fromRow, int toRow) {
    if (in.hasNulls()) {
      int next = value;
      for (int row = fromRow; row < toRow; row++) {
        if (next < in.size() && in.row(next) == row) {
          next++;
        } else {
          addNull(rows + row - fromRow);
        }
      }
    }
    rows += toRow - fromRow;
  }

  @Override
  public void countValues(int rowCount) {
    rows += rowCount;
  }

  private void addNull(int row) {
    if (!nullable) {
      throw new IllegalArgumentException("Column " + name + " is NOT NULL, and a row has none.");
    }
    levels.addNull(row);
  }

  @Override
  public int places() {
    return rows;
  }

  @Override
  public boolean hasDefinitionLevels() {
    return nullable;
  }

  @Override
  public boolean hasRepetitionLevels() {
    return false;
  }

  @Override
  public void addLevels(PageBytes page) {
    if (nullable) {
      levels.addTo(page, rows);
    }
  }

  @Override
  public @Nullable SizeStatistics sizes(PrimitiveType type, long bytes) {
    return null;
  }

  @Override
  public void clear() {
    levels.clear();
    rows = 0;
  }
}
