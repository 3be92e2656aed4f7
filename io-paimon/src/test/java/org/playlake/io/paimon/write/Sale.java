package org.playlake.io.paimon.write;

import java.io.Serializable;
import java.math.BigDecimal;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonTable;

/** An element with columns of many types to cluster by; any of them may be null. */
public record Sale(
    int day,
    @Nullable String city,
    @Nullable Long micros,
    @Nullable BigDecimal total,
    @Nullable Double weight,
    long id)
    implements Serializable {

  static final int CITY = 1;
  static final int ID = 5;

  public static PaimonTable byDay() {
    return table().withPartitionKeys("day");
  }

  static PaimonTable table() {
    return PaimonTable.of("db.sales")
        .withColumn("day", "INT")
        .withColumn("city", "STRING")
        .withColumn("at", "TIMESTAMP(6)")
        .withColumn("total", "DECIMAL(27,4)")
        .withColumn("weight", "DOUBLE")
        .withColumn("id", "BIGINT")
        .withColumn("tags", "MAP<STRING,STRING>")
        .withOption("bucket", "-1");
  }

  /** All different, in an order that has nothing to do with any of the columns. */
  public static Sale of(long id, int days) {
    long mixed = id * 7_919 % 1_000_003;
    return new Sale(
        (int) (id % days),
        "city " + mixed % 500,
        mixed * 1_000_001 - 500_000_000_000L,
        BigDecimal.valueOf(mixed * 37 - 10_000_000, 4),
        mixed / 8.0,
        id);
  }

  public InternalRow row() {
    return GenericRow.of(
        day,
        city == null ? null : BinaryString.fromString(city),
        micros == null ? null : Timestamp.fromMicros(micros),
        total == null ? null : Decimal.fromBigDecimal(total, 27, 4),
        weight,
        id,
        null);
  }

  public static Sale of(InternalRow row) {
    return new Sale(
        row.getInt(0),
        row.isNullAt(1) ? null : row.getString(1).toString(),
        row.isNullAt(2) ? null : row.getTimestamp(2, 6).toMicros(),
        row.isNullAt(3) ? null : row.getDecimal(3, 27, 4).toBigDecimal(),
        row.isNullAt(4) ? null : row.getDouble(4),
        row.getLong(5));
  }
}
