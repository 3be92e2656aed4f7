package org.playlake.transforms;

import java.util.Iterator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Gathers the traits of all players into one side input for {@link EnrichEvents}.
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

  @Override
  public PCollectionView<PlayerTraits> expand(PCollection<PlayerDetails> details) {
    return details.apply("Collect", Combine.globally(new CollectFn()).asSingletonView());
  }

  private static final class CollectFn
      extends Combine.CombineFn<PlayerDetails, PlayerTraits, PlayerTraits> {

    @Override
    public PlayerTraits createAccumulator() {
      return new PlayerTraits();
    }

    @Override
    public PlayerTraits addInput(PlayerTraits traits, PlayerDetails details) {
      return traits.add(details);
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
        CoderRegistry registry, Coder<PlayerDetails> input) {
      return PlayerTraits.CODER;
    }

    @Override
    public Coder<PlayerTraits> getDefaultOutputCoder(
        CoderRegistry registry, Coder<PlayerDetails> input) {
      return PlayerTraits.CODER;
    }
  }
}
