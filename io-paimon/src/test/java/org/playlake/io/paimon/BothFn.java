package org.playlake.io.paimon;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.playlake.io.paimon.table.PaimonFiles;

/** A user's pass that writes each visit to a table of files and packs it for another. */
final class BothFn extends DoFn<Visit, PaimonFiles> {
  static final TupleTag<PaimonFiles> FILES = new TupleTag<>("files");
  static final TupleTag<KV<byte[], byte[]>> BLOCKS = new TupleTag<>("blocks");
  static final TupleTag<KV<byte[], Long>> SIZES = new TupleTag<>();

  final PaimonFileSink<Visit> raw;
  final PaimonBlockSink<Visit> days;

  BothFn(PaimonFileSink<Visit> raw, PaimonBlockSink<Visit> days) {
    this.raw = raw;
    this.days = days;
  }

  @StartBundle
  public void start() throws Exception {
    raw.start();
    days.start();
  }

  @ProcessElement
  public void process(ProcessContext context) throws Exception {
    raw.add(context.element());
    days.add(context.element(), each -> context.output(BLOCKS, each));
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws Exception {
    GlobalWindow window = GlobalWindow.INSTANCE;
    raw.finish(each -> context.output(FILES, each, window.maxTimestamp(), window));
    days.finish(
        each -> context.output(BLOCKS, each, window.maxTimestamp(), window),
        each -> context.output(SIZES, each, window.maxTimestamp(), window));
  }

  @Teardown
  public void close() throws Exception {
    raw.close();
    days.close();
  }
}
