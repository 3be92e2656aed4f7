package org.playlake.io.paimon.write;

import java.io.Serializable;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.playlake.io.paimon.table.PaimonTable;

/** The element of tests with keys: what a shop has of an article, as of some version. */
record Stock(String shop, int article, long version, int count, String kind)
    implements Serializable {

  static Stock of(String shop, int article, long version, int count) {
    return new Stock(shop, article, version, count, "+I");
  }

  static Stock gone(String shop, int article, long version) {
    return new Stock(shop, article, version, 0, "-D");
  }

  /** By shop, with one row for each article of each shop, the newest version. */
  static PaimonTable keyed(String name, String bucket) {
    return table(name).withPrimaryKeys("shop", "article").withOption("bucket", bucket);
  }

  static PaimonTable table(String name) {
    return PaimonTable.of(name)
        .withColumn("shop", "STRING")
        .withColumn("article", "INT")
        .withColumn("version", "BIGINT")
        .withColumn("count", "INT")
        .withPartitionKeys("shop")
        .withOption("sequence.field", "version");
  }

  static Stock of(InternalRow row) {
    return of(row.getString(0).toString(), row.getInt(1), row.getLong(2), row.getInt(3));
  }

  InternalRow row() {
    return GenericRow.ofKind(
        RowKind.fromShortString(kind), BinaryString.fromString(shop), article, version, count);
  }
}
