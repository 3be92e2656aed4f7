package org.playlake.io.paimon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineVisitor;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.SingleTable;
import org.playlake.io.paimon.table.PaimonTable;

/** The writes of one pipeline that do not wait for one another. */
final class ConcurrentWrites extends PipelineVisitor.Defaults {

  /** For each collection the writes that are done, or under way, once it has elements. */
  private final Map<PValue, Set<WritePaimon<?>>> before = new HashMap<>();

  private final IdentityHashMap<WritePaimon<?>, Set<WritePaimon<?>>> awaited =
      new IdentityHashMap<>();
  private @Nullable WritePaimon<?> entered;

  private ConcurrentWrites() {}

  /**
   * Throws {@link IllegalStateException} when another write of the pipeline goes to the same table
   * at the same time, and this is a table where only one of the two could be committed, whatever
   * their rows are.
   */
  static <T> void check(WritePaimon<T> write, PCollection<T> elements) {
    if (!(write.destinations() instanceof SingleTable<T> one) || !write.files().validated()) {
      return;
    }
    ConcurrentWrites writes = of(elements.getPipeline());
    boolean conflict =
        writes.awaited.keySet().stream()
            .anyMatch(other -> other != write && writes.mayMeet(write, other, one.name()));
    if (conflict && isForOneWriter(write, elements, one)) {
      throw new IllegalStateException(
          "Two writes of this pipeline go to table "
              + one.name()
              + " at the same time. It has dynamic buckets (a primary key and bucket=-1), where each"
              + " write gives new keys their bucket by itself, so only the quicker one could be"
              + " committed. Nothing was started. Flatten the two collections and write them once,"
              + " let the second wait for the snapshots of the first (Wait.on), or create the table"
              + " with a number of buckets (bucket=8).");
    }
  }

  private static ConcurrentWrites of(Pipeline pipeline) {
    ConcurrentWrites writes = new ConcurrentWrites();
    pipeline.traverseTopologically(writes);
    return writes;
  }

  private boolean mayMeet(WritePaimon<?> one, WritePaimon<?> other, String table) {
    boolean ordered = awaited.get(one).contains(other) || awaited.get(other).contains(one);
    return !ordered
        && other.destinations() instanceof SingleTable<?> its
        && its.name().equals(table)
        && other.catalog().equals(one.catalog())
        && (isAppend(one) || isAppend(other));
  }

  private static boolean isAppend(WritePaimon<?> write) {
    return write.mode().kind() == CommitMode.Kind.APPEND;
  }

  /** True if two writes always touch the same buckets: those of partitions may be apart. */
  private static <T> boolean isForOneWriter(
      WritePaimon<T> write, PCollection<T> elements, SingleTable<T> one) {
    PaimonTable described =
        new Route<>(one, ElementRows.of(write, elements)).description(one.name());
    try (OpenCatalog catalog = write.catalog().open()) {
      FileStoreTable table =
          described == null
              ? catalog.table(one.name())
              : catalog.prospect(described, ElementRows.policy(write));
      BucketMode mode = table.bucketMode();
      return mode == BucketMode.KEY_DYNAMIC
          || (mode == BucketMode.HASH_DYNAMIC && table.partitionKeys().isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The catalog of table " + one.name() + " could not be closed.", e);
    }
  }

  @Override
  public CompositeBehavior enterCompositeTransform(Node node) {
    if (node.getTransform() instanceof WritePaimon<?> write) {
      awaited.put(write, before(node.getInputs().values()));
      entered = write;
    }
    return CompositeBehavior.ENTER_TRANSFORM;
  }

  @Override
  public void leaveCompositeTransform(Node node) {
    if (node.getTransform() == entered) {
      entered = null;
    }
  }

  @Override
  public void visitPrimitiveTransform(Node node) {
    Set<WritePaimon<?>> done = before(node.getInputs().values());
    if (entered != null) {
      done.add(entered);
    }
    node.getOutputs().values().forEach(output -> before.put(output, done));
  }

  private Set<WritePaimon<?>> before(Collection<? extends PValue> values) {
    Set<WritePaimon<?>> all = Collections.newSetFromMap(new IdentityHashMap<>());
    values.forEach(value -> all.addAll(before.getOrDefault(value, Set.of())));
    return all;
  }
}
