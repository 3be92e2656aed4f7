package org.playlake.pipeline.job;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.utils.FileIOUtils;

/** Check of a lake's storage: of two commits to a table at once one must fail. */
final class CommitSafety {

  private CommitSafety() {}

  /** A sentence for the user where it may not be so. */
  static Optional<String> warning(Map<String, String> catalog) {
    String warehouse = String.valueOf(catalog.get("warehouse"));
    String metastore = catalog.getOrDefault("metastore", "filesystem");
    boolean isUnlocked =
        metastore.equals("filesystem")
            || (!metastore.equals("rest") && "false".equals(catalog.get("lock.enabled")));
    if (!isUnlocked || !isObjectStore(warehouse)) {
      return Optional.empty();
    }
    return Optional.of(
        "Commits are not atomic in "
            + warehouse
            + ", an object store without a lock: of two writers at once both may seem to succeed, and"
            + " the rows of one be lost. Never let two run at a time, or keep the lake in a catalog"
            + " that can tell them apart: --catalogOptions with \"metastore\":\"rest\", or"
            + " \"metastore\":\"jdbc\" with \"lock.enabled\":\"true\".");
  }

  /** True if a table is a folder in an object store, and moving it copies file by file. */
  static boolean isFolderInObjectStore(Map<String, String> catalog) {
    return !catalog.getOrDefault("metastore", "filesystem").equals("rest")
        && isObjectStore(String.valueOf(catalog.get("warehouse")));
  }

  private static boolean isObjectStore(String warehouse) {
    int end = warehouse.indexOf("://");
    if (end <= 0) {
      return false;
    }
    String scheme = warehouse.substring(0, end).toLowerCase(Locale.ROOT);
    return FileIOUtils.isObjectStore(scheme) || scheme.startsWith("obs");
  }
}
