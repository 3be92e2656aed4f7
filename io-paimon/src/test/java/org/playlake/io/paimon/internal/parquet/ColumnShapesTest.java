package org.playlake.io.paimon.internal.parquet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.shade.org.apache.parquet.column.EncodingStats;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long columns, whichever way their values are encoded. */
class ColumnShapesTest {

  /** So many that the dictionary of longs, the smallest, passes 1 MB. */
  private static final int ROWS = 190_001;

  private static final RowType TYPE =
      FlatRows.type(true, DataTypes.BIGINT(), DataTypes.STRING(), DataTypes.DECIMAL(38, 0));

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void areEncodedAsItPays(ColumnShape shape) throws Exception {
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(row(shape.number(row)));
    }
    TwoFiles files = TwoFiles.write(directory, TYPE, "zstd", rows);
    files.assertAlike(FlatRows.binary(TYPE, rows));
    for (int column = 0; column < TYPE.getFieldCount(); column++) {
      EncodingStats encodings = files.ours().column(column).getEncodingStats();
      assertThat(encodings.hasDictionaryPages()).isEqualTo(shape.isNumbered());
      assertThat(encodings.hasDictionaryEncodedPages()).isEqualTo(shape.isNumbered());
      assertThat(encodings.hasNonDictionaryEncodedPages()).isEqualTo(shape.isPlain());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FEW", "LAST_NULL", "SECOND_PAGE_NULL", "NULL", "ALTERNATING"})
  void sayOfEachPageWhatPaimonsSay(ColumnShape shape) throws Exception {
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 60_001; row++) {
      rows.add(row(shape.number(row)));
    }
    TwoFiles files = TwoFiles.write(directory, TYPE, "zstd", rows);
    for (int column = 0; column < TYPE.getFieldCount(); column++) {
      assertThat(files.ours().pages(column))
          .startsWith("[0, 20000, 40000, 60000]")
          .isEqualTo(files.paimons().pages(column));
    }
  }

  @Test
  void ofLongTextsSayOfEachPageWhatPaimonsSay() throws Exception {
    RowType type = FlatRows.type(true, DataTypes.STRING(), DataTypes.BYTES());
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 10_000; row++) {
      // What differs comes after the 64 bytes that are said of a page, of which some are no texts.
      String text = "a" + "🎮".repeat(17) + row % 100;
      rows.add(
          GenericRow.of(
              BinaryString.fromString(text), ("ÿ".repeat(40) + row).getBytes(ISO_8859_1)));
    }
    TwoFiles files = TwoFiles.write(directory, type, "zstd", rows);
    for (int column = 0; column < 2; column++) {
      assertThat(files.ours().pages(column)).isEqualTo(files.paimons().pages(column));
    }
    files.assertAlike(FlatRows.binary(type, rows));
  }

  @Test
  void ofFractionsSayOfEachPageWhatPaimonsSay() throws Exception {
    RowType type = FlatRows.type(true, DataTypes.DOUBLE(), DataTypes.FLOAT());
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 60_001; row++) {
      double value = row == 25_000 ? -0.0 : row == 45_000 ? Double.NEGATIVE_INFINITY : row % 20_000;
      rows.add(GenericRow.of(value, row == 30_000 ? Float.NaN : (float) value));
    }
    TwoFiles files = TwoFiles.write(directory, type, "zstd", rows);
    assertThat(files.ours().pages(0))
        .startsWith("[0, 20000, 40000, 60000]")
        .isEqualTo(files.paimons().pages(0));
    // One value that is no number, and there is nothing to be said.
    assertThat(files.ours().pages(1)).endsWith("null").isEqualTo(files.paimons().pages(1));
  }

  @Test
  void mayHoldTextsOfMegabytes() throws Exception {
    RowType type = FlatRows.type(true, DataTypes.INT(), DataTypes.STRING(), DataTypes.BYTES());
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 40; row++) {
      String text = "x".repeat(row % 10 == 0 ? 3 << 20 : row % 10);
      byte[] bytes = new byte[row % 10 == 5 ? (1 << 20) + row : row];
      rows.add(GenericRow.of(row, BinaryString.fromString(text + row), row == 7 ? null : bytes));
    }
    List<BinaryRow> same = FlatRows.binary(type, rows);
    TwoFiles.write(directory, type, "zstd", rows).assertAlike(same);
    TwoFiles.write(directory, type, "zstd", rows.subList(1, 40)).assertAlike(same.subList(1, 40));
  }

  private static GenericRow row(Long number) {
    if (number == null) {
      return new GenericRow(3);
    }
    String text = String.format(Locale.ROOT, "%036d", number);
    return GenericRow.of(
        number,
        BinaryString.fromString(text),
        Decimal.fromBigDecimal(BigDecimal.valueOf(number), 38, 0));
  }
}
