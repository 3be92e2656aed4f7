package org.playlake.io.paimon.internal.columns;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/** Columns of a table with flat types: what its blocks share while they are filled. */
public final class TableColumns {
  private static final int MICROS = 6;

  /** Decimals of more digits do not fit into a long. */
  private static final int LONG_DIGITS = 18;

  /** Length before each row in a block of rows. */
  private static final int ROW_BYTES = Integer.BYTES;

  /** Room for the bytes of a block that ends. */
  PageBytes ended() {
    ended.cut(0);
    return ended;
  }

  /** Estimated heap bytes of an open block beside its cells. */
  private static final int BLOCK_BYTES = 256;

  private static final int FIRST_ROWS = 4;

  /** Beyond what blocks are allowed to hold, so few. */
  private static final int MOST_SPARE_CELLS = 1 << 17;

  private final @Nullable NumberType[] numbers;
  private final @Nullable KnownTexts[] texts;
  private final KnownTexts[] allTexts;
  private final int[] numberColumns;
  private final int[] textColumns;

  /** Cells of blocks that have ended, for the next ones. */
  private final Deque<long[]> spare = new ArrayDeque<>();

  private int spareCells;
  private TakenColumn taken = new TakenColumn();
  private PageBytes ended = new PageBytes();
  private int fixedBytes;

  private TableColumns(RowType type) {
    int columns = type.getFieldCount();
    numbers = new NumberType[columns];
    texts = new KnownTexts[columns];
    fixedBytes = ROW_BYTES + BinaryRow.calculateFixPartSizeInBytes(columns);
    for (int column = 0; column < columns; column++) {
      DataType each = type.getTypeAt(column);
      switch (each.getTypeRoot()) {
        case CHAR, VARCHAR -> texts[column] = new KnownTexts(column, false);
        case BINARY, VARBINARY -> texts[column] = new KnownTexts(column, true);
        default -> {
          numbers[column] = NumberType.of(each);
          if (numbers[column].kind() == NumberType.Kind.MICROS) {
            fixedBytes += Long.BYTES;
          }
        }
      }
    }
    allTexts = Arrays.stream(texts).filter(Objects::nonNull).toArray(KnownTexts[]::new);
    textColumns = IntStream.range(0, columns).filter(each -> texts[each] != null).toArray();
    numberColumns = IntStream.range(0, columns).filter(each -> texts[each] == null).toArray();
  }

  /** Columns of such rows, if all have flat types. */
  public static Optional<TableColumns> of(RowType type) {
    return type.getFieldTypes().stream().allMatch(TableColumns::isFlat)
        ? Optional.of(new TableColumns(type))
        : Optional.empty();
  }

  private static boolean isFlat(DataType type) {
    return switch (type.getTypeRoot()) {
      case CHAR,
          VARCHAR,
          BINARY,
          VARBINARY,
          BOOLEAN,
          TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          FLOAT,
          DOUBLE,
          DATE,
          TIME_WITHOUT_TIME_ZONE ->
          true;
      case DECIMAL -> DataTypeChecks.getPrecision(type) <= LONG_DIGITS;
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          DataTypeChecks.getPrecision(type) <= MICROS;
      default -> false;
    };
  }

  /** Begins a block. */
  public OpenBlock open() {
    return new OpenBlock(this);
  }

  /** Cells for the rows of a block, with whatever is in them. Their number is a multiple. */
  long[] cells(int stride) {
    long[] cells = spare.poll();
    if (cells == null) {
      return new long[FIRST_ROWS * stride];
    }
    spareCells -= cells.length;
    return cells;
  }

  /** Takes the cells of a block that has ended. */
  void giveBack(long[] cells) {
    if (spareCells + cells.length <= MOST_SPARE_CELLS) {
      spareCells += cells.length;
      spare.push(cells);
    }
  }

  /** Number of columns. */
  int size() {
    return numbers.length;
  }

  /** The columns of numbers. Not to be changed. */
  int[] numberColumns() {
    return numberColumns;
  }

  /** The columns of texts. Not to be changed. */
  int[] textColumns() {
    return textColumns;
  }

  /** The texts of a column; null of one of numbers. */
  @Nullable KnownTexts texts(int column) {
    return texts[column];
  }

  NumberType number(int column) {
    return numbers[column];
  }

  /** Bytes of the fixed part of a row in Paimon's binary form, and of its length. */
  int fixedBytes() {
    return fixedBytes;
  }

  TakenColumn taken() {
    return taken;
  }

  /** Estimated heap bytes of an open block beside its rows. */
  public int openBytes() {
    return BLOCK_BYTES;
  }

  /** Heap bytes that texts took since the last call. */
  public int takeGrown() {
    int grown = 0;
    for (KnownTexts each : allTexts) {
      grown += each.takeGrown();
    }
    return grown;
  }

  /** Forgets all texts. No block may be open. */
  public void forget() {
    for (KnownTexts each : allTexts) {
      each.forget();
    }
    taken = new TakenColumn();
    ended = new PageBytes();
    spare.clear();
    spareCells = 0;
  }
}
