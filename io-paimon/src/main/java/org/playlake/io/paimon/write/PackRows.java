package org.playlake.io.paimon.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Turns elements into blocks of rows, keyed by what they are to be gathered by. A shuffle of blocks
 * costs a fraction of a shuffle of rows, and a reader of blocks holds one at a time.
 */
final class PackRows<T> extends DoFn<T, KV<byte[], byte[]>> {

  /** What the blocks of one bundle may hold together. */
  private static final long HELD_BYTES = 32 << 20;

  private final List<Route<T>> routes;
  private final long shardBytes;
  private transient @Nullable List<TableBlocks> tables;
  private transient long held;

  PackRows(List<Route<T>> routes, long shardBytes) {
    this.routes = List.copyOf(routes);
    this.shardBytes = shardBytes;
  }

  @Setup
  public void open() {
    tables = new ArrayList<>();
    for (int i = 0; i < routes.size(); i++) {
      tables.add(new TableBlocks(i, routes.get(i).table(), shardBytes));
    }
  }

  @StartBundle
  public void start() {
    tables.forEach(TableBlocks::clear);
    held = 0;
  }

  @ProcessElement
  public void pack(@Element T element, OutputReceiver<KV<byte[], byte[]>> out) throws Exception {
    for (int i = 0; i < routes.size(); i++) {
      InternalRow row = routes.get(i).function().row(element);
      if (row != null) {
        held += tables.get(i).add(row, out::output);
      }
    }
    if (held >= HELD_BYTES) {
      long kept = 0;
      for (TableBlocks table : tables) {
        table.flush(out::output);
        kept += table.heldWhenFlushed();
      }
      held = kept;
    }
  }

  @FinishBundle
  public void finish(FinishBundleContext context) {
    TableBlocks.Output out =
        block -> context.output(block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    for (TableBlocks table : tables) {
      table.finish(out);
    }
  }
}
