package org.playlake.io.paimon.internal.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.RejectedElementException;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.Target;
import org.playlake.io.paimon.internal.route.Targets;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * A first look at the rows: how large each partition is, and some of its clustering keys. Elements
 * that cannot be written are passed over, since they come again when rows are packed.
 */
public final class SampleKeys<T> extends DoFn<T, KV<byte[], KeySample>> {

  /** Heap budget of the samples of one bundle. */
  private static final long HELD_BYTES = 32 << 20;

  private final WriterSettings settings;
  private final List<Route<T>> routes;
  private final long shardBytes;
  private transient @Nullable OpenTables writers;
  private transient @Nullable List<Targets<T, TableSamples>> targets;
  private transient long held;

  public SampleKeys(WriterSettings settings, List<Route<T>> routes, long shardBytes) {
    this.settings = settings;
    this.routes = List.copyOf(routes);
    this.shardBytes = shardBytes;
  }

  @StartBundle
  public void start() {
    if (targets != null) {
      targets.forEach(each -> each.open().forEach(target -> target.slot().clear()));
    }
    held = 0;
  }

  @ProcessElement
  public void sample(@Element T element, OutputReceiver<KV<byte[], KeySample>> out) {
    for (Targets<T, TableSamples> each : targets()) {
      held += sample(element, each);
    }
    if (held >= HELD_BYTES) {
      flush(out::output);
    }
  }

  private static <T> int sample(T element, Targets<T, TableSamples> targets) {
    Target<T, TableSamples> target;
    InternalRow row;
    try {
      target = targets.of(element);
      row = target == null ? null : target.row(element);
    } catch (RejectedElementException e) {
      return 0;
    }
    return row == null ? 0 : target.slot().add(row);
  }

  private void flush(TableSamples.Output out) {
    targets().forEach(each -> each.open().forEach(target -> target.slot().flush(out)));
    held = 0;
  }

  @FinishBundle
  public void finish(FinishBundleContext context) {
    if (targets != null) {
      flush(
          sample ->
              context.output(sample, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }
  }

  private List<Targets<T, TableSamples>> targets() {
    if (targets == null) {
      OpenTables opened = settings.open();
      writers = opened;
      Clustering clustering = settings.needs().clustering();
      targets = new ArrayList<>();
      for (Route<T> route : routes) {
        targets.add(
            new Targets<>(
                route,
                opened,
                (name, stored) -> new TableSamples(name, stored, clustering, shardBytes)));
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
