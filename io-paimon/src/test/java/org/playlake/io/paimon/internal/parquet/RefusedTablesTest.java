package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tables are left to Paimon's writer. */
class RefusedTablesTest {

  static DataType[] otherTypes() {
    return new DataType[] {
      DataTypes.BOOLEAN(),
      DataTypes.TIMESTAMP(7),
      DataTypes.TIMESTAMP(9),
      DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(9),
      DataTypes.ARRAY(DataTypes.BOOLEAN()),
      DataTypes.ARRAY(DataTypes.ARRAY(DataTypes.INT())),
      DataTypes.ARRAY(new RowType(List.of())),
      DataTypes.ARRAY(DataTypes.ROW(DataTypes.ARRAY(DataTypes.INT()))),
      DataTypes.MAP(DataTypes.INT(), DataTypes.INT()),
      DataTypes.MULTISET(DataTypes.INT()),
      DataTypes.ROW(DataTypes.INT()),
      DataTypes.VARIANT(),
      DataTypes.BLOB()
    };
  }

  @Test
  void noneWithFlatTypesAndNoOptionsForParquet() {
    assertThat(written(Map.of(), FlatRows.type(true))).isTrue();
    assertThat(written(Map.of("file.format", "parquet"), FlatRows.type(false))).isTrue();
    assertThat(written(Map.of("file.compression", "snappy", "bucket", "-1"), FlatRows.type(true)))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("otherTypes")
  void thoseWithAColumnOfAnotherType(DataType type) {
    assertThat(written(Map.of(), FlatRows.type(true, DataTypes.INT(), type))).isFalse();
    assertThat(written(Map.of(), FlatRows.type(false, DataTypes.INT(), type))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"orc", "avro", "csv"})
  void thoseOfAnotherFormat(String format) {
    assertThat(written(Map.of("file.format", format), FlatRows.type(true))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "parquet.page.size, 1000",
    "parquet.enable.dictionary, false",
    "parquet.compression, gzip",
    "parquet.anything, x",
    "file.block-size, 1 mb"
  })
  void thoseWithOptionsForParquet(String option, String value) {
    assertThat(written(Map.of(option, value), FlatRows.type(true))).isFalse();
  }

  private static boolean written(Map<String, String> options, RowType type) {
    return FlatParquetFormat.of(CoreOptions.fromMap(options), type).isPresent();
  }
}
