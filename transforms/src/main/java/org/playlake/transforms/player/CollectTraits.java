package org.playlake.transforms.player;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Gathers the traits of all players into one side input for {@code EnrichEvents}.
 *
 * <pre>{@code
 * PCollectionView<PlayerTraits> traits = details.apply("Traits", CollectTraits.create());
 * }</pre>
 *
 * <p>Expects one profile a player in the global window; of several, any may win. Bounded input: the
 * view holds every player, some 20 bytes each, and travels to every worker.
 */
public final class CollectTraits
    extends PTransform<PCollection<PlayerDetails>, PCollectionView<PlayerTraits>> {

  private CollectTraits() {}

  public static CollectTraits create() {
    return new CollectTraits();
  }

  /** The second half of this, for traits that a user's DoFn has gathered in parts. */
  public static PTransform<PCollection<PlayerTraits>, PCollectionView<PlayerTraits>> ofParts() {
    return PTransform.compose(
        parts -> parts.apply("Collect", Combine.globally(new CollectFn()).asSingletonView()));
  }

  @Override
  public PCollectionView<PlayerTraits> expand(PCollection<PlayerDetails> details) {
    return details
        .apply("Gather", ParDo.of(new GatherFn()))
        .setCoder(PlayerTraits.CODER)
        .apply("Parts", ofParts());
  }

  /** The traits of a bundle's players, by window. */
  private static final class GatherFn extends DoFn<PlayerDetails, PlayerTraits> {
    private transient Map<BoundedWindow, PlayerTraits> parts;

    @StartBundle
    public void start() {
      parts = new HashMap<>();
    }

    @ProcessElement
    public void gather(@Element PlayerDetails details, BoundedWindow window) {
      parts.computeIfAbsent(window, added -> new PlayerTraits()).add(details);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      parts.forEach((window, part) -> context.output(part, window.maxTimestamp(), window));
      parts.clear();
    }
  }

  private static final class CollectFn
      extends Combine.CombineFn<PlayerTraits, PlayerTraits, PlayerTraits> {

    @Override
    public PlayerTraits createAccumulator() {
      return new PlayerTraits();
    }

    @Override
    public PlayerTraits addInput(PlayerTraits traits, PlayerTraits more) {
      return traits.addAll(more);
    }

    @Override
    public PlayerTraits mergeAccumulators(Iterable<PlayerTraits> parts) {
      Iterator<PlayerTraits> each = parts.iterator();
      PlayerTraits all = each.next();
      each.forEachRemaining(all::addAll);
      return all;
    }

    @Override
    public PlayerTraits extractOutput(PlayerTraits traits) {
      return traits;
    }

    @Override
    public Coder<PlayerTraits> getAccumulatorCoder(
        CoderRegistry registry, Coder<PlayerTraits> input) {
      return PlayerTraits.CODER;
    }

    @Override
    public Coder<PlayerTraits> getDefaultOutputCoder(
        CoderRegistry registry, Coder<PlayerTraits> input) {
      return PlayerTraits.CODER;
    }
  }
}
