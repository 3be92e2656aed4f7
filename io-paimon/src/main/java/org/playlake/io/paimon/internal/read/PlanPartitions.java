package org.playlake.io.paimon.internal.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.PartitionCondition;

/** Looks once at the table for all partitions that were asked for. */
public final class PlanPartitions
    extends DoFn<KV<Integer, Iterable<Map<String, @Nullable String>>>, PlannedSplit> {

  private final ReadSettings settings;

  public PlanPartitions(ReadSettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void plan(
      @Element KV<Integer, Iterable<Map<String, @Nullable String>>> asked,
      OutputReceiver<PlannedSplit> out)
      throws Exception {
    Set<Map<String, @Nullable String>> distinct = new LinkedHashSet<>();
    asked.getValue().forEach(distinct::add);
    ReadSettings theirs = settings.of(condition(List.copyOf(distinct)));
    Planned plan = BoundedPlan.of(theirs, BoundedPlan.targetBytes(theirs, Long.MAX_VALUE));
    for (ReadSplit split : plan.splits()) {
      out.output(new PlannedSplit(plan.schema(), split));
    }
  }

  private Condition condition(List<Map<String, @Nullable String>> partitions) throws Exception {
    try (OpenCatalog open = settings.catalog().open()) {
      FileStoreTable table = settings.table(open);
      return PartitionCondition.of(
          settings.table(),
          table.schema().logicalPartitionType(),
          partitions,
          table.coreOptions().partitionDefaultName());
    }
  }
}
