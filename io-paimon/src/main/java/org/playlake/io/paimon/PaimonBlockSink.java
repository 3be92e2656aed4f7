package org.playlake.io.paimon;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.pack.Packing;
import org.playlake.io.paimon.internal.pack.RowPacker;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * The packing of rows into blocks, keyed by the writer that each has to come to, as a part of a
 * DoFn that does more than write. Made by {@link PaimonWriteParts#blockSink}; the blocks go into
 * {@link PaimonWriteParts#fromBlocks}.
 *
 * <p>For bounded input in the global window. The DoFn must give out every block, as they come and
 * at the end of the bundle, and the sizes at its end. A bundle that is tried again begins with
 * {@link #start}. An element that cannot be written throws. Not thread-safe. {@link PaimonFileSink}
 * shows the calls.
 *
 * @param <T> elements
 */
public final class PaimonBlockSink<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Coder<KV<byte[], Long>> SIZES =
      KvCoder.of(ByteArrayCoder.of(), VarLongCoder.of());

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Packing packing;
  private transient @Nullable RowPacker<T> packer;

  PaimonBlockSink(WriterSettings settings, List<Route<T>> routes, Packing packing) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.packing = packing;
  }

  /** Coder of the blocks. */
  public Coder<KV<byte[], byte[]>> coder() {
    return RowPacker.BLOCKS;
  }

  /** Coder of the sizes of partitions. */
  public Coder<KV<byte[], Long>> sizeCoder() {
    return SIZES;
  }

  /** Begins a bundle and forgets the rows of one that failed. */
  public void start() {
    if (packer != null) {
      packer.start();
    }
  }

  /** Packs the element's rows; blocks that are full come out. */
  public void add(T element, Consumer<KV<byte[], byte[]>> out) throws Exception {
    if (packer == null) {
      packer = new RowPacker<>(settings, routes, Rejects.failing(), packing, null);
    }
    packer.pack(element, out);
  }

  /**
   * Ends the bundle and gives its last blocks.
   *
   * @param sizes gets the bytes of each partition of the bundle, for {@link
   *     PaimonWriteParts#fromBlocks}
   */
  public void finish(Consumer<KV<byte[], byte[]>> out, Consumer<KV<byte[], Long>> sizes) {
    if (packer != null) {
      packer.finish(out, sizes);
    }
  }

  /** Closes the catalog. */
  public void close() throws Exception {
    if (packer != null) {
      packer.close();
      packer = null;
    }
  }
}
