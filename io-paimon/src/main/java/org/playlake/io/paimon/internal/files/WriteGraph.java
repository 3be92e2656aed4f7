package org.playlake.io.paimon.internal.files;

import static org.apache.beam.sdk.transforms.errorhandling.BadRecordRouter.BAD_RECORD_TAG;

import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.message.WrittenFilesCoder;
import org.playlake.io.paimon.internal.pack.PackRows;
import org.playlake.io.paimon.internal.pack.Packing;
import org.playlake.io.paimon.internal.pack.RowPacker;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.internal.sample.CutRanges;
import org.playlake.io.paimon.internal.sample.KeySampleCoder;
import org.playlake.io.paimon.internal.sample.MergeSamples;
import org.playlake.io.paimon.internal.sample.SampleKeys;

/** The steps from elements in one window to files. */
public record WriteGraph<T>(
    WriterSettings settings,
    List<Route<T>> routes,
    Packing packing,
    @Nullable ErrorHandler<BadRecord, ?> badRecords) {

  /** Each bundle writes files of its own. */
  public PCollection<WrittenFiles> byBundle(PCollection<T> elements) {
    WriteBundles<T> write = new WriteBundles<>(settings, routes, rejects(elements));
    return apply("WriteBundles", ParDo.of(write), WriteBundles.files(), elements)
        .setCoder(WrittenFilesCoder.of());
  }

  /** Rows that belong in one file, or one bucket, come to one writer. */
  public PCollection<WrittenFiles> gathered(PCollection<T> elements) {
    PackRows<T> pack = new PackRows<>(settings, routes, rejects(elements), packing, null);
    return written(
        settings,
        apply("PackRows", ParDo.of(pack), PackRows.blocks(), elements).setCoder(RowPacker.BLOCKS));
  }

  /** The same, with rows of a partition parted by ranges of their clustering key. */
  public PCollection<WrittenFiles> clustered(PCollection<T> elements) {
    long shardBytes = packing.shardBytes();
    PCollectionView<Iterable<KV<byte[], List<byte[]>>>> ranges =
        elements
            .apply("SampleKeys", ParDo.of(new SampleKeys<>(settings, routes, shardBytes)))
            .setCoder(KvCoder.of(ByteArrayCoder.of(), KeySampleCoder.of()))
            .apply("MergeSamples", Combine.perKey(new MergeSamples(shardBytes)))
            .apply("CutRanges", ParDo.of(new CutRanges(settings, shardBytes)))
            .setCoder(KvCoder.of(ByteArrayCoder.of(), ListCoder.of(ByteArrayCoder.of())))
            .apply("Ranges", View.asIterable());
    PackRows<T> pack = new PackRows<>(settings, routes, rejects(elements), packing, ranges);
    return written(
        settings,
        apply("PackRanges", ParDo.of(pack).withSideInputs(ranges), PackRows.blocks(), elements)
            .setCoder(RowPacker.BLOCKS));
  }

  public static PCollection<WrittenFiles> written(
      WriterSettings settings, PCollection<KV<byte[], byte[]>> blocks) {
    return blocks
        .apply("GatherShards", GroupByKey.create())
        .apply("WriteShards", ParDo.of(new WriteBlocks(settings)))
        .setCoder(WrittenFilesCoder.of());
  }

  private Rejects<T> rejects(PCollection<T> elements) {
    return badRecords == null ? Rejects.failing() : Rejects.givingOut(elements.getCoder());
  }

  private <O> PCollection<O> apply(
      String name, ParDo.SingleOutput<T, O> step, TupleTag<O> main, PCollection<T> elements) {
    PCollectionTuple outputs =
        elements.apply(name, step.withOutputTags(main, rejects(elements).tags()));
    if (badRecords != null) {
      badRecords.addErrorCollection(
          outputs.get(BAD_RECORD_TAG).setCoder(BadRecord.getCoder(elements.getPipeline())));
    }
    return outputs.get(main);
  }
}
