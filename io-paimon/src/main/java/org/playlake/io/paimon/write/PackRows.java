package org.playlake.io.paimon.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Turns elements into blocks of rows, keyed by the writer they have to come to. A shuffle of blocks
 * costs a fraction of a shuffle of rows, and a reader of blocks holds one at a time.
 */
final class PackRows<T> extends DoFn<T, KV<byte[], byte[]>> {

  /** What the blocks of one bundle may hold together. */
  private static final long HELD_BYTES = 32 << 20;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Rejects<T> rejects;
  private final Packing packing;
  private transient @Nullable TableWriters writers;
  private transient @Nullable List<Targets<T, TableBlocks>> targets;
  private transient long held;

  PackRows(WriterSettings settings, List<Route<T>> routes, Rejects<T> rejects, Packing packing) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.rejects = rejects;
    this.packing = packing;
  }

  static TupleTag<KV<byte[], byte[]>> blocks() {
    return Rejects.mainTag();
  }

  @StartBundle
  public void start() {
    if (targets != null) {
      targets.forEach(each -> each.open().forEach(target -> target.slot().clear()));
    }
    held = 0;
  }

  @ProcessElement
  public void pack(@Element T element, MultiOutputReceiver out) throws Exception {
    TableBlocks.Output blocks = block -> out.get(blocks()).output(block);
    for (Targets<T, TableBlocks> each : targets()) {
      try {
        pack(element, each, blocks);
      } catch (RejectedElementException e) {
        rejects.reject(out, element, e);
      }
    }
    if (held >= HELD_BYTES) {
      flush(blocks);
    }
  }

  private void pack(T element, Targets<T, TableBlocks> targets, TableBlocks.Output out)
      throws Exception {
    Target<T, TableBlocks> target = targets.of(element);
    InternalRow row = target == null ? null : target.row(element);
    if (row != null) {
      held += target.slot().add(row, out);
    }
  }

  private void flush(TableBlocks.Output out) {
    long kept = 0;
    for (Targets<T, TableBlocks> each : targets()) {
      for (Target<T, TableBlocks> target : each.open()) {
        target.slot().flush(out);
        kept += target.slot().heldWhenFlushed();
      }
    }
    held = kept;
  }

  @FinishBundle
  public void finish(FinishBundleContext context) {
    if (targets == null) {
      return;
    }
    TableBlocks.Output out =
        block ->
            context.output(
                blocks(), block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    targets.forEach(each -> each.open().forEach(target -> target.slot().finish(out)));
  }

  private List<Targets<T, TableBlocks>> targets() {
    if (targets == null) {
      TableWriters opened = settings.open();
      writers = opened;
      targets = new ArrayList<>();
      for (Route<T> route : routes) {
        targets.add(
            new Targets<>(route, opened, (name, stored) -> new TableBlocks(name, stored, packing)));
      }
    }
    return targets;
  }

  @Teardown
  public void close() throws Exception {
    if (writers != null) {
      writers.close();
    }
  }
}
