package org.playlake.io.paimon.internal.route;

import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.internal.filter.PartitionCondition;
import org.playlake.io.paimon.table.PaimonTable;

/** The partitions that a commit replaces, held against the partition keys of its table. */
public final class ReplacedPartitions {

  private ReplacedPartitions() {}

  /**
   * Throws {@link IllegalArgumentException} when the table cannot have one of the partitions, or
   * when several are given of which one leaves a key open.
   */
  public static void check(CommitMode mode, String name, FileStoreTable table) {
    check(
        mode,
        name,
        table.schema().logicalPartitionType(),
        table.coreOptions().partitionDefaultName());
  }

  /** The same of a table as it is described. */
  public static void check(CommitMode mode, PaimonTable described) {
    RowType columns = described.rowType();
    check(
        mode,
        described.name(),
        columns.project(described.partitionKeys()),
        CoreOptions.fromMap(described.options()).partitionDefaultName());
  }

  private static void check(CommitMode mode, String name, RowType keys, String nullName) {
    List<Map<String, String>> given = mode.partitions();
    for (Map<String, String> partition : given) {
      boolean named = keys.getFieldNames().containsAll(partition.keySet());
      // Of several partitions, those with rows are replaced together, which takes all their keys.
      boolean occurring = mode.kind() == CommitMode.Kind.REPLACE_OCCURRING;
      boolean whole = given.size() > 1 || occurring;
      if (!named || (whole && partition.size() < keys.getFieldCount())) {
        throw new IllegalArgumentException(
            "Partition "
                + partition
                + " cannot be replaced in table "
                + name
                + ", which is "
                + (keys.getFieldCount() == 0
                    ? "not partitioned. Replace all of it."
                    : "partitioned by "
                        + keys.getFieldNames()
                        + ". Give "
                        + (!named
                            ? "its keys."
                            : "a value for each of these keys"
                                + (occurring ? "." : ", or one partition only."))));
      }
    }
    PartitionCondition.check(name, keys, given, nullName);
  }
}
