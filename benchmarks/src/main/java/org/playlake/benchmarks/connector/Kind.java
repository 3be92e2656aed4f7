package org.playlake.benchmarks.connector;

import java.util.Arrays;
import java.util.Locale;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.types.DataTypes;

/** Kind of work: a copy into a table of some kind, or a read. */
enum Kind {
  APPEND("-1", false),
  GATHERED("-1", false),
  FIXED("4", true),
  DYNAMIC("-1", true),
  READ("-1", false);

  private final String buckets;
  private final boolean keyed;

  Kind(String buckets, boolean keyed) {
    this.buckets = buckets;
    this.keyed = keyed;
  }

  static Kind named(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No kind of table is called "
                        + label
                        + ". Give some of "
                        + Arrays.stream(values()).map(Kind::label).toList()
                        + "."));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean copies() {
    return this != READ;
  }

  /** The table that is copied into; for {@code READ} the one that all read. */
  Schema schema() {
    Schema.Builder schema =
        Schema.newBuilder()
            .column("id", DataTypes.BIGINT().notNull())
            .column("quantity", DataTypes.INT())
            .column("region", DataTypes.STRING())
            .column("player", DataTypes.STRING())
            .column("amount", DataTypes.DOUBLE())
            .column("sold_at", DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6))
            .option("bucket", buckets)
            .option("file.format", "parquet")
            .option("file.compression", "zstd")
            .option("file.compression.zstd-level", "1")
            // So that two readers have much the same to do.
            .option("source.split.target-size", "8 mb")
            .option("source.split.open-file-cost", "1 mb");
    return (keyed ? schema.primaryKey("id") : schema).build();
  }
}
