package org.playlake.io.paimon;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.io.paimon.internal.files.WriteGraph;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.pack.Packing;
import org.playlake.io.paimon.internal.pack.RowPacker;
import org.playlake.io.paimon.internal.pack.SpreadBlocks;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;

/**
 * {@link WritePaimonFiles} in parts, for where one pass over elements is to do more than write them
 * and a runner would otherwise make the pass once for each use. For bounded collections in the
 * global window, without clustering columns and without a handler of bad records.
 */
public final class PaimonWriteParts<T> {

  private final WritePaimonFiles<T> whole;

  PaimonWriteParts(WritePaimonFiles<T> whole) {
    this.whole = whole;
  }

  /**
   * Every bundle writes files of its own: all of {@link PaimonDistribution#NONE}.
   *
   * @throws IllegalArgumentException if the write is to be otherwise
   */
  public PaimonFileSink<T> fileSink() {
    return new PaimonFileSink<>(settings(PaimonDistribution.NONE), whole.routes());
  }

  /**
   * The first part of {@link PaimonDistribution#BY_PARTITION}: rows are packed into blocks, which
   * go into {@link #fromBlocks} as they are.
   *
   * @throws IllegalArgumentException if the write is to be otherwise
   */
  public PaimonBlockSink<T> blockSink() {
    return new PaimonBlockSink<>(
        settings(PaimonDistribution.BY_PARTITION), whole.routes(), Packing.byPartition());
  }

  /**
   * The second part: the blocks of all bundles come to their writers and are written. A partition
   * has as many writers as its rows fill shards of {@link WritePaimonFiles#withShardBytes}, from
   * however many bundles they come.
   *
   * @param sizes of the partitions of each bundle, as the sink gave them
   * @throws IllegalArgumentException if the write is to be otherwise
   */
  public PTransform<PCollection<KV<byte[], byte[]>>, PCollection<PaimonFiles>> fromBlocks(
      PCollection<KV<byte[], Long>> sizes) {
    WriterSettings settings = settings(PaimonDistribution.BY_PARTITION);
    return PTransform.compose(
        blocks -> {
          PCollectionView<Iterable<KV<byte[], Long>>> whole =
              sizes.apply("SizePartitions", Sum.longsPerKey()).apply("Sizes", View.asIterable());
          SpreadBlocks spread = new SpreadBlocks(this.whole.shardBytes(), whole);
          return WrittenFiles.asPublic(
              WriteGraph.written(
                  settings,
                  blocks
                      .apply("SpreadBlocks", ParDo.of(spread).withSideInputs(whole))
                      .setCoder(RowPacker.BLOCKS)));
        });
  }

  private WriterSettings settings(PaimonDistribution fixed) {
    if (whole.distribution() != fixed
        || whole.clustering().isAsked()
        || whole.badRecords() != null) {
      throw new IllegalArgumentException(
          "This part writes with withDistribution("
              + fixed
              + "), without clustering columns and without a handler of bad records. Apply the"
              + " transform itself for the rest.");
    }
    return new FilesGraph<>(whole).settings(false);
  }
}
