package org.playlake.io.paimon.internal.commit;

import org.playlake.io.paimon.table.PaimonTable;

/** The tables in which {@link Tally} rows are counted: where keys meet, times are summed up. */
public enum TallyTable {
  APPEND("bucket=-1"),
  APPEND_IN_BUCKETS("bucket=2 bucket-key=id"),
  KEY_IN_BUCKETS("bucket=2 merge-engine=aggregation fields.default-aggregate-function=sum"),
  KEY_IN_DYNAMIC_BUCKETS(
      "bucket=-1 dynamic-bucket.target-row-num=2 merge-engine=aggregation"
          + " fields.default-aggregate-function=sum");

  private final String options;

  TallyTable(String options) {
    this.options = options;
  }

  public boolean hasKey() {
    return options.contains("merge-engine");
  }

  public PaimonTable named(String name) {
    PaimonTable table =
        PaimonTable.of(name)
            .withColumn("day", "INT NOT NULL")
            .withColumn("id", "INT NOT NULL")
            .withColumn("times", "BIGINT")
            .withPartitionKeys("day");
    if (hasKey()) {
      table = table.withPrimaryKeys("day", "id");
    }
    for (String option : options.split(" ", -1)) {
      int equals = option.indexOf('=');
      table = table.withOption(option.substring(0, equals), option.substring(equals + 1));
    }
    return table;
  }
}
