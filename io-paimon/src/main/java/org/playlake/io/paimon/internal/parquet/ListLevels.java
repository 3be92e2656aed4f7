package org.playlake.io.paimon.internal.parquet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Levels of a page of lists: for each element whether it begins a row, and how much of the way to
 * its value is there. An empty list, and one that is null, count as an element without a value.
 *
 * @see <a href="https://research.google/pubs/pub36632/">Dremel</a>, where both levels are from
 */
final class ListLevels {
  private int[] repetition = new int[64];
  private int[] definition = new int[64];
  private int size;

  /** Number of elements. */
  int size() {
    return size;
  }

  /** Adds an element; one that is not {@code first} lies in the list of the one before. */
  void add(boolean first, int level) {
    if (size == definition.length) {
      repetition = Arrays.copyOf(repetition, size * 2);
      definition = Arrays.copyOf(definition, size * 2);
    }
    repetition[size] = first ? 0 : 1;
    definition[size++] = level;
  }

  /** Adds both levels, each with its length before it. */
  void addTo(PageBytes page, int mostDefinition) {
    add(repetition, 1, page);
    add(definition, mostDefinition, page);
  }

  private void add(int[] levels, int most, PageBytes page) {
    int start = page.size();
    page.addInt(0);
    RunLengths.add(levels, size, RunLengths.bits(most), page);
    page.setInt(start, page.size() - start - Integer.BYTES);
  }

  /**
   * Histograms of both levels.
   *
   * @param bytes plain-encoded size of the values
   */
  SizeStatistics sizes(PrimitiveType type, int mostDefinition, long bytes) {
    List<Long> definitions = counts(definition, mostDefinition);
    long values = definitions.get(mostDefinition);
    long lengths = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY ? Integer.BYTES : 0;
    return new SizeStatistics(
        type,
        bytes - lengths * values,
        counts(repetition, 1),
        // Two levels are told by the number of nulls.
        mostDefinition > 1 ? definitions : List.of());
  }

  private List<Long> counts(int[] levels, int most) {
    long[] counts = new long[most + 1];
    for (int i = 0; i < size; i++) {
      counts[levels[i]]++;
    }
    return LongStream.of(counts).boxed().toList();
  }

  /** Begins the next page. */
  void clear() {
    size = 0;
  }
}
