package org.playlake.transforms.event;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerTraits;

/**
 * Gives each event its player's gender, device and (where the event has none itself) location. An
 * event of an unknown or anonymous player is unchanged; so is a rejected one.
 *
 * <pre>{@code
 * PCollection<DecodedEvent> enriched =
 *     events.apply("EnrichEvents", EnrichEvents.from(details.apply(CollectTraits.create())));
 * }</pre>
 *
 * <p>One output for each input, in its window and with its timestamp; bounded and unbounded input
 * alike, as far as the runner serves the side input.
 */
public final class EnrichEvents
    extends PTransform<PCollection<DecodedEvent>, PCollection<DecodedEvent>> {

  private final PCollectionView<PlayerTraits> traits;

  private EnrichEvents(PCollectionView<PlayerTraits> traits) {
    this.traits = traits;
  }

  public static EnrichEvents from(PCollectionView<PlayerTraits> traits) {
    return new EnrichEvents(traits);
  }

  @Override
  public PCollection<DecodedEvent> expand(PCollection<DecodedEvent> events) {
    return events
        .apply("Enrich", ParDo.of(new EnrichFn(traits)).withSideInputs(traits))
        .setCoder(DecodedEvent.CODER);
  }

  private static final class EnrichFn extends DoFn<DecodedEvent, DecodedEvent> {
    private final PCollectionView<PlayerTraits> view;
    private transient @Nullable PlayerTraits traits;
    private transient @Nullable BoundedWindow window;

    EnrichFn(PCollectionView<PlayerTraits> view) {
      this.view = view;
    }

    @StartBundle
    public void startBundle() {
      traits = null;
      window = null;
    }

    @ProcessElement
    public void enrich(ProcessContext context, BoundedWindow elementWindow) {
      // Asking the runner for the view costs more than the look-up itself.
      if (traits == null || !elementWindow.equals(window)) {
        traits = context.sideInput(view);
        window = elementWindow;
      }
      context.output(context.element().enrichedBy(traits));
    }
  }
}
