package org.playlake.io.paimon;

import java.io.Serializable;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.table.PaimonTable;

/** The element of most tests: somebody came on a day. */
public record Visit(int day, String who, long id) implements Serializable {

  public static PaimonTable byDay(String name) {
    return table(name).withPartitionKeys("day");
  }

  public static PaimonTable table(String name) {
    return PaimonTable.of(name)
        .withColumn("day", "DATE", "day of the visit")
        .withColumn("who", "STRING")
        .withColumn("id", "BIGINT")
        .withOption("bucket", "-1")
        .withOption("file.format", "parquet")
        .withOption("file.compression", "zstd")
        .withOption("partition.legacy-name", "false");
  }

  public static Visit of(InternalRow row) {
    return new Visit(row.getInt(0), row.getString(1).toString(), row.getLong(2));
  }

  public InternalRow row() {
    return GenericRow.of(day, BinaryString.fromString(who), id);
  }
}
