package org.playlake.io.paimon.write;

import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Elements to blocks of rows, keyed by the writer they have to come to. */
final class BlockSink<T> implements PaimonBundleSink<T, KV<byte[], byte[]>> {
  private static final long serialVersionUID = 1L;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final Packing packing;
  private transient @Nullable RowPacker<T> packer;

  BlockSink(WriterSettings settings, List<Route<T>> routes, Packing packing) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.packing = packing;
  }

  @Override
  public Coder<KV<byte[], byte[]>> coder() {
    return FileSteps.BLOCKS;
  }

  @Override
  public void start() {
    if (packer != null) {
      packer.start();
    }
  }

  @Override
  public void add(T element, Consumer<KV<byte[], byte[]>> out) throws Exception {
    if (packer == null) {
      packer = new RowPacker<>(settings, routes, Rejects.failing(), packing, null);
    }
    packer.pack(element, out);
  }

  @Override
  public void finish(Consumer<KV<byte[], byte[]>> out) {
    if (packer != null) {
      packer.finish(out);
    }
  }

  @Override
  public void close() throws Exception {
    if (packer != null) {
      packer.close();
      packer = null;
    }
  }
}
