package org.playlake.benchmarks.connector;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;

/**
 * Contents of a table, whatever the order of its rows.
 *
 * @param rows how many
 * @param digest sum of the digests of the rows, each of all columns
 * @param sums as a read tells them
 */
record TableDigest(long rows, long digest, String sums) {

  /** Reads the whole table through Paimon's own reader. */
  static TableDigest of(Table table) {
    ReadBuilder read = table.newReadBuilder();
    InternalRow.FieldGetter[] columns =
        IntStream.range(0, table.rowType().getFieldCount())
            .mapToObj(i -> InternalRow.createFieldGetter(table.rowType().getTypeAt(i), i))
            .toArray(InternalRow.FieldGetter[]::new);
    List<Split> splits = read.newScan().plan().splits();
    Counting counted =
        splits.parallelStream()
            .map(split -> count(read, split, columns))
            .reduce(new Counting(), Counting::with);
    return new TableDigest(counted.rows, counted.digest, counted.sums.toString());
  }

  private static Counting count(ReadBuilder read, Split split, InternalRow.FieldGetter[] columns) {
    Counting counting = new Counting();
    try (RecordReader<InternalRow> reader = read.newRead().createReader(split)) {
      reader.forEachRemaining(row -> counting.add(row, columns));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return counting;
  }

  /** Sums of some rows. */
  private static final class Counting {
    private final ReadSums sums = new ReadSums();
    private long rows;
    private long digest;

    private void add(InternalRow row, InternalRow.FieldGetter[] columns) {
      long mixed = 0;
      for (InternalRow.FieldGetter column : columns) {
        mixed = SalesRows.mix(mixed * 31 + bits(column.getFieldOrNull(row)));
      }
      rows++;
      digest += mixed;
      sums.add(row);
    }

    private static long bits(Object value) {
      if (value instanceof Number number) {
        return number.longValue() + Double.doubleToLongBits(number.doubleValue());
      }
      if (value instanceof BinaryString text) {
        return text.toString().hashCode() * 1_000_003L + text.getSizeInBytes();
      }
      return value == null ? -1 : value.hashCode();
    }

    private Counting with(Counting other) {
      Counting both = new Counting();
      both.rows = rows + other.rows;
      both.digest = digest + other.digest;
      both.sums.add(sums);
      both.sums.add(other.sums);
      return both;
    }
  }
}
