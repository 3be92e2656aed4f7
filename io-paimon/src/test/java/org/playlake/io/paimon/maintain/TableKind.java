package org.playlake.io.paimon.maintain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every kind of table that Paimon has another writer for. */
public enum TableKind {
  APPEND("", "bucket=-1"),
  APPEND_WITH_DELETIONS("", "bucket=-1 deletion-vectors.enabled=true"),
  APPEND_IN_BUCKETS("", "bucket=2 bucket-key=id"),
  KEY_IN_BUCKETS("day id", "bucket=2"),
  KEY_WITH_DELETIONS("day id", "bucket=2 deletion-vectors.enabled=true"),
  KEY_WITH_CHANGELOG("day id", "bucket=2 changelog-producer=lookup"),
  KEY_FIRST_ROW("day id", "bucket=2 merge-engine=first-row"),
  KEY_IN_DYNAMIC_BUCKETS("day id", "bucket=-1"),
  KEY_ACROSS_PARTITIONS("id", "bucket=-1");

  private final String primaryKeys;
  private final String options;

  TableKind(String primaryKeys, String options) {
    this.primaryKeys = primaryKeys;
    this.options = options;
  }

  public List<String> primaryKeys() {
    return hasKey() ? List.of(primaryKeys.split(" ", -1)) : List.of();
  }

  public Map<String, String> options() {
    Map<String, String> map = new HashMap<>();
    for (String option : options.split(" ", -1)) {
      int equals = option.indexOf('=');
      map.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return map;
  }

  public boolean hasKey() {
    return !primaryKeys.isEmpty();
  }
}
