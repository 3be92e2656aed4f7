package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of lists are written as Paimon's writer would write them. */
class ListsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "0, true, true",
    "1, true, true",
    "9, true, false",
    "1000, true, true",
    "1000, true, false",
    "1000, false, true",
    "1000, false, false",
    "45001, true, true",
    "45001, false, false"
  })
  void holdTheSameAsPaimons(int count, boolean nullLists, boolean nullElements) throws Exception {
    RowType type = type(nullLists, nullElements);
    List<GenericRow> rows = rows(count, nullLists, nullElements);
    List<BinaryRow> same = FlatRows.binary(type, rows);
    TwoFiles.write(directory, type, "zstd", rows).assertAlike(same);
    TwoFiles.write(directory, type, "zstd", same).assertAlike(same);
  }

  @Test
  void sayOfEachPageWhatPaimonsSay() throws Exception {
    RowType type = type(true, true);
    TwoFiles files = TwoFiles.write(directory, type, "zstd", rows(45_001, true, true));
    for (int column = 0; column < 6; column++) {
      assertThat(files.ours().pages(column))
          .startsWith("[0, 20000, 40000]")
          .isEqualTo(files.paimons().pages(column));
    }
  }

  /** The dictionary outgrows its limit in the middle of a row, whose list must stay in its page. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1_000, 300_000})
  void mayBeLongAndAllDistinct(int elements) throws Exception {
    RowType type = FlatRows.type(true, DataTypes.INT(), DataTypes.ARRAY(DataTypes.BIGINT()));
    List<GenericRow> rows = new ArrayList<>();
    long next = 0;
    for (int row = 0; next < 900_000; row++) {
      // The first page shows that a dictionary pays.
      long most = next < 250_000 ? 50 : Long.MAX_VALUE;
      Object[] list = new Object[elements];
      for (int i = 0; i < elements; i++, next++) {
        list[i] = next * 7_919 % most;
      }
      rows.add(GenericRow.of(row, new GenericArray(list)));
    }
    TwoFiles.write(directory, type, "zstd", rows).assertAlike(FlatRows.binary(type, rows));
  }

  @Test
  void refuseNullWhereNoneMayBe() {
    Object[][] wrong = {
      {null, texts("a"), pairs("a", "b")},
      {texts("a"), texts("a", null), pairs("a", "b")},
      {texts("a"), texts("a"), new GenericArray(new Object[] {null})},
      {texts("a"), texts("a"), pairs("a", null)}
    };
    DataType text = DataTypes.STRING().notNull();
    RowType type =
        FlatRows.type(
            false,
            DataTypes.ARRAY(text),
            DataTypes.ARRAY(text),
            DataTypes.ARRAY(DataTypes.ROW(text, text).notNull()));
    for (Object[] row : wrong) {
      assertThatThrownBy(() -> TwoFiles.write(directory, type, "zstd", List.of(GenericRow.of(row))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "Column c0 is NOT NULL, and a row has none\\.|In the lists of column c[12] no value may be null, and one is\\.");
    }
  }

  private static RowType type(boolean nullLists, boolean nullElements) {
    DataType text = DataTypes.STRING().copy(nullElements);
    DataType number = DataTypes.INT().copy(nullElements);
    DataType decimal = DataTypes.DECIMAL(38, 3).copy(nullElements);
    return FlatRows.type(
        nullLists,
        DataTypes.BIGINT().notNull(),
        DataTypes.ARRAY(text),
        DataTypes.ARRAY(DataTypes.ROW(text, number).copy(nullElements)),
        DataTypes.ARRAY(decimal),
        DataTypes.STRING());
  }

  private static List<GenericRow> rows(int count, boolean nullLists, boolean nullElements) {
    Random random = new Random(count);
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      Object[] texts = new Object[random.nextInt(4)];
      Object[] pairs = new Object[random.nextInt(3)];
      Object[] decimals = new Object[random.nextInt(3)];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = orNull(text(random), nullElements, random);
      }
      for (int i = 0; i < pairs.length; i++) {
        GenericRow pair =
            GenericRow.of(
                orNull(text(random), nullElements, random),
                orNull(random.nextInt(), nullElements, random));
        pairs[i] = orNull(pair, nullElements, random);
      }
      for (int i = 0; i < decimals.length; i++) {
        Decimal decimal = Decimal.fromUnscaledLong(random.nextLong(), 18, 3);
        decimals[i] =
            orNull(Decimal.fromBigDecimal(decimal.toBigDecimal(), 38, 3), nullElements, random);
      }
      rows.add(
          GenericRow.of(
              (long) row,
              orNull(new GenericArray(texts), nullLists, random),
              orNull(new GenericArray(pairs), nullLists, random),
              orNull(new GenericArray(decimals), nullLists, random),
              orNull(text(random), nullLists, random)));
    }
    return rows;
  }

  private static BinaryString text(Random random) {
    return BinaryString.fromString("text " + random.nextInt(30) + "深".repeat(random.nextInt(3)));
  }

  private static Object orNull(Object value, boolean may, Random random) {
    return may && random.nextInt(5) == 0 ? null : value;
  }

  private static GenericArray texts(String... texts) {
    Object[] list = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      list[i] = BinaryString.fromString(texts[i]);
    }
    return new GenericArray(list);
  }

  private static GenericArray pairs(String first, String second) {
    return new GenericArray(
        new Object[] {
          GenericRow.of(BinaryString.fromString(first), BinaryString.fromString(second))
        });
  }
}
