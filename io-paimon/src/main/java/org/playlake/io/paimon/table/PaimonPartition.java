package org.playlake.io.paimon.table;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A partition of a table as of one snapshot.
 *
 * @param values by partition key, in the order of the keys, each written as its type is, a date as
 *     {@code 2026-01-31}; null where the key is NULL. Of a table without partitions there are none
 * @param rows in the files; of a table with a primary key, several may be one row
 * @param files of data
 * @param bytes of the files
 */
public record PaimonPartition(
    Map<String, @Nullable String> values, long rows, long files, long bytes)
    implements Serializable {

  public PaimonPartition {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
