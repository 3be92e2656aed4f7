package org.playlake.io.paimon.internal.pack;

import static org.apache.beam.sdk.transforms.windowing.AfterProcessingTime.pastFirstElementInPane;

import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Repeatedly;
import org.apache.beam.sdk.transforms.windowing.TimestampCombiner;
import org.apache.beam.sdk.transforms.windowing.Trigger;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.WindowingStrategy;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * Brings a collection in any windowing into the one global window: a bounded one to be fired once,
 * an unbounded one every so often. There no element is ever late.
 */
public final class GlobalWindowing {

  private GlobalWindowing() {}

  /**
   * Throws {@link IllegalArgumentException} when the collection is unbounded and it is not said how
   * often it is to be committed, or the other way round.
   */
  public static <T> PCollection<T> of(
      PCollection<T> elements, @Nullable Duration frequency, String step) {
    if (elements.isBounded() == IsBounded.BOUNDED) {
      if (frequency != null) {
        throw new IllegalArgumentException(
            "The collection "
                + elements.getName()
                + " is bounded and is committed once, at its end. Leave out"
                + " withTriggeringFrequency.");
      }
      return elements.getWindowingStrategy().equals(WindowingStrategy.globalDefault())
          ? elements
          : elements.apply(step, fired(DefaultTrigger.of()));
    }
    if (frequency == null) {
      throw new IllegalArgumentException(
          "The collection "
              + elements.getName()
              + " is unbounded, so there is no end at which to commit it. Say how often to commit"
              + " with withTriggeringFrequency, or write a bounded collection.");
    }
    return elements.apply(
        step, fired(Repeatedly.forever(pastFirstElementInPane().plusDelayOf(frequency))));
  }

  private static <T> Window<T> fired(Trigger trigger) {
    return Window.<T>into(new GlobalWindows())
        .triggering(trigger)
        .discardingFiredPanes()
        .withAllowedLateness(Duration.ZERO)
        .withTimestampCombiner(TimestampCombiner.END_OF_WINDOW);
  }
}
