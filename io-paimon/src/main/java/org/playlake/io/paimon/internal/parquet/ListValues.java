package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The values of a row's list, or one field of each of its elements. */
final class ListValues implements ColumnValues {
  private final int column;
  private final String name;
  private final ListPath path;
  private final ListLevels levels = new ListLevels();

  ListValues(int column, String name, ListPath path) {
    this.column = column;
    this.name = name;
    this.path = path;
  }

  @Override
  public void write(InternalRow row, ColumnChunkWriter out) {
    if (row.isNullAt(column)) {
      if (!path.hasNullLists()) {
        throw new IllegalArgumentException("Column " + name + " is NOT NULL, and a row has none.");
      }
      levels.add(true, 0);
      return;
    }
    InternalArray list = row.getArray(column);
    if (list.size() == 0) {
      levels.add(true, path.emptyLevel());
    }
    for (int i = 0; i < list.size(); i++) {
      write(path.element(list, i), i == 0, out);
    }
  }

  private void write(@Nullable InternalRow element, boolean first, ColumnChunkWriter out) {
    if (element != null && !element.isNullAt(path.place())) {
      levels.add(first, path.valueLevel());
      out.add(element);
      return;
    }
    int level = path.nullLevel(element);
    if (level < 0) {
      throw new IllegalArgumentException(
          "In the lists of column " + name + " no value may be null, and one is.");
    }
    levels.add(first, level);
  }

  @Override
  public void count(BatchValues in, int value, int fromRow, int toRow) {
    throw new UnsupportedOperationException("Column " + name + " has lists, not values.");
  }

  @Override
  public void countValues(int rowCount) {
    throw new UnsupportedOperationException("Column " + name + " has lists, not values.");
  }

  @Override
  public int places() {
    return levels.size();
  }

  @Override
  public boolean hasDefinitionLevels() {
    return true;
  }

  @Override
  public boolean hasRepetitionLevels() {
    return true;
  }

  @Override
  public void addLevels(PageBytes page) {
    levels.addTo(page, path.valueLevel());
  }

  @Override
  public SizeStatistics sizes(PrimitiveType type, long bytes) {
    return levels.sizes(type, path.valueLevel(), bytes);
  }

  @Override
  public void clear() {
    levels.clear();
  }
}
