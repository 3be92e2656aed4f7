package org.playlake.io.paimon.internal.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.IncrementalSplit;
import org.apache.paimon.table.source.QueryAuthSplit;
import org.apache.paimon.table.source.Split;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.PushedFilter;
import org.playlake.io.paimon.internal.filter.RowTest;

/** The part of a filter that is used while splits are planned. */
public final class PlanFilter {

  private PlanFilter() {}

  /** The predicate by which Paimon may prune partitions and, through statistics, files. */
  public static Optional<Predicate> of(ReadSettings settings, FileStoreTable table) {
    Condition partitions = settings.partitions();
    Condition filter = pushable(settings, table).orElse(null);
    if (partitions == null) {
      return filter == null ? Optional.empty() : PushedFilter.of(filter, table.rowType());
    }
    return PushedFilter.of(
        filter == null ? partitions : new Condition.And(List.of(partitions, filter)),
        table.rowType());
  }

  /** The filter, unless the table has come to mean other columns by its names. */
  static Optional<Condition> pushable(ReadSettings settings, FileStoreTable table) {
    return settings.columns().areNamedSoIn(table.schema())
        ? Optional.ofNullable(settings.filter())
        : Optional.empty();
  }

  /** Keeps the splits of the named partitions, which Paimon need not have pruned. */
  public static List<ReadSplit> inPartitions(
      ReadSettings settings, FileStoreTable table, Stream<ReadSplit> splits) {
    Condition partitions = settings.partitions();
    if (partitions == null) {
      return splits.toList();
    }
    RowTest test = RowTest.of(partitions, table.schema().logicalPartitionType());
    return splits.filter(split -> test.passes(partition(split.split()))).toList();
  }

  private static BinaryRow partition(Split split) {
    if (split instanceof QueryAuthSplit guarded) {
      return partition(guarded.split());
    }
    if (split instanceof IncrementalSplit changes) {
      return changes.partition();
    }
    return ((DataSplit) split).partition();
  }
}
