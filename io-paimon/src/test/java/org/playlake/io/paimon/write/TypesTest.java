package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonTable;

class TypesTest {

  static final PaimonTable TABLE =
      PaimonTable.of("db.types")
          .withColumn("n", "INT")
          .withColumn("bigint", "BIGINT")
          .withColumn("string", "STRING")
          .withColumn("bytes", "BYTES")
          .withColumn("date", "DATE")
          .withColumn("micros", "TIMESTAMP(6) WITH LOCAL TIME ZONE")
          .withColumn("millis", "TIMESTAMP(3) WITH LOCAL TIME ZONE")
          .withColumn("small", "DECIMAL(10,2)")
          .withColumn("large", "DECIMAL(30,4)")
          .withColumn("double", "DOUBLE");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource
  void comeBackAsTheyWereWritten(PaimonDistribution distribution) throws Exception {
    warehouse.create(TABLE);
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(0, 1, 2, 3, 4).withCoder(VarIntCoder.of()))
        .apply(
            PaimonIO.<Integer>write()
                .withCatalogOptions(warehouse.options())
                .to(TABLE)
                .withRowFunction(TypesTest::row)
                .withDistribution(distribution));
    pipeline.run().waitUntilFinish();
    List<List<Object>> expected = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      expected.add(values(row(n)));
    }
    assertThat(warehouse.read(TABLE, TypesTest::values)).isEqualTo(expected);
  }

  static GenericRow row(int n) {
    return switch (n) {
      case 0 -> of(n, 0L, "", new byte[0], LocalDate.EPOCH, 0L, 0L, "0.00", "0.0000", 0.0);
      case 1 ->
          of(
              n,
              Long.MAX_VALUE,
              "深圳 🎮 a longer text than fits in place",
              new byte[] {(byte) 0xff, 0, (byte) 0xc3},
              LocalDate.of(9999, 12, 31),
              253_402_300_799_999_999L,
              253_402_300_799_999L,
              "99999999.99",
              "99999999999999999999999999.9999",
              Double.MAX_VALUE);
      case 2 ->
          of(
              n,
              Long.MIN_VALUE,
              "short",
              new byte[] {1},
              LocalDate.of(1, 1, 1),
              -62_135_596_800_000_000L + 1,
              -62_135_596_800_000L,
              "-99999999.99",
              "-0.0001",
              Double.NEGATIVE_INFINITY);
      case 3 -> of(n, -1L, "\0", new byte[9], LocalDate.EPOCH, -1L, -1L, "1.10", "2.5", Double.NaN);
      default -> {
        GenericRow nulls = new GenericRow(10);
        nulls.setField(0, n);
        yield nulls;
      }
    };
  }

  private static GenericRow of(
      int n,
      long bigint,
      String string,
      byte[] bytes,
      LocalDate date,
      long micros,
      long millis,
      String small,
      String large,
      double real) {
    return GenericRow.of(
        n,
        bigint,
        BinaryString.fromString(string),
        bytes,
        (int) date.toEpochDay(),
        Timestamp.fromMicros(micros),
        Timestamp.fromEpochMillis(millis),
        Decimal.fromBigDecimal(new BigDecimal(small), 10, 2),
        Decimal.fromBigDecimal(new BigDecimal(large), 30, 4),
        real);
  }

  private static List<Object> values(InternalRow row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      Object value =
          InternalRow.createFieldGetter(TABLE.rowType().getTypeAt(i), i).getFieldOrNull(row);
      values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
    }
    return values;
  }
}
