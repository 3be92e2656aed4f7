package org.playlake.io.paimon;

import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.playlake.io.paimon.internal.pack.GlobalWindowing;
import org.playlake.io.paimon.internal.read.AskedPartitions;
import org.playlake.io.paimon.internal.read.PlanPartitions;
import org.playlake.io.paimon.internal.read.PlannedSplit;
import org.playlake.io.paimon.internal.read.ReadPlannedSplits;
import org.playlake.io.paimon.internal.read.TableVersion;

/**
 * The rows of partitions that come out of the pipeline itself, where {@link
 * ReadPaimon#withPartitions} takes those that are known before. Made by {@link
 * ReadPaimon#ofPartitions}.
 *
 * <p>An element names a partition as there: by some or all of the partition keys, with null for the
 * partition of NULL. One that is named twice, or by another one as well, is read once. One that
 * does not exist has no rows, and when no element comes nothing is read.
 *
 * <p>Everything is read of one snapshot, which must be named: the read is planned while the
 * pipeline runs, and a plan that is made again must be the same. The partitions come together in
 * one place to be planned; the files are then dealt out to all workers, and what comes out is in
 * the global window. Bounded input only.
 */
public final class ReadPaimonPartitions<T>
    extends PTransform<PCollection<Map<String, String>>, PCollection<T>> {
  private static final long serialVersionUID = 1L;

  private final ReadPaimon<T> read;

  ReadPaimonPartitions(ReadPaimon<T> read) {
    this.read = read;
  }

  @Override
  public PCollection<T> expand(PCollection<Map<String, String>> partitions) {
    check(partitions);
    ReadGraph<T> graph = ReadGraph.of(read, partitions.getPipeline().getCoderRegistry());
    return graph.encoded(
        GlobalWindowing.of(partitions, null, "AllInOneWindow")
            .apply("Asked", ParDo.of(new AskedPartitions()))
            .setCoder(AskedPartitions.CODER)
            .apply("Gather", GroupByKey.create())
            .apply("Plan", ParDo.of(new PlanPartitions(graph.reading().settings())))
            .setCoder(SerializableCoder.of(PlannedSplit.class))
            .apply("DealOut", Reshuffle.viaRandomKey())
            .apply("ReadSplits", ParDo.of(new ReadPlannedSplits<>(graph.reading()))));
  }

  private void check(PCollection<Map<String, String>> partitions) {
    if (partitions.isBounded() == IsBounded.UNBOUNDED) {
      throw new IllegalArgumentException(
          "The partitions of table "
              + read.table()
              + " that are to be read come without an end. Give a bounded collection of them.");
    }
    if (read.following().continuous() || !(read.version() instanceof TableVersion.AtSnapshot)) {
      throw new IllegalArgumentException(
          "Which partitions of table "
              + read.table()
              + " are read is known only when the pipeline runs, so the snapshot must be known"
              + " before, and this is a read "
              + (read.following().continuous() ? "without an end" : "of the " + read.version())
              + ". Name a snapshot with withSnapshot(..), and nothing else.");
    }
    if (!read.partitions().isEmpty() || read.limit() < Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The partitions of table "
              + read.table()
              + " that are read are those of the collection, with all their rows. Leave out "
              + (read.partitions().isEmpty() ? "withLimit." : "withPartitions."));
    }
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    ReadDisplay.show(read, builder);
  }
}
