package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.KeyRanges;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.RejectedElementException;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.Target;
import org.playlake.io.paimon.internal.route.Targets;
import org.playlake.io.paimon.internal.route.WriterSettings;

/** Turns the elements of one bundle after the other into blocks of rows. */
public final class RowPacker<T> implements AutoCloseable {

  public static final KvCoder<byte[], byte[]> BLOCKS =
      KvCoder.of(ByteArrayCoder.of(), ByteArrayCoder.of());

  /** Heap budget of the blocks of one bundle. */
  private static final long HELD_BYTES = 32 << 20;

  private final OpenTables writers;
  private final Rejects<T> rejects;
  private final List<Targets<T, TableBlocks>> targets = new ArrayList<>();
  private long held;

  /**
   * A packer of rows.
   *
   * @param ranges that rows of a partition are parted into, or null
   */
  public RowPacker(
      WriterSettings settings,
      List<Route<T>> routes,
      Rejects<T> rejects,
      Packing packing,
      @Nullable KeyRanges ranges) {
    this.writers = settings.open();
    this.rejects = rejects;
    for (Route<T> route : routes) {
      targets.add(
          new Targets<>(
              route,
              writers,
              (name, stored) ->
                  new TableBlocks(
                      name,
                      stored,
                      packing,
                      ranges == null
                          ? RowPlaces.of(stored)
                          : RowPlaces.of(stored, ranges.of(name, stored)))));
    }
  }

  /** Forgets what a bundle that failed has left. */
  public void start() {
    targets.forEach(each -> each.open().forEach(target -> target.slot().clear()));
    held = 0;
  }

  /** Packs an element; what cannot be packed goes where the rejects go. */
  public void pack(T element, MultiOutputReceiver out) throws Exception {
    Consumer<KV<byte[], byte[]>> blocks = block -> out.get(PackRows.blocks()).output(block);
    for (Targets<T, TableBlocks> each : targets) {
      try {
        pack(element, each, blocks);
      } catch (RejectedElementException e) {
        rejects.reject(out, element, e);
      }
    }
    flushIfMuch(blocks);
  }

  /** Packs an element, or throws. */
  public void pack(T element, Consumer<KV<byte[], byte[]>> blocks) throws Exception {
    // By position: this runs for every row, and an iterator is an object.
    for (int route = 0; route < targets.size(); route++) {
      pack(element, targets.get(route), blocks);
    }
    flushIfMuch(blocks);
  }

  private void pack(T element, Targets<T, TableBlocks> targets, Consumer<KV<byte[], byte[]>> out)
      throws Exception {
    Target<T, TableBlocks> target = targets.of(element);
    InternalRow row = target == null ? null : target.row(element);
    if (row != null) {
      held += target.slot().add(row, out);
    }
  }

  private void flushIfMuch(Consumer<KV<byte[], byte[]>> out) {
    if (held < HELD_BYTES) {
      return;
    }
    long kept = 0;
    for (Targets<T, TableBlocks> each : targets) {
      for (Target<T, TableBlocks> target : each.open()) {
        target.slot().flush(out);
        kept += target.slot().heldWhenFlushed();
      }
    }
    held = kept;
  }

  /** Gives what is left of the bundle, and the bytes of each partition that may be spread. */
  public void finish(Consumer<KV<byte[], byte[]>> out, Consumer<KV<byte[], Long>> sizes) {
    for (Targets<T, TableBlocks> each : targets) {
      for (Target<T, TableBlocks> target : each.open()) {
        target.slot().finish(out, sizes);
      }
    }
  }

  /** Gives what is left of the bundle. */
  public void finish(Consumer<KV<byte[], byte[]>> out) {
    finish(out, sizes -> {});
  }

  @Override
  public void close() throws IOException {
    writers.close();
  }
}
