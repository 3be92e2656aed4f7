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
    boolean isNull = row.isNullAt(column);
    count(isNull);
    if (!isNull) {
      out.add(row);
    }
  }

  @Override
  public void count(boolean isNull) {
    if (isNull) {
      if (!nullable) {
        throw new IllegalArgumentException("Column " + name + " is NOT NULL, and a row has none.");
      }
      levels.addNull(rows);
    }
    rows++;
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
